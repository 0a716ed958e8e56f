import { exactly } from '@debulk/quantity/bounded'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { countItem, largestItem } from './burden-at.ts'
import type { ChecklistItem } from './checklist.ts'
import { itemFromValues, type Limited } from './item-from-values.ts'
import { latestRecorded } from './latest-recorded.ts'

/**
 * What is said of lesions that can be ablated, item by item. Facts for a board; nothing here excludes anybody.
 *
 * @source largest lesion at most 3 cm, up to 5 cm possible; margin of at least 5 to 10 mm; few lesions — general knowledge, not
 *         verified against a guideline text
 */
export function ablationItems(context: ReviewContext): ChecklistItem[] {
  const size = (item: Limited['item'], value: number): Limited => ({
    item,
    source: 'general',
    limit: { comparator: '≤', value, unit: 'mm' },
  })
  const margin = (item: Limited['item'], value: number): Limited => ({
    item,
    source: 'general',
    limit: { comparator: '≥', value, unit: 'mm' },
  })
  const margins = latestRecorded(
    eventsOf(context.events, 'ablation-performed').filter(({ marginMm }) => marginMm !== undefined),
    context.asOf,
  ).flatMap(({ id, on, marginMm }) =>
    marginMm === undefined ? [] : [{ id, on, value: exactly(marginMm), unit: 'mm', inLimitUnit: exactly(marginMm) }],
  )
  return [
    largestItem(size('largest-at-most-3-cm', 30), context, 'length-with-error'),
    largestItem(size('largest-at-most-5-cm', 50), context, 'length-with-error'),
    countItem(context),
    itemFromValues(margin('margin-5-mm', 5), margins),
    itemFromValues(margin('margin-10-mm', 10), margins),
  ]
}
