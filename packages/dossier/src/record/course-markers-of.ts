import { joinCaveats } from '@debulk/clinical/markers/join-caveats'
import { markerSeries, type MarkerSeries } from '@debulk/clinical/markers/marker-series'
import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { AnswerCaveat } from '@debulk/clinical/review/answer'
import type { CourseMarker, CourseMarkerPoint } from '@debulk/figures/course'
import { printable } from '@debulk/language/printable'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { toldText } from '@debulk/language/record/told-text'
import type { CourseDates } from './course-dates.ts'

type Marker = EventOf<'marker-measured'>
type Words = Pick<RecordCatalogue, 'terms' | 'format'>

/**
 * Markers as multiples of the limit printed beside each value, one line per series: what may not be compared is not connected, unless a person
 * joined it, and the name of the line says so. Those of which no value has a limit are named apart.
 */
export function courseMarkersOf(
  events: readonly PatientEvent[],
  dates: CourseDates,
  words: Words,
): {
  readonly markers: readonly CourseMarker[]
  readonly withoutLimit: readonly string[]
  /** Remarks on lines that exist by declaration alone. */
  readonly joined: readonly AnswerCaveat[]
} {
  const results = new Map(eventsOf(events, 'marker-measured').map((result) => [result.id, result] as const))
  const place = new Map([...results.keys()].map((id, i) => [id, i] as const))
  const first = ({ points }: MarkerSeries) => Math.min(...points.map(({ event }) => place.get(event) ?? 0))
  const all = markerSeries(events).toSorted((a, b) => first(a) - first(b))
  const drawn = all.map((series) => ({
    name: nameAmong(series, all, words),
    points: series.points.flatMap(({ event, confounders }) => {
      const result = results.get(event)
      return result === undefined ? [] : pointOf(result, confounders.length > 0, dates)
    }),
  }))
  return {
    markers: drawn.filter(({ points }) => points.length > 0),
    withoutLimit: drawn.filter(({ points }) => points.length === 0).map(({ name }) => name),
    joined: all.flatMap(joinCaveats),
  }
}

/** Analyte, and what of matrix and assay is recorded; the unit only where nothing else tells two lines apart. */
function nameAmong(series: MarkerSeries, all: readonly MarkerSeries[], { terms, format }: Words): string {
  const of = ({ analyte, name, matrix, assay, joined }: MarkerSeries): string =>
    [
      name === null ? terms.marker[analyte] : printable(toldText(name, format), 40),
      joined === null ? null : terms.fact.joined,
      matrix && terms.matrix[matrix],
      assay && printable(assay, 40),
    ]
      .filter((part) => part !== null)
      .join(', ')
  const own = of(series)
  const isAlone = all.filter((other) => of(other) === own).length === 1
  return isAlone || series.unit === null ? own : `${own}, ${format.unit(printable(series.unit))}`
}

function pointOf(event: Marker, confounded: boolean, dates: CourseDates): CourseMarkerPoint[] {
  const on = dates.of(event.on)
  if (on === null) return []
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
