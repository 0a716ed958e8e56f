import { certainlyBefore } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'

/**
 * Those up to the day asked for of which any may be the latest: several, where several were recorded for one day, or where their dates
 * are too vague to say which came last. A date nobody recorded may be any.
 */
export function latestRecorded<E extends PatientEvent>(events: readonly E[], asOf: IsoDate): E[] {
  const known = events.filter(({ on }) => on.precision === 'unknown' || on.earliest <= asOf)
  return known
    .filter(({ on }) => !known.some((other) => certainlyBefore(on, other.on)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether these were all recorded for one and the same day, so that what differs between them is a contradiction. */
export function isOneDay(facts: readonly { readonly on: UncertainDate }[]): boolean {
  const [first] = facts
  return facts.every(({ on }) => on.earliest === on.latest && on.earliest === first?.on.earliest)
}
