import { byDate } from '@debulk/quantity/duration'
import type { EventKind, EventOf, PatientEvent } from './patient-event.ts'

/** The publication a record was taken from. */
export type Publication = {
  readonly title: string
  readonly citation?: string | undefined
  readonly doi?: string | undefined
  readonly language?: string | undefined
  readonly keywords?: readonly string[] | undefined
  readonly abstract?: string | undefined
  readonly introduction?: string | undefined
  readonly discussion?: string | undefined
}

/** Everything recorded of one patient, in the order it was recorded. */
export type PatientRecord = {
  /** Pseudonym. */
  readonly patient: string
  readonly publication: Publication | null
  readonly events: readonly PatientEvent[]
}

/**
 * The events that stand, in order: earliest, latest, id. What was retracted is left out, and so is the retraction; a retraction
 * that was itself retracted takes nothing away.
 */
export function standing(events: readonly PatientEvent[]): PatientEvent[] {
  const retractions = events.filter((event): event is EventOf<'event-retracted'> => event.kind === 'event-retracted')
  const gone = new Set<string>()
  // later ones first: what they take away cannot take away in turn
  for (const { id, retracts } of retractions.toReversed()) if (!gone.has(id)) gone.add(retracts)
  return events
    .filter(({ id, kind }) => kind !== 'event-retracted' && !gone.has(id))
    .toSorted((a, b) => byDate(a.on, b.on) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The events of one kind, in the order given. */
export function eventsOf<K extends EventKind>(events: readonly PatientEvent[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind)
}
