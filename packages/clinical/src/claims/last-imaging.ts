import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ReviewContext } from '../review/review-context.ts'

/** Studies of the record on which disease could be seen: known to a month or better. Angiography and series dated as a whole are none. */
export const isImaging = ({ kind, on }: PatientEvent): boolean =>
  (kind === 'study-performed' || kind === 'study-read' || kind === 'pet-read') &&
  (on.precision === 'day' || on.precision === 'month')

/** The last imaging there is, with the event or study that shows it. */
export function lastImaging({
  events,
  studies,
}: ReviewContext): { readonly id: string; readonly on: UncertainDate } | null {
  const seen = [
    ...events.filter(isImaging).map(({ id, on }) => ({ id, on })),
    ...studies.map(({ date, studyUid }) => ({
      id: studyUid ?? date,
      on: { value: date, precision: 'day' as const, earliest: date, latest: date },
    })),
  ]
  return seen.reduce<(typeof seen)[number] | null>(
    (last, each) => (last === null || each.on.latest > last.on.latest ? each : last),
    null,
  )
}
