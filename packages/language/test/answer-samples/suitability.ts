import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { albi } from '@debulk/clinical/suitability/albi'
import {
  checklist,
  checklistItems,
  unknownItem,
  type ChecklistItem,
  type ItemReason,
  type ItemSource,
} from '@debulk/clinical/suitability/checklist'
import { futureRemnant } from '@debulk/clinical/suitability/future-remnant'
import { bounded, exactly, type Bounded } from '@debulk/quantity/bounded'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function number(text: string): Bounded {
  const value = bounded(text)
  if (!value.ok) throw new Error(text)
  return value.value
}

const reasons = Object.keys({
  'not-recorded': 0,
  'unit-not-convertible': 0,
  'interval-includes-limit': 0,
  'values-of-one-day-disagree': 0,
  'liver-volume-not-known': 0,
  'absence-of-record-is-not-absence': 0,
  'board-plans-on-progression': 0,
  'size-not-recorded': 0,
  'no-agreed-limit': 0,
  'not-certain-on-that-day': 0,
  'order-not-known': 0,
  'severity-not-recorded': 0,
  'drainage-not-recorded': 0,
  'holds-by-syndrome': 0,
  'holds-by-progression': 0,
  'holds-by-burden': 0,
} satisfies Record<ItemReason, 0>) as ItemReason[]
const sources = Object.keys({
  retnet: 0,
  'milan-net': 0,
  'mayo-2011': 0,
  'chen-2017': 0,
  'hcc-tables': 0,
  'lipiodol-label': 0,
  general: 0,
} satisfies Record<ItemSource, 0>) as ItemSource[]

const bilirubin: ChecklistItem = {
  ...unknownItem('bilirubin', 'retnet', { comparator: '≤', value: 2, unit: 'mg/dL' }, null),
  state: 'met',
  value: exactly(12.5),
  unit: 'umol/L',
  converted: exactly(0.7308),
  on: on('2018-04-07'),
}
const items: readonly ChecklistItem[] = [
  ...checklistItems.map((item) => unknownItem(item, 'retnet')),
  ...reasons.map((reason) => unknownItem('albumin', 'retnet', null, reason)),
  ...sources.map((source) => unknownItem('inr', source)),
  bilirubin,
  { ...bilirubin, state: 'not-met', value: number('>40'), converted: number('>2.339'), on: on('unknown') },
  { ...bilirubin, state: 'conflict', unit: 'mg/dL', value: number('1-3'), converted: null, on: on('2018') },
  { ...bilirubin, item: 'adult', unit: 'a', value: exactly(48), limit: { comparator: '≥', value: 18, unit: 'a' } },
  {
    ...bilirubin,
    item: 'stable-6-months',
    unit: 'mo',
    value: number('8'),
    limit: { comparator: '≥', value: 6, unit: 'mo' },
  },
  {
    ...bilirubin,
    item: 'burden-at-most-70',
    unit: '%',
    value: number('4-8'),
    limit: { comparator: '≤', value: 70, unit: '%' },
  },
  {
    ...bilirubin,
    item: 'creatinine',
    value: exactly(177),
    converted: exactly(2.0022),
    limit: { comparator: '≤', value: 2, unit: 'mg/dL', printed: { value: 177, unit: 'umol/L', inLimitUnit: 2.002224 } },
  },
  {
    ...bilirubin,
    item: 'largest-at-most-3-cm',
    state: 'unknown',
    reason: 'interval-includes-limit',
    unit: 'mm',
    computed: true,
    value: exactly(30),
    converted: number('26.36-34.14'),
    limit: { comparator: '≤', value: 30, unit: 'mm' },
  },
  { ...bilirubin, item: 'ecog-0-to-2', unit: '1', value: exactly(1), limit: { comparator: '≤', value: 2, unit: '1' } },
]
const caveats: readonly AnswerCaveat[] = [
  { code: 'suitability-not-a-decision', parameters: {} },
  { code: 'suitability-from-other-disease', parameters: {} },
  { code: 'suitability-pattern-is-ours', parameters: {} },
  { code: 'suitability-days-apart', parameters: { days: 1 } },
  { code: 'suitability-days-apart', parameters: { days: 3 } },
  { code: 'suitability-liver-state-unknown', parameters: {} },
  { code: 'suitability-liver-state', parameters: { injured: true, longChemotherapy: false } },
  { code: 'suitability-liver-state', parameters: { injured: false, longChemotherapy: true } },
]
const common = { about: '', basis: 'derived', because: [], caveats: [] } as const
const day = on('2018-04-07')
const remnant = (mL: number): AnyAnswer[] => {
  const value = futureRemnant(mL, 165, 65)
  return value ? [{ ...common, rule: 'suitability/future-remnant', value: { ...value, on: day }, caveats }] : []
}

/** Answers about suitability that reach every branch of their sentences. */
export const suitabilitySamples: readonly AnyAnswer[] = [
  { ...common, rule: 'suitability/intra-arterial', value: checklist(items) },
  { ...common, rule: 'suitability/transplantation', value: checklist([bilirubin]) },
  { ...common, rule: 'suitability/ablation', value: checklist([bilirubin, bilirubin]) },
  { ...common, rule: 'suitability/burden-limits', value: checklist([]) },
  ...[200, 300, 420, 700].flatMap(remnant),
  ...[
    albi(exactly(10), exactly(40)),
    albi(number('8-12'), exactly(30)),
    albi(number('<10'), exactly(30)),
    albi(number('>10'), exactly(30)),
    albi(number('>10'), number('>30')),
  ].map((value): AnyAnswer => ({ ...common, rule: 'suitability/albi', value: { ...value, on: day } })),
  { ...common, rule: 'suitability/child-pugh', value: { points: 7, class: 'B', on: on('2018') } },
  ...[1, 2, 5].map((without): AnyAnswer => ({
    ...common,
    rule: 'suitability/receptor-uptake',
    value: {
      on: day,
      tracer: '68Ga-DOTATATE',
      highest: 4,
      sites: [
        ...(['none', 'low', 'raised', 'intense'] as const).map((uptake, krenning) => ({
          site: '1',
          uptake,
          krenning: krenning + 1,
          agrees: uptake !== 'none',
        })),
        ...Array.from({ length: without }, () => ({
          site: '2',
          uptake: 'raised' as const,
          krenning: null,
          agrees: null,
        })),
      ],
    },
  })),
  {
    ...common,
    rule: 'suitability/receptor-uptake',
    value: { on: on('2018'), tracer: '68Ga-DOTATATE', highest: null, sites: [] },
  },
  ...(['I', 'II', 'III'] as const).map((pattern): AnyAnswer => ({
    ...common,
    rule: 'suitability/metastasis-pattern',
    value: { status: 'assigned', pattern, shareOfMainLobe: 0.755, on: day },
  })),
  ...(['no-lesions', 'segments-not-recorded', 'lesions-not-listed'] as const).map((reason): AnyAnswer => ({
    ...common,
    rule: 'suitability/metastasis-pattern',
    value: { status: 'unknown', reason, on: day },
  })),
]
