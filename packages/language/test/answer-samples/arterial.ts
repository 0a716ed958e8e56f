import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { bleomycinTotal, doxorubicinTotal } from '@debulk/clinical/arterial/cumulative-dose'
import type { Delivered } from '@debulk/clinical/arterial/delivered-amount'
import type { LaboratoryAfter } from '@debulk/clinical/arterial/laboratory-after'
import { radiationTotal } from '@debulk/clinical/arterial/radiation-total'
import { saceOf } from '@debulk/clinical/arterial/sace'
import type { Complication } from '@debulk/clinical/arterial/session-complications'
import { renalReduction } from '@debulk/clinical/arterial/renal-reduction'
import { sessionInterval } from '@debulk/clinical/arterial/session-interval'
import { territoryOf } from '@debulk/clinical/arterial/territory-from-vessel'
import { complicationScales } from '@debulk/clinical/record/treatment-events'
import { exactly } from '@debulk/quantity/bounded'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
const given = (least: number, most: number | null, unit: string): Delivered => ({
  least,
  most,
  unit,
  reading: 'stated',
})

const day = on('2018-05-31')
const common = { about: 'tace-2', basis: 'derived', because: ['tace-2'], caveats: [] } as const
const caveats: readonly AnswerCaveat[] = [
  { code: 'arterial-territory-assumed', parameters: {} },
  { code: 'arterial-variant-anatomy', parameters: {} },
  { code: 'arterial-share-ambiguous', parameters: { fraction: 0.8 } },
  { code: 'arterial-prepared-only', parameters: {} },
  { code: 'arterial-units-mixed', parameters: { units: ['mg', "[USP'U]", '[IU]'] } },
  { code: 'arterial-milligram-is-unit', parameters: {} },
  { code: 'arterial-international-units', parameters: {} },
  { code: 'arterial-amount-missing', parameters: { sessions: 1 } },
  { code: 'arterial-amount-missing', parameters: { sessions: 3 } },
  { code: 'arterial-systemic-not-counted', parameters: {} },
  { code: 'arterial-body-surface-unknown', parameters: {} },
  { code: 'arterial-oil-below-label', parameters: { minimumMl: 1.5 } },
  ...(['yes', 'no', 'unknown'] as const).map((above): AnswerCaveat => ({
    code: 'arterial-bleomycin-uk-maximum',
    parameters: { maximumIu: 500_000, above },
  })),
  { code: 'arterial-doxorubicin-not-usual', parameters: { leastMg: 50, mostMg: 75 } },
  { code: 'arterial-rest-is-solution', parameters: {} },
  { code: 'arterial-scales-differ', parameters: {} },
]
const complication = (more: Partial<Complication>): Complication => ({
  id: 'a',
  event: '1',
  scale: 'cirse',
  version: '2017',
  grade: '3',
  comparable: 'yes',
  after: { leastDays: 2, mostDays: 2 },
  withinWindow: 'yes',
  ...more,
})
const lobes = [
  {
    status: 'computed',
    right: { sessions: 1, least: 8, most: 10 },
    left: { sessions: 2, least: 9, most: null },
    assumed: true,
  },
  ...(['distribution-unknown', 'territory-unknown', 'amount-unknown'] as const).map((reason) => ({
    status: 'not-computed' as const,
    reason,
    sessions: ['tace-2'],
    rightSessions: 2,
    leftSessions: 1,
  })),
] as const

/** Answers about intra-arterial therapy that reach every branch of their sentences. */
const printedAs = (id: string, value: number, unit = 'U/L') => ({ id, value: exactly(value), unit, on: day })
const afterTwoDays = {
  session: day,
  analyte: 'alt',
  before: printedAs('2', 30),
  wasRaised: 'no',
  peak: printedAs('3', 900),
  after: { leastDays: 2, mostDays: 2 },
  limit: 40,
  against: 'limit',
  grade: { least: 4, most: 4 },
  ifNormalBefore: null,
} as const satisfies LaboratoryAfter
const noGrade = { before: null, wasRaised: 'unknown', against: null, grade: null } as const
const laboratorySamples = (
  [
    afterTwoDays,
    { ...afterTwoDays, analyte: 'ast', before: printedAs('2', 100), wasRaised: 'yes', against: 'baseline' },
    { ...afterTwoDays, peak: printedAs('3', 30), grade: { least: 0, most: 0 } },
    { ...afterTwoDays, analyte: 'bilirubin', peak: printedAs('3', 30, 'umol/L'), grade: { least: 1, most: 4 } },
    { ...afterTwoDays, ...noGrade, ifNormalBefore: { least: 3, most: 3 } },
    { ...afterTwoDays, ...noGrade, limit: null },
    { ...afterTwoDays, wasRaised: 'yes', against: null, grade: null },
  ] as const satisfies readonly LaboratoryAfter[]
).map((value): AnyAnswer => ({ ...common, rule: 'arterial/laboratory-after', value }))

export const arterialSamples: readonly AnyAnswer[] = [
  ...[
    territoryOf(['right-hepatic'], undefined, null, false),
    territoryOf(['proper-hepatic'], undefined, null, false),
    territoryOf(['segmental'], undefined, null, false),
    territoryOf([], ['IVa', 'V'], 'angiography', false),
    territoryOf([], ['8'], 'cone-beam-ct', false),
    territoryOf([], ['8'], 'stated', false),
  ].map((value): AnyAnswer => ({ ...common, rule: 'arterial/territory', value: { ...value, on: day }, caveats })),
  {
    ...common,
    rule: 'arterial/delivered',
    value: {
      on: day,
      fraction: 0.8,
      agents: [
        { name: '1', delivered: given(8, 10, 'mL') },
        { name: '2', delivered: null },
        { name: '3', delivered: given(0, 15, 'mg') },
      ],
    },
  },
  {
    ...common,
    rule: 'arterial/delivered',
    value: { on: day, fraction: null, agents: [{ name: '1', delivered: given(10, 10, 'mL') }] },
  },
  ...(['yes', 'no', 'unknown'] as const).map((exceeds): AnyAnswer => ({
    ...common,
    rule: 'arterial/oil-per-session',
    value: { on: day, totals: [{ unit: 'mL', least: 8, most: 10 }], limitMl: 15, exceeds },
  })),
  ...[1, 2, 5].map((sessions): AnyAnswer => ({
    ...common,
    rule: 'arterial/oil-in-all',
    value: { sessions, totals: [{ unit: 'mL', least: sessions, most: null }] },
  })),
  ...[
    [given(27, 30, 'mg')],
    [given(410, 410, 'mg')],
    [given(27, null, "[USP'U]")],
    [given(15, 15, 'mg'), given(15_000, 15_000, '[IU]')],
    [given(0, null, 'mg')],
    [given(450, 450, "[USP'U]"), given(15, 15, 'mg')],
    [given(450, 450, 'U')],
  ].map((amounts): AnyAnswer => ({ ...common, rule: 'arterial/bleomycin', value: bleomycinTotal(amounts) })),
  ...[
    { age: null, clearance: null, diffusion: null },
    ...(['yes', 'no', 'unknown'] as const).map((above70) => ({
      age: { years: { ...exactly(72), most: 73 }, above70 },
      clearance: null,
      diffusion: null,
    })),
    ...[exactly(60), exactly(40), exactly(35), exactly(3), { ...exactly(3), most: 60 }].map((value) => ({
      age: null,
      clearance: { on: day, value, ...renalReduction(value) },
      diffusion: null,
    })),
    ...(['not-below-35', 'between-30-and-35', 'below-30', 'unknown'] as const).map((state) => ({
      age: null,
      clearance: null,
      diffusion: { on: day, baseline: on('2018-04-01'), percentOfBaseline: exactly(34.96), state },
    })),
  ].map((value): AnyAnswer => ({
    ...common,
    rule: 'arterial/bleomycin-cautions',
    value: { on: day, ...value },
  })),
  { ...common, rule: 'arterial/drug-eluting-beads', value: { on: day } },
  ...[500, 900, 1200].map((mg): AnyAnswer => ({
    ...common,
    rule: 'arterial/doxorubicin',
    value: doxorubicinTotal([given(mg, mg, 'mg')], 1.8),
  })),
  { ...common, rule: 'arterial/doxorubicin', value: doxorubicinTotal([given(50, 75, 'mg')], null) },
  ...lobes.map((value): AnyAnswer => ({ ...common, rule: 'arterial/dose-by-lobe', value })),
  ...['2018-04-20', '2018-05-31', '2018-06', '2019-12-31'].map((to): AnyAnswer => ({
    ...common,
    rule: 'arterial/session-interval',
    value: sessionInterval(on('2018-04-11'), on(to)),
  })),
  ...[
    saceOf(undefined, 'reduced', undefined),
    saceOf(undefined, 'none', undefined),
    saceOf('II-III', undefined, undefined),
    saceOf('IV', 'reduced', undefined),
    saceOf(undefined, 'none', 'normal'),
    saceOf(undefined, undefined, undefined),
  ].flatMap((value): AnyAnswer[] => [
    { ...common, rule: 'arterial/endpoint', value: { ...value, on: day, text: null } },
    { ...common, rule: 'arterial/endpoint', value: { ...value, on: on('2018-05'), text: '1' } },
  ]),
  ...[true, false].map((atLeastTwo): AnyAnswer => ({
    ...common,
    rule: 'arterial/mixture-ratio',
    value: { oilMl: 10, aqueousMl: 4, ratio: 2.5, atLeastTwo, on: day },
  })),
  ...(['not-recorded', 'none-stated'] as const).map((status): AnyAnswer => ({
    ...common,
    rule: 'arterial/complications',
    value: { session: day, status, complications: [], postEmbolisationSyndrome: [] },
  })),
  ...[1, 2, 5].map((count): AnyAnswer => ({
    ...common,
    rule: 'arterial/complications',
    value: {
      session: day,
      status: 'reported',
      complications: Array.from({ length: count }, () => complication({})),
      postEmbolisationSyndrome: [],
    },
  })),
  {
    ...common,
    rule: 'arterial/complications',
    value: {
      session: day,
      status: 'reported',
      complications: [
        ...complicationScales.map((scale) => complication({ scale })),
        complication({ event: null, grade: null, comparable: 'no-grade' }),
        complication({ scale: null, version: null, comparable: 'no-scale', withinWindow: 'no' }),
        complication({ version: null, comparable: 'no-version', withinWindow: 'unknown' }),
      ],
      postEmbolisationSyndrome: [complication({})],
    },
  },
  ...(['reported', 'pressure-outside', 'not-recorded'] as const).map((crisis): AnyAnswer => ({
    ...common,
    rule: 'arterial/crisis-cover',
    value: { on: day, cover: null, crisis },
  })),
  { ...common, rule: 'arterial/crisis-cover', value: { on: day, cover: [], crisis: 'not-recorded' } },
  {
    ...common,
    rule: 'arterial/crisis-cover',
    value: {
      on: day,
      cover: [
        { drug: '1', route: 'intravenous', rate: '2', start: '4', stop: '5', given: true },
        { drug: '3', route: null, rate: null, start: null, stop: null, given: false },
      ],
      crisis: 'not-recorded',
    },
  },
  ...[[{ activityGbq: 2.5, lungDoseGy: 10 }], [{ activityGbq: 2.5, lungDoseGy: 40 }, { lungDoseGy: 20 }], [{}, {}]].map(
    (sessions): AnyAnswer => ({ ...common, rule: 'arterial/radiation', value: radiationTotal(sessions) }),
  ),
  ...laboratorySamples,
]
