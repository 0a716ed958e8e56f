import { certainlyBefore } from '@debulk/quantity/duration'
import { firstOf, latestOf, notBefore, timeTo, type DatedFact, type TimeToEvent } from './time-to-event.ts'

/** When a treatment began, with the course it belongs to. */
export type TreatmentStart = DatedFact & { readonly course: string | null }

/**
 * Time from one treatment to the next one that begins after it; sessions of the same staged course are one treatment. Where none
 * follows it ends, without an event, at death or else at the last contact.
 *
 * @source time to next treatment: start of treatment to start of the next; censored at death or last contact — general knowledge
 */
export function timeToNextTreatment(
  treatment: TreatmentStart,
  all: readonly TreatmentStart[],
  contacts: readonly DatedFact[],
  deaths: readonly DatedFact[],
): TimeToEvent | null {
  const others = all.filter(({ id, course }) => id !== treatment.id && (course === null || course !== treatment.course))
  const next = firstOf(others.filter(({ on }) => certainlyBefore(treatment.on, on)))
  if (next) return timeTo(treatment.on, next, 'next-treatment')
  const death = firstOf(notBefore(deaths, treatment.on))
  if (death) return timeTo(treatment.on, death, 'death-without-treatment')
  const last = latestOf(notBefore(contacts, treatment.on))
  return last && timeTo(treatment.on, last, 'last-contact-without-treatment')
}
