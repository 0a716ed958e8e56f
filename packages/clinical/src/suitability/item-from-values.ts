import type { Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import {
  stateOf,
  unknownItem,
  type ChecklistItem,
  type ItemCode,
  type ItemReason,
  type ItemSource,
} from './checklist.ts'
import { isOneDay } from './latest-recorded.ts'
import { keeps } from './within-limit.ts'

/** A recorded value of one item. */
export type RecordedValue = {
  readonly id: string
  readonly on: UncertainDate
  readonly value: Bounded
  readonly unit: string
  /** What decides: in the unit of the limit, with the measuring error where that counts; null where it cannot be converted. */
  readonly inLimitUnit: Bounded | null
  readonly computed?: boolean | undefined
}

/** What an item asks of a value. */
export type Limited = {
  readonly item: ItemCode
  readonly source: ItemSource
  readonly limit: NonNullable<ChecklistItem['limit']>
}

/**
 * An item from the values of which any may be the latest. Values of one day that answer differently make a conflict; none is
 * preferred. Where their dates do not say which is the latest, only an answer that all of them give holds. A value in a unit that
 * cannot be converted, or within bounds that include the limit, leaves it unknown.
 */
export function itemFromValues({ item, source, limit }: Limited, values: readonly RecordedValue[]): ChecklistItem {
  const [first] = values
  if (!first) return unknownItem(item, source, limit)
  const answers = values.map((value) => answerOf(value, limit))
  const differ = new Set(answers).size > 1
  const oneDay = isOneDay(values)
  const disagree = oneDay && answers.includes('yes') && answers.includes('no')
  const orderOpen = !oneDay && differ
  const shown = values[answers.findIndex((answer) => answer !== 'unknown')] ?? first
  const answer = orderOpen ? 'unknown' : (answers.find((each) => each !== 'unknown') ?? 'unknown')
  const reason: ItemReason | null = disagree
    ? 'values-of-one-day-disagree'
    : orderOpen
      ? 'order-not-known'
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
    computed: shown.computed,
    converted: isSaid(shown, limit.unit) ? null : shown.inLimitUnit,
    limit,
    on: shown.on,
    source,
    reason,
    because: values.map(({ id }) => id),
  }
}

/** An upper limit that its source prints in another unit too is the wider of both, whatever unit a value is in: one of them is rounded. */
function answerOf({ inLimitUnit }: RecordedValue, limit: Limited['limit']): Ternary {
  if (inLimitUnit === null) return 'unknown'
  return keeps(inLimitUnit, { ...limit, value: Math.max(limit.value, limit.printed?.inLimitUnit ?? limit.value) })
}

/** Whether the value as recorded says already what decides. */
function isSaid({ value, unit, inLimitUnit }: RecordedValue, limitUnit: string): boolean {
  if (unit !== limitUnit || inLimitUnit === null) return unit === limitUnit
  const unbounded = inLimitUnit.least === null && inLimitUnit.most === null
  return unbounded || (inLimitUnit.least === value.least && inLimitUnit.most === value.most)
}
