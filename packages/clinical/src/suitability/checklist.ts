import type { Bounded } from '@debulk/quantity/bounded'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Ternary } from '@debulk/quantity/ternary'

/** What a list asks for. */
export const checklistItems = [
  'adult',
  'measurable-lesion',
  'burden-at-most-70',
  'burden-at-most-50',
  'unresectable',
  'reason-to-treat',
  'ecog-0-to-2',
  'bilirubin',
  'albumin',
  'creatinine',
  'creatinine-clearance',
  'platelets',
  'inr',
  'no-bilioenteric-anastomosis',
  'no-biliary-stent',
  'no-papillotomy',
  'no-biliary-dilatation',
  'no-pneumobilia',
  'no-main-portal-occlusion',
  'no-portal-branch-thrombosis',
  'no-reversed-portal-flow',
  'no-ascites',
  'no-encephalopathy',
  'child-pugh-below-b8',
  'not-the-classical-quartet',
  'extrahepatic-limited',
  'no-earlier-arterial-therapy',
  'no-uncorrected-coagulopathy',
  'no-contrast-allergy',
  'no-oil-allergy',
  'no-hyperthyroidism',
  'no-severe-pulmonary-impairment',
  'no-recent-bleeding',
  'no-undrained-biliary-dilatation',
  'no-aberrant-hepatic-artery',
  'no-hepatogastric-branch',
  'no-infection',
  'no-pregnancy',
  'no-varices',
  'largest-below-10-cm',
  'age-at-most-60',
  'age-at-most-55',
  'ki67-below-10',
  'grade-1-or-2',
  'primary-removed',
  'portal-drainage',
  'no-extrahepatic-disease',
  'stable-6-months',
  'largest-at-most-3-cm',
  'largest-at-most-5-cm',
  'few-lesions',
  'margin-5-mm',
  'margin-10-mm',
  'burden-above-25-mayo',
  'burden-above-50-poor-outlook',
] as const
/** One thing that a list asks for. */
export type ItemCode = (typeof checklistItems)[number]

/** Where a list comes from; `general`: general knowledge, not verified. */
export type ItemSource =
  | 'retnet'
  | 'milan-net'
  | 'mayo-2011'
  | 'chen-2017'
  | 'hcc-tables'
  | 'lipiodol-label'
  | 'general'

/** Why an item stands as it does, where the value alone does not say it. */
export type ItemReason =
  | 'not-recorded'
  | 'unit-not-convertible'
  | 'interval-includes-limit'
  | 'values-of-one-day-disagree'
  | 'liver-volume-not-known'
  | 'absence-of-record-is-not-absence'
  | 'board-plans-on-progression'
  | 'size-not-recorded'
  | 'no-agreed-limit'
  | 'not-certain-on-that-day'
  | 'order-not-known'
  | 'severity-not-recorded'
  | 'drainage-not-recorded'
  | 'holds-by-syndrome'
  | 'holds-by-progression'
  | 'holds-by-burden'

/** One item: how it stands and what it rests on. Met is a fact about the record, not advice. */
export type ChecklistItem = {
  readonly item: ItemCode
  readonly state: 'met' | 'not-met' | 'unknown' | 'conflict'
  /** As recorded. */
  readonly value: Bounded | null
  readonly unit: string | null
  /** Computed here, so that its digits are ours and not those of the source. */
  readonly computed?: boolean | undefined
  /** In the unit of the limit, where the recorded one is another; or with its measuring error, where that decides. */
  readonly converted: Bounded | null
  readonly limit: {
    readonly comparator: '<' | '≤' | '≥' | '>'
    readonly value: number
    readonly unit: string
    /** The same limit as the source prints it in another unit: rounded there, so not the exact conversion. */
    readonly printed?: { readonly value: number; readonly unit: string; readonly inLimitUnit: number } | undefined
  } | null
  readonly on: UncertainDate | null
  readonly source: ItemSource
  readonly reason: ItemReason | null
  readonly because: readonly string[]
}

/** A list and how many of its items stand how. There is no verdict on the whole: weighing them is for people. */
export type Checklist = {
  readonly items: readonly ChecklistItem[]
  readonly met: number
  readonly notMet: number
  readonly unknown: number
  readonly conflict: number
}

/** Counts the items by how they stand. */
export function checklist(items: readonly ChecklistItem[]): Checklist {
  const count = (state: ChecklistItem['state']) => items.filter((item) => item.state === state).length
  return { items, met: count('met'), notMet: count('not-met'), unknown: count('unknown'), conflict: count('conflict') }
}

/** An answer as the state of an item; what is not known stays unknown. */
export const stateOf = (answer: Ternary): ChecklistItem['state'] =>
  answer === 'yes' ? 'met' : answer === 'no' ? 'not-met' : 'unknown'

/** An item that nothing in the record speaks of. */
export function unknownItem(
  item: ItemCode,
  source: ItemSource,
  limit: ChecklistItem['limit'] = null,
  reason: ItemReason | null = 'not-recorded',
): ChecklistItem {
  return {
    item,
    state: 'unknown',
    value: null,
    unit: null,
    converted: null,
    limit,
    on: null,
    source,
    reason,
    because: [],
  }
}
