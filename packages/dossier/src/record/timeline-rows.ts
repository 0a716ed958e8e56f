import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { withDrug } from '@debulk/clinical/record/with-drug'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import { byDate } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

/** A row of the timeline: an event of the record, or a study that was measured from images. */
export type TimelineRow =
  | { readonly kind: 'event'; readonly on: UncertainDate; readonly event: PatientEvent }
  | { readonly kind: 'study'; readonly on: UncertainDate; readonly study: StudyReading }

/** The rows of a record, oldest first. What was read from an event has its row already. */
export function timelineRows({ events, studies }: Pick<RecordReview, 'events' | 'studies'>): readonly TimelineRow[] {
  const told = events
    .filter(inTimeline)
    .map((event) => ({ kind: 'event', on: event.on, event: withDrug(event, events) }) as const)
  const measured = studies
    .filter(({ event }) => event === null)
    .map((study) => ({ kind: 'study', on: dayDate(study.date), study }) as const)
  return measured.length === 0 ? told : [...told, ...measured].toSorted((a, b) => byDate(a.on, b.on))
}

/** Claims and questions to the source stand in lists of their own. */
const inTimeline = ({ kind }: PatientEvent): boolean => kind !== 'claim-made' && kind !== 'source-questioned'
