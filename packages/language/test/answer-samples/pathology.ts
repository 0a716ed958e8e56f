import { caseGrade } from '@debulk/clinical/pathology/case-grade'
import { gradeHeterogeneity } from '@debulk/clinical/pathology/grade-heterogeneity'
import { ki67Counting } from '@debulk/clinical/pathology/ki67-counting'
import type { PathologyAnswers } from '@debulk/clinical/pathology/pathology-answers'
import type { Grade } from '@debulk/clinical/pathology/specimen-grade'
import { specimenSites } from '@debulk/clinical/record/pathology-events'
import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { bounded, type Bounded } from '@debulk/quantity/bounded'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function about(text: string): Bounded {
  const number = bounded(text)
  if (!number.ok) throw new Error(text)
  return number.value
}

type Specimen = PathologyAnswers['pathology/specimen-grade']
const specimen: Specimen = {
  event: 'liver',
  on: on('2016-12-26'),
  site: 'liver',
  possible: ['G2'],
  basis: 'ki67-only',
  open: null,
  ki67Percent: about('3'),
  mitosesPer2Mm2: null,
  byKi67: ['G2'],
  byMitoses: null,
  limit: { limitPercent: 3, distancePercent: 0 },
  counting: null,
  stated: 'G2',
  agrees: 'yes',
  in2010: 'G2',
  reviews: [],
  stains: [],
}
const specimens: readonly Specimen[] = [
  specimen,
  {
    ...specimen,
    on: on('2017-08'),
    possible: ['G1', 'G2'],
    basis: 'both',
    open: 'count-straddles',
    ki67Percent: about('2-5'),
    mitosesPer2Mm2: about('<2'),
    byKi67: ['G1', 'G2'],
    byMitoses: ['G1'],
    agrees: 'unknown',
    reviews: [
      { event: '1', possible: ['G1'] },
      { event: '2', possible: [] },
    ],
    stains: [
      { marker: '1', result: 'positive' },
      { marker: '2', result: 'focal' },
      { marker: '3', result: 'negative' },
      { marker: '4', result: 'not-done' },
    ],
  },
  {
    ...specimen,
    on: on('2018'),
    possible: ['G3', 'NEC'],
    open: 'differentiation-not-recorded',
    ki67Percent: about('>20'),
    byKi67: ['G3'],
    agrees: 'no',
    stated: 'G1',
  },
  { ...specimen, counting: ki67Counting(15, 500), mitosesPer2Mm2: about('3'), byMitoses: ['G2'], basis: 'both' },
  { ...specimen, possible: ['NEC'], basis: 'morphology', ki67Percent: null, byKi67: null, stated: null, agrees: null },
  {
    ...specimen,
    possible: ['MiNEN'],
    basis: 'morphology',
    ki67Percent: null,
    byKi67: null,
    stated: 'MiNEN',
    agrees: 'yes',
  },
  { ...specimen, possible: ['G2'], basis: 'stated', ki67Percent: null, byKi67: null, agrees: null },
  {
    ...specimen,
    possible: ['G1'],
    basis: 'mitoses-only',
    ki67Percent: null,
    byKi67: null,
    mitosesPer2Mm2: about('1'),
    byMitoses: ['G1'],
  },
  { ...specimen, possible: [], basis: 'none', ki67Percent: null, byKi67: null, stated: null, agrees: null },
  ...specimenSites.map((site) => ({ ...specimen, site, on: on('unknown') })),
]

const graded = (event: string, ...possible: Grade[]) => ({
  event,
  on: on(event === 'a' ? '2016-12-26' : '2017-08-30'),
  site: 'primary' as const,
  possible,
  basis: possible.length === 0 ? ('none' as const) : ('ki67-only' as const),
})
const cases = [
  [graded('a', 'G2'), graded('b', 'G1')],
  [graded('a', 'G2'), graded('b', 'G2', 'G3')],
  [graded('a', 'G1'), graded('b')],
].map((all) => ({ ...caseGrade(all), specimens: all }))

const differences = [
  [['G1'], ['G2']],
  [['G2'], ['G2']],
  [['G1', 'G2'], ['G2']],
] as const
const caveats: readonly AnswerCaveat[] = [
  { code: 'grade/on-limit', parameters: { limitPercent: 3 } },
  { code: 'grade/no-mitoses', parameters: {} },
  { code: 'grade/no-ki67', parameters: {} },
  { code: 'grade/cells-not-recorded', parameters: {} },
  { code: 'grade/few-cells', parameters: { counted: 301, required: 500 } },
  { code: 'grade/few-cells', parameters: { counted: 1, required: 500 } },
  {
    code: 'grade/interval-crosses',
    parameters: { lowPercent: 1.83, highPercent: 4.89, limitPercent: 3, probability: 0.52 },
  },
  { code: 'grade/count-differs', parameters: { printed: about('3'), countedPercent: 4.2 } },
  { code: 'grade/stated-differs', parameters: { stated: 'G1', possible: ['G2'] } },
  { code: 'grade/stated-differs', parameters: { stated: 'G1', possible: ['G3', 'NEC'] } },
  { code: 'grade/stated-only', parameters: {} },
  { code: 'grade/differentiation-not-recorded', parameters: {} },
  { code: 'grade/poor-with-low-ki67', parameters: { ki67: about('18') } },
  { code: 'grade/differs-in-2010', parameters: { in2010: 'undefined' } },
  { code: 'grade/differs-in-2010', parameters: { in2010: 'G1' } },
  { code: 'grade/no-net-g3-in-2010', parameters: {} },
  { code: 'grade/review-differs', parameters: { reviews: 1 } },
  { code: 'grade/review-differs', parameters: { reviews: 2 } },
  ...[1, 2, 5].map((count): AnswerCaveat => ({ code: 'grade/later-lower', parameters: { specimens: count } })),
  ...[1, 3].map((count): AnswerCaveat => ({ code: 'grade/ungraded', parameters: { specimens: count } })),
]

/** Answers about grade that reach every branch of their sentences. */
export const pathologySamples: readonly AnyAnswer[] = [
  ...specimens.map((value): AnyAnswer => ({
    rule: 'pathology/specimen-grade',
    about: value.event,
    value,
    basis: 'derived',
    because: [value.event],
    caveats,
  })),
  ...cases.map((value): AnyAnswer => ({
    rule: 'pathology/case-grade',
    about: '',
    value,
    basis: 'derived',
    because: ['a', 'b'],
    caveats: [],
  })),
  ...differences.flatMap(([primary, metastases]): AnyAnswer[] => {
    const value = gradeHeterogeneity([
      { site: 'primary', possible: primary },
      { site: 'liver', possible: metastases },
    ])
    return value === null
      ? []
      : [{ rule: 'pathology/heterogeneity', about: '', value, basis: 'derived', because: ['a', 'b'], caveats: [] }]
  }),
]
