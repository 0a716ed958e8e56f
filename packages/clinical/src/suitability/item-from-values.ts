import type { Bounded } from '@debulk/quantity/bounded'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import {
  stateOf,
  unknownItem,
  type ChecklistItem,
  type ItemCode,
  type ItemReason,
  type ItemSource,
} from './checklist.ts'
import { keeps } from './within-limit.ts'

/** A recorded value of one item. */
export type RecordedValue = {
  readonly id: string
  readonly on: UncertainDate
  readonly value: Bounded
  readonly unit: string
  /** In the unit of the limit; null where it cannot be converted. */
  readonly inLimitUnit: Bounded | null
}

/** What an item asks of a value. */
export type Limited = {
  readonly item: ItemCode
  readonly source: ItemSource
  readonly limit: NonNullable<ChecklistItem['limit']>
}

/**
 * An item from the values of one day. Values that answer differently make a conflict; none is preferred. A value in a unit that
 * cannot be converted, or within bounds that include the limit, leaves it unknown.
 */
export function itemFromValues({ item, source, limit }: Limited, values: readonly RecordedValue[]): ChecklistItem {
  const [first] = values
  if (!first) return unknownItem(item, source, limit)
  const answers = values.map(({ inLimitUnit }) => (inLimitUnit === null ? 'unknown' : keeps(inLimitUnit, limit)))
  const disagree = answers.includes('yes') && answers.includes('no')
  const shown = values[answers.findIndex((answer) => answer !== 'unknown')] ?? first
  const answer = answers.find((each) => each !== 'unknown') ?? 'unknown'
  const reason: ItemReason | null = disagree
    ? 'values-of-one-day-disagree'
    : answer !== 'unknown'
      ? null
      : shown.inLimitUnit === null
        ? 'unit-not-convertible'
        : 'interval-includes-limit'
  return {
    item,
    state: disagree ? 'conflict' : stateOf(answer),
    value: shown.value,
    unit: shown.unit,
    converted: shown.unit === limit.unit ? null : shown.inLimitUnit,
    limit,
    on: shown.on,
    source,
    reason,
    because: values.map(({ id }) => id),
  }
}
