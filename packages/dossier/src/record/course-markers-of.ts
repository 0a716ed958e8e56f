import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { CourseMarker, CourseMarkerPoint } from '@debulk/figures/course'
import { printable } from '@debulk/language/printable'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { toldText } from '@debulk/language/record/told-text'
import type { CourseDates } from './course-dates.ts'

type Marker = EventOf<'marker-measured'>

/** Markers as multiples of the limit printed beside each value; those of which no value has one are named apart. */
export function courseMarkersOf(
  events: readonly PatientEvent[],
  dates: CourseDates,
  { terms, format }: Pick<RecordCatalogue, 'terms' | 'format'>,
): { readonly markers: readonly CourseMarker[]; readonly withoutLimit: readonly string[] } {
  const groups = [
    ...Map.groupBy(eventsOf(events, 'marker-measured'), ({ analyte, name, matrix }) =>
      [
        name === undefined ? terms.marker[analyte] : printable(toldText(name, format), 40),
        matrix && terms.matrix[matrix],
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    ),
  ]
  const drawn = groups.map(([name, list]) => ({ name, points: list.flatMap((each) => pointOf(each, dates)) }))
  return {
    markers: drawn.filter(({ points }) => points.length > 0),
    withoutLimit: drawn.filter(({ points }) => points.length === 0).map(({ name }) => name),
  }
}

function pointOf(event: Marker, dates: CourseDates): CourseMarkerPoint[] {
  const on = dates.of(event.on)
  if (on === null) return []
  const confounded = (event.confounders ?? []).some((code) => code !== 'none')
  const { value, stated, reference } = event
  const high = reference?.high
  if (value === undefined || high === undefined || high <= 0) {
    // of a low value nothing can be said on a scale that ends at the upper limit
    if (stated !== 'normal' && stated !== 'raised') return []
    return value === undefined ? [{ on, timesLimit: null, side: 'exact', stated, confounded }] : []
  }
  const { least, most } = value
  const [bound, side] =
    least !== null && least === most
      ? ([least, 'exact'] as const)
      : least !== null
        ? ([least, 'at-least'] as const)
        : ([most, 'at-most'] as const)
  return bound === null || bound <= 0 ? [] : [{ on, timesLimit: bound / high, side, stated: null, confounded }]
}
