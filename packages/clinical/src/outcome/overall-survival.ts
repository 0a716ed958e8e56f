import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { firstOf, latestOf, notBefore, timeTo, type DatedFact, type TimeToEvent } from './time-to-event.ts'

/**
 * Time from a start to death of any cause; without a death, to the day the patient was last known to be alive. Null where nobody
 * saw the patient after the start.
 *
 * @source overall survival: event death of any cause, censored at last known alive — general knowledge of trial endpoints; not
 *         verified against a guideline text
 */
export function overallSurvival(
  from: UncertainDate,
  deaths: readonly DatedFact[],
  alive: readonly DatedFact[],
): TimeToEvent | null {
  const death = firstOf(notBefore(deaths, from))
  if (death) return timeTo(from, death, 'death')
  const last = latestOf(notBefore(alive, from))
  return last && timeTo(from, last, 'last-known-alive')
}
