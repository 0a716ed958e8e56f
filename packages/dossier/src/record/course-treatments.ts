import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { CourseItem } from '@debulk/figures/course'
import type { Format } from '@debulk/language/format'
import { printable } from '@debulk/language/printable'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import type { RecordTerms } from '@debulk/language/record/record-terms'
import { substanceName } from '@debulk/language/record/substance-name'
import type { CourseDates } from './course-dates.ts'

/** Treatments as bars and sessions, earliest first. */
export function courseTreatments(
  events: readonly PatientEvent[],
  dates: CourseDates,
  { terms, format }: Pick<RecordCatalogue, 'terms' | 'format'>,
): readonly CourseItem[] {
  const stops = eventsOf(events, 'systemic-therapy-stopped')
  return events
    .flatMap((event): CourseItem[] => {
      const label = treatmentLabel(event, terms, format) ?? besides(event, terms, format)
      const start = dates.of(event.on)
      if (label === null || start === null) return []
      if (event.kind === 'comedication-recorded')
        return [{ label, start, end: null, seenUntil: start.latest, turns: [], shape: 'lasting' }]
      if (event.kind !== 'systemic-therapy-started')
        return [{ label, start, end: start, seenUntil: null, turns: [], shape: 'session' }]
      const stop = stops.find(
        ({ therapy, on }) => (therapy === event.id || therapy === event.drug) && on.latest >= event.on.earliest,
      )
      const end = stop ? dates.of(stop.on) : null
      const seenUntil = end ? null : lastGiven(event, events, dates)
      return [{ label, start, end, seenUntil, turns: [], shape: 'lasting' }]
    })
    .toSorted((a, b) => (a.start.earliest < b.start.earliest ? -1 : a.start.earliest > b.start.earliest ? 1 : 0))
}

/** The last day on which the drug may have been seen to be given still; null where nobody says. */
function lastGiven(
  { id, drug }: EventOf<'systemic-therapy-started'>,
  events: readonly PatientEvent[],
  dates: CourseDates,
): CourseItem['seenUntil'] {
  const seen = eventsOf(events, 'status-seen').filter(({ stillGiven = [] }) =>
    stillGiven.some((therapy) => therapy === id || therapy === drug),
  )
  return (
    seen
      .flatMap(({ on }) => dates.of(on)?.latest ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

const long = 34

/** A drug taken besides, whose end nobody records. */
const besides = (event: PatientEvent, { comedication }: RecordTerms, format: Format): string | null =>
  event.kind !== 'comedication-recorded' || event.taken === false
    ? null
    : event.drugClass === undefined
      ? substanceName(event.drug, format, long)
      : comedication[event.drugClass]

/** What a treatment is called in passing; null for what is none. */
export function treatmentLabel(
  event: PatientEvent,
  { head, embolisation }: RecordTerms,
  format: Format,
): string | null {
  switch (event.kind) {
    case 'systemic-therapy-started':
      return substanceName(event.drug, format, long)
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
