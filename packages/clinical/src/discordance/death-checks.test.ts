import { marker, reading, testConsistency } from '../../test/consistency-rows.ts'
import { told } from '../../test/sample-record.ts'

testConsistency('death-checks', [
  {
    code: 'event-after-death',
    why: 'a study four months after',
    fires: true,
    events: [told('status-seen', '2020-03-01', { vital: 'dead' }), reading('2020-07-10')],
  },
  {
    code: 'event-after-death',
    why: 'seen alive a day after',
    fires: true,
    events: [
      told('status-seen', '2020-03-01', { vital: 'dead' }),
      told('status-seen', '2020-03-02', { vital: 'alive' }),
    ],
  },
  {
    code: 'event-after-death',
    why: 'on the day of death',
    fires: false,
    events: [told('status-seen', '2020-03-01', { vital: 'dead' }), reading('2020-03-01')],
  },
  {
    code: 'event-after-death',
    why: 'within the month of death nobody can tell',
    fires: false,
    events: [told('status-seen', '2020-03', { vital: 'dead' }), marker('2020-03-30', '200')],
  },
  {
    code: 'event-after-death',
    why: 'tissue is reported after death',
    fires: false,
    events: [
      told('status-seen', '2020-03-01', { vital: 'dead' }),
      told('specimen-reported', '2020-03-20', { site: 'liver', procedure: 'autopsy' }),
    ],
  },
])
