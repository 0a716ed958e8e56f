import type { IsoDate } from '@debulk/quantity/iso-date'
import type { PatientEvent } from '../record/patient-event.ts'

/** Those of the latest day up to the day asked for: several, where several were recorded for it. A date nobody recorded comes first. */
export function latestRecorded<E extends PatientEvent>(events: readonly E[], asOf: IsoDate): E[] {
  const known = events.filter(({ on }) => on.precision === 'unknown' || on.earliest <= asOf)
  const rank = ({ on }: E) => (on.precision === 'unknown' ? '' : on.latest)
  const last = known.reduce((latest, event) => (rank(event) > latest ? rank(event) : latest), '')
  return known.filter((event) => rank(event) === last).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
