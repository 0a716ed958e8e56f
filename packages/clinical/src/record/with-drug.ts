import type { PatientEvent } from './patient-event.ts'
import { eventsOf } from './patient-record.ts'

/** An event that refers to a therapy by the id of its start, with the drug in its place: what a person reads. */
export function withDrug(event: PatientEvent, events: readonly PatientEvent[]): PatientEvent {
  if (event.kind !== 'systemic-therapy-changed' && event.kind !== 'systemic-therapy-stopped') return event
  const start = eventsOf(events, 'systemic-therapy-started').find(({ id }) => id === event.therapy)
  return start ? { ...event, therapy: start.drug } : event
}
