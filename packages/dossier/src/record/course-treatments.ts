import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { CourseItem } from '@debulk/figures/course'
import { printable } from '@debulk/language/printable'
import type { RecordTerms } from '@debulk/language/record/record-terms'
import type { CourseDates } from './course-dates.ts'

/** Treatments as bars and sessions, earliest first. */
export function courseTreatments(
  events: readonly PatientEvent[],
  dates: CourseDates,
  terms: RecordTerms,
): readonly CourseItem[] {
  const stops = eventsOf(events, 'systemic-therapy-stopped')
  return events
    .flatMap((event): CourseItem[] => {
      const label = labelOf(event, terms)
      const start = dates.of(event.on)
      if (label === null || start === null) return []
      if (event.kind !== 'systemic-therapy-started')
        return [{ label, start, end: start, seenUntil: null, turns: [], shape: 'session' }]
      const stop = stops.find(
        ({ therapy, on }) => (therapy === event.id || therapy === event.drug) && on.latest >= event.on.earliest,
      )
      return [{ label, start, end: stop ? dates.of(stop.on) : null, seenUntil: null, turns: [], shape: 'lasting' }]
    })
    .toSorted((a, b) => (a.start.earliest < b.start.earliest ? -1 : a.start.earliest > b.start.earliest ? 1 : 0))
}

const long = 34

function labelOf(event: PatientEvent, { head, embolisation }: RecordTerms): string | null {
  switch (event.kind) {
    case 'systemic-therapy-started':
      return printable(event.drug, long)
    case 'radioligand-cycle-given':
      return printable(event.radionuclide, long)
    case 'resection-performed':
      return head.resection
    case 'ablation-performed':
      return head.ablation
    case 'embolisation-performed':
      return event.technique ? embolisation[event.technique] : head.embolisation
    case 'radioembolisation-performed':
      return head.radioembolisation
    case 'transplantation-performed':
      return head.transplantation
    default:
      return null
  }
}
