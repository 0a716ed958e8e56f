import { byDate } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
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
  /** Where it shows its own timeline as a table or figure; absent where it has none. */
  readonly timeline?: string | undefined
}

/** Everything recorded of one patient, in the order it was recorded. */
export type PatientRecord = {
  /** Pseudonym. */
  readonly patient: string
  readonly publication: Publication | null
  readonly events: readonly PatientEvent[]
}

/**
 * The events without those that were retracted and without the retractions, in the order given; a retraction that was itself
 * retracted takes nothing away.
 */
export function unretracted(events: readonly PatientEvent[]): PatientEvent[] {
  const gone = retractedIds(events)
  return events.filter(({ id, kind }) => kind !== 'event-retracted' && !gone.has(id))
}

/**
 * Ids of the events, retractions among them, that a standing retraction takes away. A retraction stands where every retraction of it is
 * itself taken away, in whatever order they were written down; retractions in a circle take nothing away.
 */
export function retractedIds(events: readonly PatientEvent[]): ReadonlySet<string> {
  const gone = new Set<string>()
  let open = eventsOf(events, 'event-retracted')
  for (;;) {
    const doubted = new Set(open.map(({ retracts }) => retracts))
    const firm = open.filter(({ id }) => !doubted.has(id))
    if (firm.length === 0) return gone
    for (const { retracts } of firm) gone.add(retracts)
    open = open.filter(({ id }) => doubted.has(id) && !gone.has(id))
  }
}

/** The events that stand, as `unretracted` leaves them, in order: earliest, latest, id. */
export function standing(events: readonly PatientEvent[]): PatientEvent[] {
  return unretracted(events).toSorted((a, b) => byDate(a.on, b.on) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** What of a record was known on a day, and what was left out because it begins later. */
export type RecordOn = { readonly record: PatientRecord; readonly later: readonly PatientEvent[] }

/**
 * A record as it was known on a day. Events that stand and begin after it are left out; one of a vague date that may be of the day is not.
 * A retraction holds whatever its date: what never was true was not true on that day either.
 */
export function recordOn(record: PatientRecord, day: IsoDate): RecordOn {
  const later = standing(record.events).filter(({ on }) => on.earliest > day)
  if (later.length === 0) return { record, later }
  const out = new Set(later)
  return { record: { ...record, events: record.events.filter((event) => !out.has(event)) }, later }
}

/** Events by kind of the lists asked before: rules ask one long list hundreds of times, most of them within a loop. */
const sorted = new WeakMap<readonly PatientEvent[], { readonly length: number; readonly kinds: ByKind }>()
type ByKind = ReadonlyMap<EventKind, readonly PatientEvent[]>

/** The events of one kind, in the order given; the list must not change an event in its place afterwards. */
export function eventsOf<K extends EventKind>(events: readonly PatientEvent[], kind: K): readonly EventOf<K>[] {
  let known = sorted.get(events)
  if (known?.length !== events.length) {
    known = { length: events.length, kinds: byKind(events) }
    sorted.set(events, known)
  }
  return (known.kinds.get(kind) ?? []) as readonly EventOf<K>[]
}

function byKind(events: readonly PatientEvent[]): ByKind {
  const kinds = new Map<EventKind, PatientEvent[]>()
  for (const event of events) {
    const same = kinds.get(event.kind)
    if (same) same.push(event)
    else kinds.set(event.kind, [event])
  }
  return kinds
}
