import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, day, on, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { FindingCode } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { checkConsistency } from './check-consistency.ts'

type Row = {
  readonly code: FindingCode
  readonly why: string
  readonly events: readonly PatientEvent[]
  readonly fires: boolean
  readonly more?: Partial<ReviewContext>
}

const resected = (facts: object) =>
  told('specimen-reported', '2015-03-01', { id: 'op', site: 'primary', procedure: 'resection', ...facts })
const staged = (facts: object) => told('stage-assigned', '2015-01-10', { id: 'stage', ...facts })
const reading = (date: string, facts: object = {}) => told('study-read', date, { id: `read ${date}`, ...facts })
const lesions = (count: number, more: object = {}) => ({
  lesions: [{ label: 'all', count: { least: count, most: count }, sizeMm: { smallestMm: 5, largestMm: 30 } }],
  ...more,
})
const session = (date: string, vessel: 'right-hepatic' | 'left-hepatic' | 'proper-hepatic' | 'segmental', more = {}) =>
  told('embolisation-performed', date, { id: `tace ${date}`, course: 'c', vessels: [vessel], ...more })
const drugOf = (name: string, value: number) => ({
  agents: [{ name, role: 'drug' as const, delivered: { value, unit: 'mg' } }],
})
const oilOf = (value: number) => ({
  agents: [{ name: 'Lipiodol', role: 'oil' as const, delivered: { value, unit: 'mL' } }],
})
const radiated = (date: string, lungDoseGy: number) =>
  told('radioembolisation-performed', date, { id: `y ${date}`, vessels: ['right-hepatic'], lungDoseGy })
const marker = (date: string, value: string, more: object = {}) =>
  told('marker-measured', date, {
    id: `m ${date}`,
    analyte: 'serotonin',
    value: about(value),
    unit: 'ng/mL',
    reference: { high: 150 },
    matrix: 'serum',
    assay: 'LC-MS',
    ...more,
  })
const claimed = (claim: Extract<PatientEvent, { kind: 'claim-made' }>['claim'], id = 'claim') =>
  told('claim-made', '2019', { id, claim })
const grown = (fromMm: number, toMm: number, endMm = 40) => [
  told('systemic-therapy-started', '2014-01', { id: 'drug', drug: 'lanreotide' }),
  reading('2015-06-01', {
    lesions: [{ label: 'a', diametersMm: [endMm, 20] }],
    growth: { fromMm, toMm, since: on('2014-06') },
  }),
  told('ablation-performed', '2015-07-01', { id: 'ablation' }),
]
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
const publication = { title: 'A case report' }

// Numbers are made up: none is the published case's. Each check has a record on which it speaks, and its nearest neighbour on which it
// must not. What decides stands in `why`; limits are those of the sources named at the checks.
const rows: readonly Row[] = [
  {
    code: 'stage-below-pathology',
    why: 'T2 against subserosa',
    fires: true,
    events: [staged({ t: 'T2', n: 'N1' }), resected({ depth: 'subserosa' })],
  },
  {
    code: 'stage-below-pathology',
    why: 'T3 is what subserosa is',
    fires: false,
    events: [staged({ t: 'T3', n: 'N1' }), resected({ depth: 'subserosa', nodesInvolved: true })],
  },
  {
    code: 'stage-below-pathology',
    why: 'N0 against two positive nodes',
    fires: true,
    events: [staged({ t: 'T3', n: 'N0' }), resected({ nodesPositive: about(2) })],
  },
  {
    code: 'stage-below-pathology',
    why: 'no node was positive',
    fires: false,
    events: [staged({ t: 'T3', n: 'N0' }), resected({ nodesPositive: about(0) })],
  },
  {
    code: 'stage-below-pathology',
    why: '11 mm is above 1 cm: T2',
    fires: true,
    events: [staged({ t: 'T1', n: 'N1' }), resected({ depth: 'submucosa', tumourSizeMm: about(11) })],
  },
  {
    code: 'stage-below-pathology',
    why: '10 mm is not above 1 cm',
    fires: false,
    events: [staged({ t: 'T1', n: 'N1' }), resected({ depth: 'submucosa', tumourSizeMm: about(10) })],
  },
  {
    code: 'stage-below-pathology',
    why: 'staged again after the operation',
    fires: false,
    events: [
      staged({ t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
      told('stage-assigned', '2015-04', { t: 'pT4', n: 'pN1' }),
    ],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'AJCC 8 has letters',
    fires: true,
    events: [staged({ system: 'ajcc', version: '8', m: 'M1' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'the letter is there',
    fires: false,
    events: [staged({ system: 'ajcc', version: '8', m: 'M1c' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'ENETS has no letters',
    fires: false,
    events: [staged({ system: 'enets', m: 'M1' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'the 7th edition has none',
    fires: false,
    events: [staged({ system: 'ajcc', version: '7', m: 'M1' })],
  },
  {
    code: 'grade-differs',
    why: 'Ki-67 12 % and 25 %: G2 and G3',
    fires: true,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about(25) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'Ki-67 12 % and 20 %: both G2',
    fires: false,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about(20) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'a report that was reviewed gives way to its review',
    fires: false,
    events: [
      told('specimen-reported', '2014', { id: 'first', site: 'liver', gradeStated: 'G1' }),
      told('specimen-reported', '2015', { site: 'liver', gradeStated: 'G2', reviewOf: 'first' }),
    ],
  },
  // WHO 2019: 35 % well differentiated is NET G3, poor is NEC: certainly different
  {
    code: 'grade-differs',
    why: 'a count of mitoses grades too',
    fires: true,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', mitosesPer2Mm2: about(1) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'a report that leaves G1 to G3 open differs from nothing',
    fires: false,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about('<30') }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'stated-grade-differs',
    why: 'G1 is stated with a Ki-67 of 25 %',
    fires: true,
    events: [
      resected({ differentiation: 'well', ki67Percent: about(25), mitosesPer2Mm2: about(5), gradeStated: 'G1' }),
    ],
  },
  {
    code: 'stated-grade-differs',
    why: 'G3 is stated of a small-cell carcinoma, which has no G',
    fires: true,
    events: [resected({ differentiation: 'poor', cellType: 'small-cell', gradeStated: 'G3' })],
  },
  {
    code: 'stated-grade-differs',
    why: 'G2 is stated and counted',
    fires: false,
    events: [resected({ differentiation: 'well', ki67Percent: about(20), gradeStated: 'G2' })],
  },
  {
    code: 'mitoses-not-counted',
    why: 'mitoses cannot raise NET G3',
    fires: false,
    events: [resected({ differentiation: 'well', ki67Percent: about(35) })],
  },
  {
    code: 'mitoses-not-counted',
    why: 'carcinoma has no G to raise',
    fires: false,
    events: [resected({ differentiation: 'poor', ki67Percent: about(15) })],
  },
  {
    code: 'grade-on-boundary',
    why: '15 of 500 cells are 3 %',
    fires: true,
    events: [resected({ ki67Positive: 15, cellsCounted: 500 })],
  },
  {
    code: 'grade-on-boundary',
    why: 'mitoses make it G2 whatever the last cell says',
    fires: false,
    events: [resected({ ki67Percent: about(3), mitosesPer2Mm2: about(5) })],
  },
  {
    code: 'stage-contradicted',
    why: 'M0 with a specimen of the liver',
    fires: true,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
      staged({ t: 'T2', n: 'N0', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'M1a, the liver alone, with a lesion of bone',
    fires: true,
    events: [
      told('site-finding-read', '2015-01-05', { site: 'hip', siteKind: 'bone', presence: 'present' }),
      staged({ m: 'M1a' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'the metastasis was found months later',
    fires: false,
    events: [
      staged({ m: 'M0' }),
      told('specimen-reported', '2015-08-10', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'a stage that was assigned again is not held against the later specimen',
    fires: false,
    events: [
      staged({ t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
      told('stage-assigned', '2015-04', { t: 'pT4', n: 'pN1' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'of the pancreas too, M0 and a specimen of the liver cannot both hold',
    fires: true,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
      staged({ organ: 'pancreas', t: 'T2', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-below-pathology',
    why: 'which of two stages of one year stands cannot be told',
    fires: false,
    events: [
      told('stage-assigned', '2015', { t: 'pT4', n: 'pN1' }),
      told('stage-assigned', '2015-04', { id: 'stage', t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
    ],
  },
  {
    code: 'stage-below-pathology',
    why: 'depth of another organ is not held against the rules of the ileum',
    fires: false,
    events: [staged({ organ: 'stomach', t: 'T2', n: 'N0' }), resected({ depth: 'subserosa', organ: 'stomach' })],
  },
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
  // 15 mL, 400 units, 450 mg/m², 30 and 50 Gy: the limits of the rules of arterial therapy
  {
    code: 'limit-exceeded',
    why: '15.1 mL of oil',
    fires: true,
    events: [session('2015-01-10', 'segmental', oilOf(15.1))],
  },
  {
    code: 'limit-exceeded',
    why: '15 mL of oil',
    fires: false,
    events: [session('2015-01-10', 'segmental', oilOf(15))],
  },
  {
    code: 'limit-exceeded',
    why: 'bleomycin 401 mg over two sessions',
    fires: true,
    events: [
      session('2015-01-10', 'segmental', drugOf('bleomycin', 200)),
      session('2015-02-10', 'segmental', drugOf('bleomycin', 201)),
    ],
  },
  {
    code: 'limit-exceeded',
    why: 'bleomycin 400 mg',
    fires: false,
    events: [session('2015-01-10', 'segmental', drugOf('bleomycin', 400))],
  },
  {
    // Mosteller: √(165 · 65 / 3600) = 1.726 m²; 900 / 1.726 = 521 mg/m²
    code: 'limit-exceeded',
    why: 'doxorubicin 521 mg/m²',
    fires: true,
    events: [
      told('patient-described', '2015-01-01', { heightCm: 165, weightKg: 65 }),
      session('2015-01-10', 'segmental', drugOf('doxorubicin', 900)),
    ],
  },
  {
    code: 'limit-exceeded',
    why: 'doxorubicin without a body surface',
    fires: false,
    events: [session('2015-01-10', 'segmental', drugOf('doxorubicin', 900))],
  },
  { code: 'limit-exceeded', why: 'lungs 30 Gy in one', fires: false, events: [radiated('2015-01-10', 30)] },
  { code: 'limit-exceeded', why: 'lungs 30.1 Gy in one', fires: true, events: [radiated('2015-01-10', 30.1)] },
  {
    code: 'limit-exceeded',
    why: 'lungs 50.1 Gy in two',
    fires: true,
    events: [radiated('2015-01-10', 30), radiated('2015-03-10', 20.1)],
  },
  {
    code: 'grade-on-boundary',
    why: '20 % is the limit of G2 and G3',
    fires: true,
    events: [resected({ ki67Percent: about(20) })],
  },
  {
    code: 'grade-on-boundary',
    why: '19 % lies within G2',
    fires: false,
    events: [resected({ ki67Percent: about(19) })],
  },
  {
    code: 'grade-on-boundary',
    why: 'above 3 % is not 3 %',
    fires: false,
    events: [resected({ ki67Percent: about('>3') })],
  },
  { code: 'mitoses-not-counted', why: 'graded by Ki-67', fires: true, events: [resected({ ki67Percent: about(5) })] },
  {
    code: 'mitoses-not-counted',
    why: 'one mitosis counted',
    fires: false,
    events: [resected({ ki67Percent: about(5), mitosesPer2Mm2: about(1) })],
  },
  { code: 'mitoses-not-counted', why: 'nothing was graded', fires: false, events: [resected({ margins: 'R0' })] },
  {
    code: 'marker-normal-before-treatment',
    why: 'normal a month before',
    fires: true,
    events: [
      marker('2015-01-01', '400'),
      marker('2015-02-01', '140'),
      told('ablation-performed', '2015-03-01', { id: 'abl' }),
      marker('2015-04-01', '100'),
      claimed({ about: 'markers-normalised', analytes: ['serotonin'], on: day('2015-04-01'), after: 'abl' }),
    ],
  },
  {
    code: 'marker-normal-before-treatment',
    why: 'still raised before',
    fires: false,
    events: [
      marker('2015-01-01', '400'),
      marker('2015-02-01', '151'),
      told('ablation-performed', '2015-03-01', { id: 'abl' }),
      marker('2015-04-01', '100'),
      claimed({ about: 'markers-normalised', analytes: ['serotonin'], on: day('2015-04-01'), after: 'abl' }),
    ],
  },
  {
    code: 'cytoreduction-undefined',
    why: 'only a percentage',
    fires: true,
    events: [claimed({ about: 'cytoreduction', percent: 75, scope: 'liver' })],
  },
  {
    code: 'cytoreduction-undefined',
    why: 'all four are said',
    fires: false,
    events: [
      claimed({
        about: 'cytoreduction',
        percent: 75,
        scope: 'liver',
        baseline: day('2015-01-01'),
        at: day('2015-06-01'),
        method: 'segmentation',
      }),
    ],
  },
  {
    code: 'follow-up-beyond-imaging',
    why: 'two years claimed, one and a half imaged',
    fires: true,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      reading('2016-07-01'),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }),
    ],
  },
  {
    code: 'follow-up-beyond-imaging',
    why: 'imaged on the day the claim ends',
    fires: false,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      reading('2017-01-01'),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }),
    ],
  },
  {
    code: 'follow-up-claims-differ',
    why: 'two claims of different length',
    fires: true,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }, 'c1'),
      claimed({ about: 'progression-free', years: [{ years: 3, comparator: '=', since: 'b' }] }, 'c2'),
    ],
  },
  {
    code: 'follow-up-claims-differ',
    why: 'different lengths from different days',
    fires: false,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      told('ablation-performed', '2016-01-01', { id: 'a' }),
      claimed({
        about: 'progression-free',
        years: [
          { years: 2, comparator: '=', since: 'b' },
          { years: 1, comparator: '=', since: 'a' },
        ],
      }),
    ],
  },
  {
    code: 'period-beyond-last-contact',
    why: 'normal for a time after the patient was last seen',
    fires: true,
    more: { publication },
    events: [
      told('status-seen', '2016-03', { vital: 'alive' }),
      told('marker-measured', '2015-01-01/2016-05-01', { analyte: 'nse', stated: 'normal' }),
    ],
  },
  {
    code: 'period-beyond-last-contact',
    why: 'the period ends within the month of the last contact',
    fires: false,
    more: { publication },
    events: [
      told('status-seen', '2016-03', { vital: 'alive' }),
      told('marker-measured', '2015-01-01/2016-03-31', { analyte: 'nse', stated: 'normal' }),
    ],
  },
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
  {
    code: 'count-restated-differently',
    why: '12 becomes 14',
    fires: true,
    events: [
      reading('2015-01-01', lesions(12)),
      reading('2015-06-01', { restates: { study: day('2015-01-01'), count: { least: 14, most: 14 } } }),
    ],
  },
  {
    code: 'count-restated-differently',
    why: '12 stays 12',
    fires: false,
    events: [
      reading('2015-01-01', lesions(12)),
      reading('2015-06-01', { restates: { study: day('2015-01-01'), count: { least: 12, most: 12 } } }),
    ],
  },
  {
    code: 'count-scope-open',
    why: 'the later count names no part of the liver',
    fires: true,
    events: [
      reading('2015-01-01', lesions(12, { scope: 'left-lobe' })),
      reading('2015-06-01', lesions(4, { trend: { to: 'smaller', since: day('2015-01-01') } })),
    ],
  },
  {
    code: 'count-scope-open',
    why: 'both name the left lobe',
    fires: false,
    events: [
      reading('2015-01-01', lesions(12, { scope: 'left-lobe' })),
      reading('2015-06-01', lesions(4, { scope: 'left-lobe', trend: { to: 'smaller', since: day('2015-01-01') } })),
    ],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'left, then both',
    fires: true,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'proper-hepatic', { lastOfCourse: true })],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'left, then right',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'right-hepatic', { lastOfCourse: true })],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'the course is not over',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'left-hepatic')],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'a segmental branch tells no side',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'segmental', { lastOfCourse: true })],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'half of it went in',
    fires: true,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 0.5,
        agents: [{ name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' } }],
      }),
    ],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'what went in is said',
    fires: false,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 0.5,
        agents: [
          { name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' }, delivered: { value: 5, unit: 'mg' } },
        ],
      }),
    ],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'all of it went in',
    fires: false,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 1,
        agents: [{ name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' } }],
      }),
    ],
  },
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hypo-enhancing before embolisation',
    fires: true,
    events: [reading('2015-01-01', { enhancement: 'hypo' }), session('2015-01-10', 'left-hepatic')],
  },
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hyper-enhancing',
    fires: false,
    events: [reading('2015-01-01', { enhancement: 'hyper' }), session('2015-01-10', 'left-hepatic')],
  },
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hypo only after it',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), reading('2015-02-01', { enhancement: 'hypo' })],
  },
  {
    code: 'study-before-first-imaging',
    why: 'growth since a study nobody recorded',
    fires: true,
    events: [reading('2015-06-01', { growth: { fromMm: 1, toMm: 2, since: on('2014-12') } })],
  },
  {
    code: 'study-before-first-imaging',
    why: 'the first study is of that month',
    fires: false,
    events: [reading('2014-12-30'), reading('2015-06-01', { growth: { fromMm: 1, toMm: 2, since: on('2014-12') } })],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptors in the specimen, no receptor PET',
    fires: true,
    events: [resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] })],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptor PET done',
    fires: false,
    events: [
      resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] }),
      told('pet-read', '2015-05', { tracer: '68Ga-DOTATATE', tracerTarget: 'somatostatin-receptor', findings: [] }),
    ],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptor PET made, its reading not recorded',
    fires: false,
    events: [
      resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] }),
      told('study-performed', '2015-05', { modality: 'PET/CT', agent: '68Ga-DOTATATE' }),
    ],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'no receptors',
    fires: false,
    events: [resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'negative' }] })],
  },
  // 40 mm at the end: from 35 to 40 is +14 %, from 33 to 40 +21 %, from 32 to 40 +25 %
  { code: 'progression-open', why: '+14 % or +21 % before ablation', fires: true, events: grown(5, 7) },
  { code: 'progression-open', why: '+21 % to +25 %: progression at either end', fires: false, events: grown(7, 8) },
  { code: 'progression-open', why: '+14 % at most: stable at either end', fires: false, events: grown(2, 5) },
  {
    code: 'progression-open',
    why: 'progression is recorded',
    fires: false,
    events: [...grown(5, 7), told('status-seen', '2015-06-02', { vital: 'alive', disease: 'progression' })],
  },
  // 36 mm at the end, 30 mm at the start: +20.0 % and 6 mm are the limit; 30.1 mm: +19.6 %
  { code: 'progression-open', why: '+20 % at most is progression', fires: true, events: grown(5, 6, 36) },
  { code: 'progression-open', why: '+19.6 % at most is none', fires: false, events: grown(5, 5.9, 36) },
  // 25 mm at the end: 5 mm are +25 %, 4.9 mm +24.4 %
  { code: 'progression-open', why: '5 mm is enough', fires: true, events: grown(2, 5, 25) },
  { code: 'progression-open', why: '4.9 mm is not', fires: false, events: grown(2, 4.9, 25) },
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
  {
    code: 'source-questioned',
    why: 'a remark passes through',
    fires: true,
    events: [told('source-questioned', '2019', { topic: 'dates', explanation: { en: 'One.', ru: 'Раз.' } })],
  },
  { code: 'source-questioned', why: 'nobody remarked on anything', fires: false, events: [reading('2015-01-01')] },
]

for (const { code, why, events, fires, more } of rows)
  test(`${code}: ${fires ? 'found' : 'silent'}, ${why}`, () => {
    const found = checkConsistency(contextOf(events, more)).filter((finding) => finding.code === code)
    assert.equal(found.length, fires ? 1 : 0, JSON.stringify(found))
    for (const { because } of found) {
      assert.ok(because.length > 0)
      for (const id of because)
        assert.ok(
          events.some((event) => event.id === id),
          `${id} is an event`,
        )
    }
  })

test('every check has a record on which it speaks and one on which it is silent', () => {
  const codes = [...new Set(rows.map(({ code }) => code))]
  for (const code of codes)
    for (const fires of [true, false])
      assert.ok(
        rows.some((row) => row.code === code && row.fires === fires),
        `${code} ${fires}`,
      )
  assert.equal(codes.length, 29)
})

test('the gravest findings come first, and a retracted fact is not found', () => {
  const events = [staged({ t: 'T1', n: 'NX', m: 'M1' }), resected({ depth: 'serosa', ki67Percent: about(3) })]
  assert.deepEqual(
    checkConsistency(contextOf(events)).map(({ severity }) => severity),
    ['conflict', 'gap', 'gap', 'note'],
  )
  const retracted = told('event-retracted', '2016', { retracts: 'stage', reason: 'another patient' })
  const codes = checkConsistency(contextOf([...events, retracted])).map(({ code }) => code)
  assert.deepEqual(codes, ['mitoses-not-counted', 'grade-on-boundary'])
})

test('a record without faults is left alone', () => {
  const clean = [
    told('stage-assigned', '2015-04', {
      system: 'ajcc',
      version: '8',
      basis: 'pathological',
      t: 'T3',
      n: 'N1',
      m: 'M1a',
    }),
    resected({
      depth: 'subserosa',
      nodesInvolved: true,
      ki67Percent: about(5),
      mitosesPer2Mm2: about(1),
      gradeStated: 'G2',
    }),
    reading('2015-01-01', lesions(12, { scope: 'whole-liver', enhancement: 'hyper' })),
    told('board-met', '2015-01-20', {
      inputs: ['2015-01-01'],
      decisions: [{ treatment: 'embolisation', staged: true }],
    }),
    session('2015-02-10', 'right-hepatic', { deliveredFraction: 1 }),
    session('2015-04-10', 'left-hepatic', { lastOfCourse: true, deliveredFraction: 1 }),
    reading('2015-06-10', lesions(9, { scope: 'whole-liver', trend: { to: 'smaller', since: day('2015-01-01') } })),
  ]
  assert.deepEqual(checkConsistency(contextOf(clean)), [])
})
