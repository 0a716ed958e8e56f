import { marker, reading, testConsistency } from '../../test/consistency-rows.ts'
import { day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'

const course = (trend: 'smaller' | 'larger', second = '300', more: readonly PatientEvent[] = [], markerMore = {}) => [
  reading('2015-01-10'),
  reading('2015-07-10', { trend: { to: trend, since: day('2015-01-10') } }),
  marker('2015-01-12', '200'),
  marker('2015-07-12', second, markerMore),
  ...more,
]
const followed = (mm: number) => ({ lesions: [{ label: 'a', trackingUid: '1.2.3', diametersMm: [mm] }] })
const sized = (from: number, to: number, second: string) => [
  reading('2015-01-10', followed(from)),
  reading('2015-07-10', followed(to)),
  marker('2015-01-12', '200'),
  marker('2015-07-12', second),
]
const apart = (first: string, second: string) => [
  reading('2015-01-10'),
  reading('2015-07-10', { trend: { to: 'smaller', since: day('2015-01-10') } }),
  marker(first, '200'),
  marker(second, '300'),
]

testConsistency('course-discordance', [
  { code: 'imaging-against-markers', why: 'smaller, and +50 %', fires: true, events: course('smaller') },
  { code: 'imaging-against-markers', why: '+25 % is a rise', fires: true, events: course('smaller', '250') },
  { code: 'imaging-against-markers', why: '+24.5 % is none', fires: false, events: course('smaller', '249') },
  { code: 'imaging-against-markers', why: 'larger, and −50 %', fires: true, events: course('larger', '100') },
  { code: 'imaging-against-markers', why: 'both go the same way', fires: false, events: course('larger') },
  {
    code: 'imaging-against-markers',
    why: 'silent where the assay is not recorded',
    fires: false,
    events: course('smaller', '300', [], { assay: undefined }),
  },
  {
    code: 'imaging-against-markers',
    why: 'silent under an active confounder',
    fires: false,
    events: course('smaller', '300', [], { confounders: ['ssri'] }),
  },
  {
    code: 'imaging-against-markers',
    why: 'silent under a drug that changes the marker',
    fires: false,
    events: course('smaller', '300', [
      told('comedication-recorded', '2015-05', { drug: 'sertraline', drugClass: 'ssri' }),
    ]),
  },
  {
    code: 'imaging-against-markers',
    why: 'silent: the study is 28 days after ablation',
    fires: false,
    events: course('smaller', '300', [told('ablation-performed', '2015-06-12', {})]),
  },
  {
    code: 'imaging-against-markers',
    why: 'speaks 29 and 31 days after it',
    fires: true,
    events: course('smaller', '300', [told('ablation-performed', '2015-06-11', {})]),
  },
  { code: 'imaging-against-markers', why: 'larger, and −49.5 %', fires: false, events: course('larger', '101') },
  { code: 'imaging-against-markers', why: 'one lesion −30 %', fires: true, events: sized(100, 70, '300') },
  { code: 'imaging-against-markers', why: 'one lesion −29 %', fires: false, events: sized(100, 71, '300') },
  { code: 'imaging-against-markers', why: 'one lesion +20 %', fires: true, events: sized(50, 60, '90') },
  { code: 'imaging-against-markers', why: 'one lesion +19 %', fires: false, events: sized(50, 59.5, '90') },
  { code: 'imaging-against-markers', why: 'one lesion +25 %, 5 mm', fires: true, events: sized(20, 25, '90') },
  { code: 'imaging-against-markers', why: 'one lesion +24 %, but 4.8 mm', fires: false, events: sized(20, 24.8, '90') },
  {
    code: 'imaging-against-markers',
    why: 'markers 45 days after the studies',
    fires: true,
    events: apart('2015-02-24', '2015-08-24'),
  },
  {
    code: 'imaging-against-markers',
    why: 'the first marker 46 days after',
    fires: false,
    events: apart('2015-02-25', '2015-08-24'),
  },
  {
    code: 'imaging-against-symptoms',
    why: 'smaller, and flushing worse',
    fires: true,
    events: course('smaller', '200', [
      told('symptom-reported', '2015-06-01', { symptom: 'flushing', status: 'worsened' }),
    ]),
  },
  {
    code: 'imaging-against-symptoms',
    why: 'still there is no change',
    fires: false,
    events: course('smaller', '200', [
      told('symptom-reported', '2015-06-01', { symptom: 'flushing', status: 'present' }),
    ]),
  },
  {
    code: 'imaging-against-symptoms',
    why: 'one better, one worse: no direction',
    fires: false,
    events: course('smaller', '200', [
      told('symptom-reported', '2015-06-01', { id: 's1', symptom: 'flushing', status: 'worsened' }),
      told('symptom-reported', '2015-06-02', { id: 's2', symptom: 'diarrhoea', status: 'improved' }),
    ]),
  },
  {
    code: 'markers-against-symptoms',
    why: 'marker +50 %, flushing gone',
    fires: true,
    events: course('larger', '300', [
      told('symptom-reported', '2015-06-01', { symptom: 'flushing', status: 'resolved' }),
    ]),
  },
  {
    code: 'markers-against-symptoms',
    why: 'marker unchanged',
    fires: false,
    events: course('larger', '210', [
      told('symptom-reported', '2015-06-01', { symptom: 'flushing', status: 'resolved' }),
    ]),
  },
])
