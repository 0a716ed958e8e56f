import { retractedIds } from '@debulk/clinical/record/patient-record'
import { nameEvent } from '@debulk/contract/name-event'
import { nearestWord } from '@debulk/contract/nearest-word'
import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { textFile } from '@debulk/contract/text-file'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { readRecord } from './read-record.ts'
import { freeId, untilWritten, writeRecord } from './write-record.ts'

export type Retraction = {
  readonly path: string
  readonly id: string
  readonly reason: string
  readonly by: string | null
  readonly today: IsoDate
}

/** The event that was taken back, by the id it has now, and the id of the retraction. */
export type Retracted = { readonly id: string; readonly retraction: string }

/**
 * Takes an event back: what was recorded stays to be read, and no rule reads it any more. An event without an id is given one first: its
 * place is no name, because an event written above it would move the retraction to another.
 */
export const retract = (ask: Retraction): Promise<Result<Retracted, readonly Refusal[]>> =>
  untilWritten(() => retractOnce(ask))

async function retractOnce(ask: Retraction): Promise<Result<Retracted, readonly Refusal[]>> {
  const { path, reason, by, today } = ask
  const read = readRecord(path)
  if (!read.ok) return read
  const { record, text: from } = read.value
  const known = record.events.map((event) => event.id)
  const place = known.indexOf(ask.id)
  const event = record.events[place]
  if (!event) {
    const meant = nearestWord(ask.id, known)
    return err([
      refusal(path, 'case/no-such-event', {
        id: ask.id,
        meant,
        known: known.length > 20 ? [...known.slice(0, 20), '…'] : known,
      }),
    ])
  }
  if (retractedIds(record.events).has(ask.id)) return err([refusal(path, 'case/already-retracted', { id: ask.id })])
  let [id, text] = [ask.id, from]
  if (id === `event-${place + 1}` && !isNamed(path, from, place)) {
    id = freeId(`${event.kind}-${event.on.value}`.replaceAll(/[^\w-]+/g, '-').replace(/-$/, ''), record.events)
    const named = nameEvent(from, place, id)
    if (named === null)
      return err([refusal(path, 'case/no-own-id', { line: 0, column: 0, at: '', id: ask.id, place: place + 1 })])
    text = named
  }
  const on = dayDate(today)
  const retraction = {
    kind: 'event-retracted',
    id: freeId(`retract-${id}`.slice(0, 90), record.events),
    on,
    provenance: { kind: 'entered', by, recordedOn: on },
    retracts: id,
    reason,
    ...(by === null ? {} : { by }),
  } as const
  const written = await writeRecord(path, { from, text }, [retraction])
  return written.ok ? ok({ id, retraction: retraction.id }) : written
}

/** Whether the event writes an id itself, be it the very one that its place would give it. */
function isNamed(path: string, text: string, place: number): boolean {
  const file = textFile(path, text, readLimits)
  const value: unknown = file.ok ? file.value.value : null
  const events: unknown = typeof value === 'object' && value !== null && 'events' in value ? value.events : null
  const event: unknown = Array.isArray(events) ? events[place] : null
  return typeof event === 'object' && event !== null && 'id' in event && event.id !== null
}
