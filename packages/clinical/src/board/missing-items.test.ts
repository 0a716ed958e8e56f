import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, day, told } from '../../test/sample-record.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import type { LaboratoryAnalyte } from '../record/laboratory-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { missingCodes, type MissingCode } from './missing-codes.ts'
import { missingItems } from './missing-items.ts'

const laboratory = (analyte: LaboratoryAnalyte) =>
  told('laboratory-measured', '2015-01-02', { id: analyte, analyte, value: about(1), unit: '1' })
const measured = {
  value: about(10),
  unit: 'ug/L',
  matrix: 'serum',
  assay: 'A',
  fasting: true,
  confounders: ['none'],
} as const

/** A made-up record that holds everything, by the item each event is there for. */
const complete: readonly (readonly [MissingCode, PatientEvent])[] = [
  ['performance-status', told('performance-status-recorded', '2015-01-01', { scale: 'ecog', value: 0 })],
  ...(['bilirubin', 'albumin', 'alt', 'inr', 'creatinine', 'platelets'] as const).map(
    (analyte) => ['liver-and-kidney-laboratory', laboratory(analyte)] as const,
  ),
  ['5-hiaa', told('marker-measured', '2015-01-02', { id: '5-hiaa', analyte: '5-hiaa', ...measured })],
  ['heart', told('heart-examined', '2015-01-03', { method: 'echocardiography' })],
  ['heart', told('marker-measured', '2015-01-03', { id: 'bnp', analyte: 'nt-probnp', ...measured })],
  [
    'receptor-imaging',
    told('pet-read', '2015-01-04', { tracer: '68Ga-DOTATATE', tracerTarget: 'somatostatin-receptor', findings: [] }),
  ],
  [
    'resection-details',
    told('specimen-reported', '2015-02-01', {
      site: 'primary',
      procedure: 'resection',
      mitosesPer2Mm2: about(1),
      tumourSizeMm: about(12),
      tumours: about(1),
      margins: 'R0',
      nodesPositive: about(0),
      nodesExamined: about(9),
      lymphovascularInvasion: false,
      perineuralInvasion: false,
    }),
  ],
  [
    'imaging-technique',
    told('study-performed', '2015-01-05', {
      modality: 'MR',
      agent: 'gadoxetate',
      fieldStrengthTesla: 3,
      phases: ['late arterial'],
    }),
  ],
  [
    'embolisation-complications',
    told('embolisation-performed', '2015-03-01', {
      id: 'tace',
      cover: [{ drug: 'octreotide', given: true }],
      agents: [{ name: 'microspheres', role: 'particles' }],
    }),
  ],
  [
    'embolisation-complications',
    told('adverse-event-reported', '2015-03-02', { id: 'ae1', none: true, after: 'tace', hospitalDays: 3 }),
  ],
  ['surgical-complications', told('resection-performed', '2015-02-01', { id: 'op' })],
  ['surgical-complications', told('adverse-event-reported', '2015-02-09', { id: 'ae2', none: true, after: 'op' })],
  ['quality-of-life', told('quality-of-life-reported', '2015-01-06', { scale: 'QLQ-C30', score: 80 })],
  ['decision-dates', told('board-met', '2015-01-20', {})],
  ['last-contact', told('status-seen', '2016-01-01', { vital: 'alive' })],
]
const events = complete.map(([, event]) => event)
const studies = [sampleStudy('2015-01-05', [sampleLesion({ volumeMl: 3 })])]
const codesOf = (of: readonly PatientEvent[], more = { studies }) =>
  missingItems(contextOf(of, more)).map(({ code, state }) => `${code} ${state}`)

test('a complete record lacks nothing', () => {
  assert.deepEqual(codesOf(events), [])
})

test('an empty record lacks everything that does not hang on a procedure, a value or a board', () => {
  const bound = [
    'marker-conditions',
    'reading-day',
    'resection-details',
    'embolisation-stay',
    'decision-dates',
    'imaging-technique',
    'procedure-cover',
    'embolisation-complications',
    'embolic-particles',
    'surgical-complications',
  ]
  const expected = missingCodes.filter((code) => !bound.includes(code)).map((code) => `${code} not-recorded`)
  assert.deepEqual(codesOf([], { studies: [] }), expected)
})

const without = (id: string) => events.filter((event) => event.id !== id)
const changed = (id: string, facts: object) => events.map((event) => (event.id === id ? { ...event, ...facts } : event))

// Each row takes one thing out of the complete record.
const rows: readonly (readonly [string, readonly PatientEvent[], readonly string[]])[] = [
  ['no ECOG', without('performance-status-recorded@2015-01-01'), ['performance-status not-recorded']],
  ['one of six laboratory values', without('inr'), ['liver-and-kidney-laboratory partly']],
  ['no 5-HIAA', without('5-hiaa'), ['5-hiaa not-recorded']],
  ['one marker without its assay', changed('bnp', { assay: undefined }), ['marker-assay partly']],
  ['echocardiography without NT-proBNP', without('bnp'), ['heart partly']],
  [
    'FDG is no receptor imaging',
    changed('pet-read@2015-01-04', { tracerTarget: 'fdg' }),
    ['receptor-imaging not-recorded'],
  ],
  ['margins not given', changed('specimen-reported@2015-02-01', { margins: undefined }), ['resection-details partly']],
  [
    'mitoses not given',
    changed('specimen-reported@2015-02-01', { mitosesPer2Mm2: undefined }),
    ['mitoses not-recorded'],
  ],
  [
    'of a biopsy no margins are asked',
    changed('specimen-reported@2015-02-01', { procedure: 'biopsy', margins: undefined, tumourSizeMm: undefined }),
    [],
  ],
  [
    'the primary was removed and nobody reports it',
    [
      ...without('specimen-reported@2015-02-01'),
      told('specimen-reported', '2015-02-01', { site: 'liver', procedure: 'biopsy', mitosesPer2Mm2: about(1) }),
      told('resection-performed', '2015-02-01', { id: 'op', removes: ['primary'] }),
    ],
    ['resection-details not-recorded'],
  ],
  [
    'receptor PET made and not read',
    [
      ...without('pet-read@2015-01-04'),
      told('study-performed', '2015-01-04', { id: 'pet', modality: 'PET/CT', agent: '68Ga-DOTATATE' }),
    ],
    ['receptor-imaging partly'],
  ],
  [
    'FDG PET made and not read is none',
    [
      ...without('pet-read@2015-01-04'),
      told('study-performed', '2015-01-04', { id: 'pet', modality: 'PET/CT', agent: '18F-FDG' }),
    ],
    ['receptor-imaging not-recorded'],
  ],
  ['fasting not said', changed('bnp', { fasting: undefined }), ['marker-conditions partly']],
  ['proton-pump inhibitors not asked', changed('bnp', { confounders: undefined }), ['marker-conditions partly']],
  [
    'stay and post-embolisation syndrome not said',
    changed('ae1', { hospitalDays: undefined, none: undefined, event: 'fever' }),
    ['embolisation-stay not-recorded'],
  ],
  [
    'no arterial phase',
    changed('study-performed@2015-01-05', { phases: ['portal-venous'] }),
    ['arterial-phase not-recorded'],
  ],
  [
    'agent without field strength',
    changed('study-performed@2015-01-05', { fieldStrengthTesla: undefined }),
    ['imaging-technique partly'],
  ],
  ['cover not said', changed('tace', { cover: undefined }), ['procedure-cover not-recorded']],
  [
    'nothing said of complications is not "none"',
    without('ae1'),
    ['embolisation-complications not-recorded', 'embolisation-stay not-recorded'],
  ],
  ['particles not said', changed('tace', { agents: [] }), ['embolic-particles not-recorded']],
  ['no complications of surgery said', without('ae2'), ['surgical-complications not-recorded']],
  ['no quality of life', without('quality-of-life-reported@2015-01-06'), ['quality-of-life not-recorded']],
  [
    'board without a day',
    changed('board-met@2015-01-20', {
      on: { value: '2015', precision: 'year', earliest: day('2015-01-01'), latest: day('2015-12-31') },
    }),
    ['decision-dates not-recorded'],
  ],
  [
    'a reading dated by its month',
    [...events, told('study-read', '2015-06', { id: 'vague', lesions: [] })],
    ['reading-day not-recorded'],
  ],
  [
    'one reading of two dated by its month',
    [
      ...events,
      told('study-read', '2015-06', { id: 'vague', lesions: [] }),
      told('study-read', '2015-01-05', { id: 'dated', lesions: [] }),
    ],
    ['reading-day partly'],
  ],
  [
    'last contact without a day',
    changed('status-seen@2016-01-01', {
      on: { value: '2016-01', precision: 'month', earliest: day('2016-01-01'), latest: day('2016-01-31') },
    }),
    ['last-contact partly'],
  ],
]
for (const [why, of, expected] of rows)
  test(`missing: ${why}`, () => {
    assert.deepEqual(codesOf(of), expected)
  })

test('where every study looked for lesions and saw none, no tumour volume is missing', () => {
  const looked = (lesions: readonly { readonly label: string }[]) =>
    told('study-read', '2015-01-05', { id: 'looked', liverVolumeMl: 1500, lesions })
  assert.deepEqual(codesOf([...events, looked([])], { studies: [] }), [])
  assert.deepEqual(codesOf([...events, looked([{ label: 'A' }])], { studies: [] }), ['liver-and-tumour-volumes partly'])
})
test('liver volume without tumour volume is half of it', () => {
  const bare = [sampleStudy('2015-01-05', [])]
  assert.deepEqual(codesOf(events, { studies: bare }), ['liver-and-tumour-volumes partly'])
})
