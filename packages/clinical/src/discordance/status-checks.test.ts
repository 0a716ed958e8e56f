import { testConsistency, type ConsistencyRow } from '../../test/consistency-rows.ts'
import { day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { typedStudies } from '../record/typed-studies.ts'

/** Two metastases of the whole liver, followed by identity. */
const sized = (date: string, mm: readonly [number, number], more: object = {}) =>
  told('study-read', date, {
    id: `read ${date}`,
    reader: 'R1',
    modality: 'MR',
    scope: 'whole-liver',
    natures: 'metastasis',
    reviewed: true,
    lesions: mm.map((each, i) => ({ label: `${i}`, trackingUid: `1.${i}`, diametersMm: [each] })),
    ...more,
  })
const status = (date: string, disease: 'no-evidence' | 'no-progression' | 'response' | 'progression') =>
  told('status-seen', date, { id: 'status', vital: 'alive', disease })
const judged = (facts: object) =>
  told('lesions-judged', '2020-07-10', { id: 'judged', study: day('2020-07-10'), ...facts })
const bone = { newLesions: [{ site: 'bone', certainty: 'unequivocal' as const }] }
const none = { newLesions: [] }
const said = (to: 'smaller' | 'stable' | 'larger' | 'mixed', more: object = {}) =>
  told('study-read', '2020-07-10', { id: 'said', reader: 'R1', modality: 'MR', trend: { to }, ...more })
const start = sized('2020-01-10', [30, 20])
type Row = readonly [fires: boolean, why: string, events: readonly PatientEvent[]]
const rowOf =
  (code: ConsistencyRow['code']) =>
  ([fires, why, more]: Row): ConsistencyRow => {
    const events = [start, ...more]
    return { code, fires, why, events, more: { studies: typedStudies('test', 'P1', events) } }
  }

// RECIST 1.1: progression from +20 % and 5 mm of the sum, or an unequivocal new lesion; response from −30 %. Sums of 50 mm at the start.
const statuses: readonly Row[] = [
  [
    true,
    'no evidence a day after metastases of 30 and 20 mm',
    [sized('2020-07-10', [30, 20]), status('2020-07-11', 'no-evidence')],
  ],
  [true, '45 days after', [sized('2020-07-10', [30, 20]), status('2020-08-24', 'no-evidence')]],
  [false, '46 days after', [sized('2020-07-10', [30, 20]), status('2020-08-25', 'no-evidence')]],
  [false, 'of which month day nobody knows', [sized('2020-07-10', [30, 20]), status('2020-07', 'no-evidence')]],
  [false, 'before the study', [sized('2020-07-10', [30, 20]), status('2020-07-09', 'no-evidence')]],
  [
    false,
    'they are benign',
    [sized('2020-07-10', [30, 20], { natures: 'benign' }), status('2020-07-11', 'no-evidence')],
  ],
  [
    false,
    'what they are nobody said',
    [sized('2020-07-10', [30, 20], { natures: undefined }), status('2020-07-11', 'no-evidence')],
  ],
  [
    false,
    'they were resected between',
    [
      sized('2020-07-10', [30, 20]),
      told('resection-performed', '2020-07-15', { id: 'operation' }),
      status('2020-07-31', 'no-evidence'),
    ],
  ],
  [
    false,
    'they may be scars of an ablation',
    [
      told('ablation-performed', '2020-03-15', { id: 'ablation', course: 'x' }),
      sized('2020-07-10', [30, 20]),
      status('2020-07-11', 'no-evidence'),
    ],
  ],
  [
    false,
    'a later study is on record, unread',
    [
      sized('2020-07-10', [30, 20]),
      told('study-performed', '2020-07-20', { id: 'later', modality: 'CT' }),
      status('2020-07-21', 'no-evidence'),
    ],
  ],
  [
    true,
    'no progression a day after the sum doubled',
    [sized('2020-07-10', [60, 40]), judged(none), status('2020-07-11', 'no-progression')],
  ],
  [true, '60 mm is progression', [sized('2020-07-10', [36, 24]), status('2020-07-11', 'no-progression')]],
  [false, '59 mm is none', [sized('2020-07-10', [36, 23]), status('2020-07-11', 'no-progression')]],
  [
    true,
    'response a day after a new lesion',
    [sized('2020-07-10', [15, 9]), judged(bone), status('2020-07-11', 'response')],
  ],
  [
    true,
    'no progression after unequivocal growth of non-targets',
    [sized('2020-07-10', [30, 20]), judged({ nonTargets: 'PD' }), status('2020-07-11', 'no-progression')],
  ],
  [
    false,
    'progression of an earlier study, none since',
    [sized('2020-04-10', [60, 40]), sized('2020-07-10', [60, 40]), status('2020-07-11', 'no-progression')],
  ],
  [
    false,
    'lesions that nobody followed',
    [
      told('study-read', '2020-07-10', {
        id: 'read 2020-07-10',
        scope: 'whole-liver',
        natures: 'metastasis',
        lesions: [{ label: 'x', diametersMm: [60] }],
      }),
      status('2020-07-11', 'no-progression'),
    ],
  ],
  [
    false,
    'treatment began between',
    [
      sized('2020-07-10', [60, 40]),
      told('systemic-therapy-started', '2020-07-15', { id: 'drug', drug: 'everolimus' }),
      status('2020-08-15', 'no-progression'),
    ],
  ],
]
const progressions: readonly Row[] = [
  [true, 'a day after 50 mm became 24', [sized('2020-07-10', [15, 9]), status('2020-07-11', 'progression')]],
  [
    true,
    'stable, and nothing new',
    [sized('2020-07-10', [31, 20]), judged({ ...none, nonTargets: 'CR' }), status('2020-07-11', 'progression')],
  ],
  [
    false,
    'stable, and nobody looked for new lesions',
    [sized('2020-07-10', [31, 20]), status('2020-07-11', 'progression')],
  ],
  [false, 'a new lesion was seen', [sized('2020-07-10', [15, 9]), judged(bone), status('2020-07-11', 'progression')]],
  [
    false,
    'a possible new lesion was seen',
    [
      sized('2020-07-10', [15, 9]),
      judged({ newLesions: [{ site: 'bone', certainty: 'equivocal' }] }),
      status('2020-07-11', 'progression'),
    ],
  ],
  [false, 'the sum doubled', [sized('2020-07-10', [60, 40]), status('2020-07-11', 'progression')]],
  [false, '46 days after', [sized('2020-07-10', [15, 9]), status('2020-08-25', 'progression')]],
  [false, 'some time in that year', [sized('2020-07-10', [15, 9]), status('2020', 'progression')]],
]
const trends: readonly Row[] = [
  [true, 'smaller is said, the sum doubled', [sized('2020-07-10', [60, 40]), said('smaller')]],
  [true, 'smaller is said in the same reading', [sized('2020-07-10', [60, 40], { trend: { to: 'smaller' } })]],
  [true, 'stable is said of 60 mm', [sized('2020-07-10', [36, 24], { trend: { to: 'stable' } })]],
  [false, 'stable is said of 59 mm', [sized('2020-07-10', [36, 23], { trend: { to: 'stable' } })]],
  [true, 'larger is said of 35 mm', [sized('2020-07-10', [20, 15], { trend: { to: 'larger' } })]],
  [false, 'larger is said of 36 mm', [sized('2020-07-10', [20, 16], { trend: { to: 'larger' } })]],
  [false, 'smaller is said of 59 mm', [sized('2020-07-10', [36, 23], { trend: { to: 'smaller' } })]],
  [false, 'some grew, some shrank', [sized('2020-07-10', [60, 40], { trend: { to: 'mixed' } })]],
  [false, 'another reader says so', [sized('2020-07-10', [60, 40]), said('smaller', { reader: 'R2' })]],
  [false, 'of another kind of study', [sized('2020-07-10', [60, 40]), said('smaller', { modality: 'CT' })]],
  [
    false,
    'since a study that nobody measured',
    [
      told('study-read', '2020-04-10', { id: 'unmeasured', reader: 'R1', modality: 'MR' }),
      sized('2020-07-10', [60, 40], { trend: { to: 'smaller' } }),
    ],
  ],
  [false, 'one lobe was read', [sized('2020-07-10', [60, 40], { scope: 'right-lobe', trend: { to: 'smaller' } })]],
  [
    false,
    'one of them has no identity',
    [
      told('study-read', '2020-07-10', {
        id: 'read 2020-07-10',
        reader: 'R1',
        modality: 'MR',
        scope: 'whole-liver',
        lesions: [
          { label: '0', trackingUid: '1.0', diametersMm: [60] },
          { label: 'x', diametersMm: [40] },
        ],
        trend: { to: 'smaller' },
      }),
    ],
  ],
]

testConsistency('status-checks', [
  ...statuses.map(rowOf('status-against-imaging')),
  ...progressions.map(rowOf('progression-not-on-imaging')),
  ...trends.map(rowOf('trend-against-sizes')),
])
