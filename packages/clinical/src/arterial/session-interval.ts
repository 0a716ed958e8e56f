import { duration, type Duration } from '@debulk/quantity/duration'
import { both, type Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** Days between two sessions against the usual interval. */
export type SessionInterval = {
  readonly from: UncertainDate
  readonly to: UncertainDate
  readonly days: Duration
  readonly usualWeeks: readonly [4, 8]
  readonly withinUsual: Ternary
}

const usualDays = [28, 56] as const

/**
 * Days from one session to the next, with whether they lie within 4 to 8 weeks, both ends included.
 *
 * @source 4 to 8 weeks between sessions that treat lobe by lobe — general knowledge, not verified against a guideline text
 */
export function sessionInterval(from: UncertainDate, to: UncertainDate): SessionInterval {
  const days = duration(from, to)
  const { leastDays: least, mostDays: most } = days
  const atLeast: Ternary =
    least !== null && least >= usualDays[0] ? 'yes' : most !== null && most < usualDays[0] ? 'no' : 'unknown'
  const atMost: Ternary =
    most !== null && most <= usualDays[1] ? 'yes' : least !== null && least > usualDays[1] ? 'no' : 'unknown'
  return { from, to, days, usualWeeks: [4, 8], withinUsual: both(atLeast, atMost) }
}
