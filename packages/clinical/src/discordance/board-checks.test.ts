import { reading, testConsistency } from '../../test/consistency-rows.ts'
import { told } from '../../test/sample-record.ts'

testConsistency('board-checks', [
  {
    code: 'board-input-stale',
    why: 'imaging of 43 days',
    fires: true,
    events: [reading('2015-01-01'), told('board-met', '2015-02-13', { id: 'board', inputs: ['2015-01-01'] })],
  },
  {
    code: 'board-input-stale',
    why: 'imaging of 42 days',
    fires: false,
    events: [reading('2015-01-01'), told('board-met', '2015-02-12', { id: 'board', inputs: ['2015-01-01'] })],
  },
  {
    code: 'board-input-stale',
    why: 'the board does not say that it used it',
    fires: false,
    events: [reading('2015-01-01'), told('board-met', '2015-05-12', { id: 'board' })],
  },
  {
    code: 'transplantation-on-progression',
    why: 'on progression',
    fires: true,
    events: [told('board-met', '2015', { decisions: [{ treatment: 'transplantation', condition: 'progression' }] })],
  },
  {
    code: 'transplantation-on-progression',
    why: 'without progression',
    fires: false,
    events: [told('board-met', '2015', { decisions: [{ treatment: 'transplantation', condition: 'no-progression' }] })],
  },
  {
    code: 'transplantation-on-progression',
    why: 'another treatment on progression',
    fires: false,
    events: [told('board-met', '2015', { decisions: [{ treatment: 'radioligand', condition: 'progression' }] })],
  },
])
