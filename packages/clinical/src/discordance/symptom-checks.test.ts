import { testConsistency } from '../../test/consistency-rows.ts'
import { about, told } from '../../test/sample-record.ts'

testConsistency('symptom-checks', [
  {
    code: 'symptom-count-contradicts',
    why: 'present, no times a day',
    fires: true,
    events: [told('symptom-reported', '2015', { symptom: 'flushing', status: 'present', perDay: about(0) })],
  },
  {
    code: 'symptom-count-contradicts',
    why: 'present, once a day',
    fires: false,
    events: [told('symptom-reported', '2015', { symptom: 'flushing', status: 'present', perDay: about(1) })],
  },
  {
    code: 'symptom-count-contradicts',
    why: 'absent, twice a day',
    fires: true,
    events: [told('symptom-reported', '2015', { symptom: 'flushing', status: 'absent', perDay: about(2) })],
  },
  {
    code: 'symptom-count-contradicts',
    why: 'gone, no times a day',
    fires: false,
    events: [told('symptom-reported', '2015', { symptom: 'flushing', status: 'resolved', perDay: about(0) })],
  },
])
