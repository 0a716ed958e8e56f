import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'

/** One thing an answer rests on: an event of the record, a measured study, or a name that is neither. */
export type Ground =
  | { readonly kind: 'event'; readonly event: PatientEvent }
  | { readonly kind: 'study'; readonly date: string }
  | { readonly kind: 'name'; readonly id: string }

/**
 * What an answer rests on, each once. A lesion of a reading stands for the reading, and a study for the event that tells of
 * it: thirty lesions of one reading are one row of the timeline. Of a day that several read, a reading stands for its own reader's event, and the
 * bare day for none of them.
 */
export function restsOn(ids: readonly string[], { events, studies }: RecordReview): readonly Ground[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const read = events.filter((event) => event.kind === 'study-read')
  const readOn = (date: string, reader: string | null) => {
    const day = read.filter(({ on }) => on.earliest === date)
    const own = reader === null ? [] : day.filter((event) => event.reader === reader)
    return own.length > 0 ? own.at(-1) : day.length === 1 ? day[0] : undefined
  }
  type Place = { readonly date: string; readonly reader: string | null }
  const placeOf = new Map<string, Place>(
    studies.flatMap(({ studyUid, date, reader, lesions }) => [
      ...(studyUid === null ? [] : [[studyUid, { date, reader }] as const]),
      [date, { date, reader: null }] as const,
      ...lesions.map(({ id }) => [id, { date, reader }] as const),
    ]),
  )
  const ground = (id: string): Ground => {
    const place = placeOf.get(id)
    const event = byId.get(id) ?? byId.get(id.split('/')[0] ?? id) ?? readOn(place?.date ?? id, place?.reader ?? null)
    if (event) return { kind: 'event', event }
    return place === undefined ? { kind: 'name', id } : { kind: 'study', date: place.date }
  }
  const keyOf = (each: Ground) => (each.kind === 'event' ? each.event.id : each.kind === 'study' ? each.date : each.id)
  return [...new Map(ids.map((id) => ground(id)).map((each) => [keyOf(each), each])).values()]
}
