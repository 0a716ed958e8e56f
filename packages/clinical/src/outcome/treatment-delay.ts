import { duration, type Duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { DatedFact } from './time-to-event.ts'

/** Days from one event to another, as a range where either date is not known to the day. */
export type Delay = {
  readonly from: UncertainDate
  readonly to: UncertainDate
  readonly days: Duration
}

/** The days from one dated fact to another; negative where the second may be the earlier. */
export const delayBetween = (from: UncertainDate, to: UncertainDate): Delay => ({ from, to, days: duration(from, to) })

/**
 * Days that lie between a start and a treatment. Whoever had the treatment was alive all this time by definition: counting these
 * days as time under treatment makes every later treatment look longer-lived. Null where the treatment did not certainly follow.
 *
 * @source immortal time bias — Hernán 2016 (PMC5124536), Maringe 2020 (PMC7823243)
 */
export function immortalTime(from: UncertainDate, treatment: DatedFact): Delay | null {
  const delay = delayBetween(from, treatment.on)
  return delay.days.leastDays !== null && delay.days.leastDays > 0 ? delay : null
}
