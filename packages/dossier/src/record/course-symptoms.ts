import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { CourseDate, CourseItem, CourseLane } from '@debulk/figures/course'
import { printable } from '@debulk/language/printable'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { toldText } from '@debulk/language/record/told-text'
import type { CourseDates } from './course-dates.ts'

type Report = { readonly status: EventOf<'symptom-reported'>['status']; readonly on: CourseDate }
type Building = { start: CourseDate; end: CourseDate | null; seen: CourseDate; turns: CourseItem['turns'][number][] }

/** A lane for each symptom: from where it began, or was first told of, to where it was gone; after the last word on it nobody knows. */
export function courseSymptoms(
  events: readonly PatientEvent[],
  dates: CourseDates,
  { terms, format }: Pick<RecordCatalogue, 'terms' | 'format'>,
): readonly CourseLane[] {
  const groups = Map.groupBy(eventsOf(events, 'symptom-reported'), ({ symptom, name }) =>
    symptom === 'other' && name !== undefined ? printable(toldText(name, format), 28) : terms.symptom[symptom],
  )
  return [...groups].flatMap(([name, list]) => {
    const reports = list.flatMap(({ status, on }): Report[] => {
      const drawn = dates.of(on)
      return drawn ? [{ status, on: drawn }] : []
    })
    const items = episodes(reports).map((each) => itemOf(each, name))
    return items.length === 0 ? [] : [{ name, items }]
  })
}

function episodes(reports: readonly Report[]): readonly Building[] {
  const all: Building[] = []
  let current: Building | null = null
  for (const { status, on } of reports) {
    if (status === 'resolved' || status === 'absent') {
      if (current) current.end = on
      current = null
      continue
    }
    if (current === null) {
      current = { start: on, end: null, seen: on, turns: [] }
      all.push(current)
    }
    current.seen = on
    if (status === 'improved' || status === 'worsened') {
      current.turns.push({ on, to: status === 'improved' ? 'better' : 'worse' })
    }
  }
  return all
}

const itemOf = ({ start, end, seen, turns }: Building, label: string): CourseItem => ({
  label,
  start,
  end,
  // beyond an end that is known, the last word does not matter
  seenUntil: end === null ? seen.latest : null,
  turns,
  shape: 'lasting',
})
