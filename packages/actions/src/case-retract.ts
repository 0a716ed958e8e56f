import { retractedIds } from '@debulk/clinical/record/patient-record'
import { nearestWord } from '@debulk/contract/nearest-word'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { readRecord } from './read-record.ts'
import { freeId, writeRecord } from './write-record.ts'

export type Retraction = {
  readonly path: string
  readonly id: string
  readonly reason: string
  readonly by: string | null
  readonly today: IsoDate
}

/** Takes an event back: what was recorded stays to be read, and no rule reads it any more. Returns the id of the retraction. */
export async function retract(ask: Retraction): Promise<Result<string, readonly Refusal[]>> {
  const { path, id, reason, by, today } = ask
  const read = readRecord(path)
  if (!read.ok) return read
  const { record, text } = read.value
  const known = record.events.map((event) => event.id)
  if (!known.includes(id)) {
    const meant = nearestWord(id, known)
    return err([refusal(path, 'case/no-such-event', { id, meant, known: known.slice(0, 20) })])
  }
  if (retractedIds(record.events).has(id)) return err([refusal(path, 'case/already-retracted', { id })])
  const on = dayDate(today)
  const event = {
    kind: 'event-retracted',
    id: freeId(`retract-${id}`.slice(0, 90), record.events),
    on,
    provenance: { kind: 'entered', by, recordedOn: on },
    retracts: id,
    reason,
    ...(by === null ? {} : { by }),
  } as const
  const written = await writeRecord(path, text, [event])
  return written.ok ? ok(event.id) : written
}
