import { normalSince } from '@debulk/clinical/markers/first-normal'
import {
  bestMarkerCategory,
  lastMarkerCategory,
  markerResponse,
  type Evaluability,
  type MarkerCategory,
  type MarkerCriteria,
} from '@debulk/clinical/markers/marker-response'
import { markerSeries, type MarkerSeries } from '@debulk/clinical/markers/marker-series'
import { markerSteps } from '@debulk/clinical/markers/marker-steps'
import type { TreatmentKind } from '@debulk/clinical/markers/treatments-during'
import {
  confounderCodes,
  markerAnalytes,
  markerMatrices,
  type MarkerMeasured,
  type MarkerSeriesJoined,
} from '@debulk/clinical/record/laboratory-events'
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
const provenance = { kind: 'entered', by: null, recordedOn: null } as const
const result = (date: string, value: string | null, more: Partial<MarkerMeasured> = {}): MarkerMeasured => ({
  kind: 'marker-measured',
  id: date,
  on: on(date),
  provenance,
  analyte: 'serotonin',
  unit: 'ng/mL',
  reference: { high: 200, highExclusive: true },
  ...(value === null ? {} : { value: about(value) }),
  ...more,
})

const joined: MarkerSeriesJoined = {
  kind: 'marker-series-joined',
  id: 'joined',
  on: on('2018-08-01'),
  provenance,
  analyte: 'serotonin',
  series: [
    { matrix: 'serum', assay: '1' },
    { matrix: 'plasma', assay: 'not-recorded' },
    { matrix: 'not-recorded', assay: '2' },
    { matrix: 'not-recorded', assay: 'not-recorded' },
  ],
  by: '3',
  reason: '12',
}

const records: readonly (readonly (MarkerMeasured | MarkerSeriesJoined)[])[] = [
  [
    result('2017-02-02', '900', { matrix: 'serum', assay: '1' }),
    result('2017-10-05', '300', { matrix: 'plasma' }),
    result('2018-02-05', '150', { assay: '2' }),
    result('2018-07-11', '150'),
    joined,
  ],
  [result('2017-02-02', '1189.1'), result('2017-10-05', '407.9'), result('2018-07-11', '149.9')],
  [
    result('2017-02-02', '900'),
    result('2017-10', '190'),
    result('2018', '180'),
    result('2019-01-01', '500'),
    result('2019-02-01', '900'),
  ],
  [result('2017-02-02', '<5'), result('2017-10-05', '199.9')],
  [
    result('2017-02-02', '900'),
    result('2017-10-05', '<5'),
    result('2018-07-11', '20', { confounders: ['ssri', 'food'] }),
  ],
  [
    result('2017-02-02', '900'),
    result('2017-06-02', '300', { reference: undefined }),
    result('2017-10-05', null, { unit: undefined, reference: undefined, stated: 'normal' }),
  ],
  [result('2017-02-02', '900', { reference: undefined }), result('2017-10-05', '>1000', { reference: undefined })],
  [result('2017-02-02', '900', { confounders: ['haemolysis'] })],
  [
    result('2017-02-02', '5', { analyte: 'other', name: '1', unit: undefined }),
    result('2018-02-02', '199.99', { analyte: 'other', name: '1', unit: undefined }),
  ],
  [
    result('2017-02-02', '900', { assay: '1', matrix: 'serum' }),
    result('unknown', '800', { assay: '1', matrix: 'serum' }),
  ],
  [result('2017-02-02', '900'), result('2017-10-05', '1200')],
  [result('2017', '900'), result('2017-03', '90')],
  [result('unknown', '900'), result('unknown', '800', { id: 'undated' })],
  ...markerAnalytes.map((analyte) => [result('2017-02-02', '5', { analyte })]),
  ...markerMatrices.map((matrix) => [result('2017-02-02', '5', { matrix })]),
]
const all: readonly MarkerSeries[] = records.flatMap((events) => markerSeries(events))
const fallen = all.find((series) => series.joined === null)
if (fallen === undefined) throw new Error('no sample series')

const kinds: readonly TreatmentKind[] = [
  'systemic-therapy',
  'radioligand',
  'resection',
  'ablation',
  'embolisation',
  'radioembolisation',
  'transplantation',
]
const treated = {
  ...markerSteps(fallen, []),
  steps: markerSteps(fallen, []).steps.map((step, index) => ({
    ...step,
    share: index === 0 ? step.share : null,
    treatments: kinds.map((kind) => ({
      event: kind,
      kind,
      on: on('2017-08-30'),
      drug: kind === 'systemic-therapy' ? '1' : null,
      during: index === 0 ? ('yes' as const) : ('unknown' as const),
    })),
  })),
}
const evaluabilities: readonly Evaluability[] = [
  'evaluable',
  'not-raised',
  'cannot-be-told',
  'order-open',
  'one-result',
  'no-results',
]
const otherwise: MarkerCriteria = {
  risePercent: 50,
  riseOver: 'baseline',
  fallPercent: 30,
  baselineTimesLimit: 2,
  confounded: 'allowed',
}
const criteria = ['risePercent', 'riseOver', 'fallPercent', 'baselineTimesLimit', 'confounded'] as const
const categories: readonly MarkerCategory[] = ['CR', 'PR', 'SD', 'PD', 'PD-unconfirmed', 'unknown']
const answer = { about: 'serotonin', basis: 'derived', because: ['2017-02-02'] } as const

const counts = [1, 2, 5]
const conditions = [...confounderCodes.filter((code) => code !== 'none'), 'atrial-fibrillation']
const caveats: readonly AnswerCaveat[] = [
  ...markerAnalytes.flatMap((analyte): AnswerCaveat[] => [
    { code: 'marker/assay-unknown', parameters: { analyte } },
    { code: 'marker/matrix-unknown', parameters: { analyte } },
    { code: 'marker/evidence-only', parameters: { analyte } },
  ]),
  ...counts.flatMap((results): AnswerCaveat[] => [
    { code: 'marker/confounded', parameters: { results, confounders: conditions.slice(0, results) } },
    { code: 'marker/possibly-confounded', parameters: { results, confounders: ['ppi'] } },
    { code: 'marker/no-upper-limit', parameters: { results } },
    { code: 'marker/below-detection', parameters: { results } },
    { code: 'marker/confounded-allowed', parameters: { results, confounders: ['ppi'], by: '3' } },
    { code: 'marker/stated-otherwise', parameters: { results } },
    { code: 'marker/undated', parameters: { results } },
    { code: 'marker/order-open', parameters: { results } },
    { code: 'marker/holds-despite-confounder', parameters: { results, effect: 'raises', confounders: ['ppi'] } },
    { code: 'marker/holds-despite-confounder', parameters: { results, effect: 'lowers', confounders: ['ssri'] } },
  ]),
  { code: 'marker/lasting-confounder', parameters: { conditions } },
  { code: 'marker/change-confounded', parameters: { confounders: conditions } },
  ...[0, 1, 2, 5].map((withoutLimit): AnswerCaveat => ({
    code: 'marker/series-joined',
    parameters: {
      analyte: 'serotonin',
      by: '3',
      on: on('2018-07-11'),
      reason: { en: '12', ru: '12' },
      series: [
        { matrix: 'serum', assay: '1' },
        { matrix: null, assay: null },
      ],
      withoutLimit,
    },
  })),
  ...[[], criteria.slice(0, 1), criteria].map((usual): AnswerCaveat => ({
    code: 'marker/criteria-chosen',
    parameters: { by: '3', on: on('2018'), reason: '12', usual },
  })),
  { code: 'marker/criteria-open', parameters: { choices: 2 } },
  { code: 'marker/several-series', parameters: { series: 2 } },
  { code: 'marker/chromogranin-not-advised', parameters: {} },
  { code: 'marker/normal-on-analogue', parameters: { drug: '1' } },
]

/** Answers about markers that reach every branch of their sentences. */
export const markersSamples: readonly AnyAnswer[] = [
  ...all.flatMap((series): AnyAnswer[] => {
    const response = markerResponse(series)
    return [
      {
        ...answer,
        rule: 'markers/series',
        basis: 'reported',
        value: { series },
        caveats: series === fallen ? caveats : [],
      },
      {
        ...answer,
        rule: 'markers/normalisation',
        value: { series, normal: normalSince(series.points), leftOut: [] },
        caveats: [],
      },
      {
        ...answer,
        rule: 'markers/normalisation',
        value: { series, normal: normalSince([]), leftOut: series.points.map(({ event }) => event) },
        caveats: [],
      },
      {
        ...answer,
        rule: 'markers/normalisation',
        value: {
          series,
          normal: { ...normalSince([]), wasRaised: true },
          leftOut: series.points.map(({ event }) => event),
        },
        caveats: [],
      },
      {
        ...answer,
        rule: 'markers/response',
        value: {
          series,
          response,
          best: bestMarkerCategory(response.judged),
          last: lastMarkerCategory(series, response.judged),
          chosen: null,
        },
        caveats: [],
      },
      { ...answer, rule: 'markers/steps', value: { series, ...markerSteps(series, []) }, caveats: [] },
    ]
  }),
  { ...answer, rule: 'markers/steps', value: { series: fallen, ...treated }, caveats: [] },
  { ...answer, rule: 'markers/series', basis: 'reported', value: { series: { ...fallen, points: [] } }, caveats: [] },
  ...evaluabilities.map((evaluable): AnyAnswer => ({
    ...answer,
    rule: 'markers/response',
    value: { series: fallen, response: { ...markerResponse(fallen), evaluable }, best: null, last: null, chosen: null },
    caveats: [],
  })),
  ...evaluabilities.map((evaluable): AnyAnswer => ({
    ...answer,
    rule: 'markers/response',
    value: {
      series: fallen,
      response: { ...markerResponse(fallen, otherwise), evaluable },
      best: null,
      last: null,
      chosen: { event: '1', on: on('2018-07'), by: '3', reason: '12', usual: [] },
    },
    caveats: [],
  })),
  ...categories.map((category): AnyAnswer => ({
    ...answer,
    rule: 'markers/response',
    value: {
      series: fallen,
      response: {
        ...markerResponse(fallen),
        judged: [
          { event: '2017-10-05', fromBaseline: null, fromNadir: { leastPercent: null, mostPercent: 20 }, category },
        ],
      },
      best: category,
      last: category,
      chosen: null,
    },
    caveats: [],
  })),
]
