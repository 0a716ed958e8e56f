import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'

/** One thing an answer rests on: an event of the record, a measured study, or a name that is neither. */
export type Ground =
  | { readonly kind: 'event'; readonly event: PatientEvent }
  | { readonly kind: 'study'; readonly date: string }
  | { readonly kind: 'name'; readonly id: string }

/**
 * What an answer rests on, each once. A lesion of a reading stands for the reading, and a study for the event that tells of
 * it: thirty lesions of one reading are one row of the timeline.
 */
export function restsOn(ids: readonly string[], { events, studies }: RecordReview): readonly Ground[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const readOn = new Map(
    events.flatMap((event) => (event.kind === 'study-read' ? [[event.on.earliest as string, event] as const] : [])),
  )
  const dateOf = new Map(
    studies.flatMap(({ studyUid, date, lesions }) => [
      [studyUid ?? date, date] as const,
      [date, date] as const,
      ...lesions.map(({ id }) => [id, date] as const),
    ]),
  )
  const ground = (id: string): Ground => {
    const date = dateOf.get(id)
    const event = byId.get(id) ?? byId.get(id.split('/')[0] ?? id) ?? readOn.get(date ?? id)
    if (event) return { kind: 'event', event }
    return date === undefined ? { kind: 'name', id } : { kind: 'study', date }
  }
  const keyOf = (each: Ground) => (each.kind === 'event' ? each.event.id : each.kind === 'study' ? each.date : each.id)
  return [...new Map(ids.map((id) => ground(id)).map((each) => [keyOf(each), each])).values()]
}
