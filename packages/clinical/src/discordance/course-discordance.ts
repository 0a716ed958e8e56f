import { exactValue } from '@debulk/quantity/bounded'
import { epochDay, type IsoDate } from '@debulk/quantity/iso-date'
import { isNormal, isSameAssay, markerChange } from '../claims/marker-point.ts'
import { isOneLesion, lesionSizes } from '../claims/lesion-sizes.ts'
import { activeConfounders } from '../markers/active-confounders.ts'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { Course } from './finding-parameters.ts'
import { found } from './found.ts'
import { quietAfterTreatment } from './quiet-days.ts'

/**
 * How many days from a study a marker may lie to speak of the same time.
 *
 * @source own limit
 */
const nearDays = 45

/**
 * Changes that count: of a sum of diameters and of a marker, percent.
 *
 * @source RECIST 1.1 (−30 %, +20 % and 5 mm); marker −50 % and +25 %: common trial definitions (general knowledge)
 */
const limits = { smaller: -30, larger: 20, largerMm: 5, markerFell: -50, markerRose: 25 } as const

type Span = {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly course: Course
  readonly because: readonly string[]
}

/**
 * Imaging, markers and symptoms of one span of time go opposite ways.
 *
 * @source own check; its limits are those named above
 */
export function courseDiscordance(context: ReviewContext): Finding[] {
  const isQuiet = quietAfterTreatment(context.events)
  const imaging = imagingSpans(context).filter(({ to }) => !isQuiet(to))
  const markers = markerSpans(context, isQuiet)
  const markersNear = nearTo(markers)
  const symptoms = symptomChanges(context, isQuiet)
  return [
    ...imaging.flatMap((span) => [
      ...markersNear(span)
        .filter((marker) => marker.course !== span.course)
        .map(({ analyte, percent, because }) =>
          found(
            'imaging-against-markers',
            { from: span.from, to: span.to, imaging: span.course, analyte, markerPercent: percent },
            [...span.because, ...because],
          ),
        ),
      ...symptomsOf(symptoms, span).map(({ course, because }) =>
        found('imaging-against-symptoms', { from: span.from, to: span.to, imaging: span.course, symptoms: course }, [
          ...span.because,
          ...because,
        ]),
      ),
    ]),
    ...markers.flatMap((marker) =>
      symptomsOf(symptoms, marker).map(({ course, because }) =>
        found(
          'markers-against-symptoms',
          {
            from: marker.first.on,
            to: marker.last.on,
            analyte: marker.analyte,
            markerPercent: marker.percent,
            symptoms: course,
          },
          [...marker.because, ...because],
        ),
      ),
    ),
  ]
}

/** Spans that begin and end near another, in the order given; found by the day they begin, as a long course has very many. */
function nearTo<S extends Span>(spans: readonly S[]): (other: Span) => readonly S[] {
  const byStart = new Map<number, { readonly span: S; readonly place: number; readonly to: number }[]>()
  for (const [place, span] of spans.entries()) {
    const from = epochDay(span.from)
    byStart.set(from, [...(byStart.get(from) ?? []), { span, place, to: epochDay(span.to) }])
  }
  return (other) => {
    const [from, to] = [epochDay(other.from), epochDay(other.to)]
    return Array.from({ length: 2 * nearDays + 1 }, (_, i) => byStart.get(from - nearDays + i) ?? [])
      .flat()
      .filter((each) => Math.abs(each.to - to) <= nearDays)
      .toSorted((a, b) => a.place - b.place)
      .map(({ span }) => span)
  }
}

/** From study to study: what a reader said of the trend, else the sum of the lesions known to be the same. */
function imagingSpans(context: ReviewContext): Span[] {
  const readings = eventsOf(context.events, 'study-read').filter(({ on }) => on.precision === 'day')
  return readings.flatMap((reading, i) => {
    const before = readings.find(({ on }) => on.value === reading.trend?.since) ?? readings[i - 1]
    if (!before || before.on.earliest >= reading.on.earliest) return []
    const course = courseOf(context, before, reading)
    if (course === null) return []
    return [{ from: before.on.earliest, to: reading.on.earliest, course, because: [before.id, reading.id] }]
  })
}

function courseOf(context: ReviewContext, before: EventOf<'study-read'>, after: EventOf<'study-read'>): Course | null {
  const said = after.trend?.to
  if (said !== undefined) return said === 'smaller' ? 'better' : said === 'larger' ? 'worse' : null
  const [a, b] = [before, after].map(({ on }) => lesionSizes(context, on.earliest).lesions)
  const pairs = (a ?? []).flatMap((lesion) => {
    const same = b?.find((other) => isOneLesion(context, lesion, other))
    return same ? [[lesion.diametersMm[0] ?? 0, same.diametersMm[0] ?? 0] as const] : []
  })
  const [from, to] = [0, 1].map((end) => pairs.reduce((sum, pair) => sum + (pair[end] ?? 0), 0))
  if (!from || to === undefined) return null
  const percent = 100 * (to / from - 1)
  if (percent <= limits.smaller + 1e-9) return 'better'
  return percent >= limits.larger - 1e-9 && to - from >= limits.largerMm - 1e-9 ? 'worse' : null
}

type MarkerSpan = Span & {
  readonly analyte: MarkerAnalyte
  readonly percent: number
  readonly first: EventOf<'marker-measured'>
  readonly last: EventOf<'marker-measured'>
}

/** From measurement to measurement of one analyte in one assay, both without a confounder, and not in the quiet weeks. */
function markerSpans(context: ReviewContext, isQuiet: (day: IsoDate) => boolean): MarkerSpan[] {
  const all = eventsOf(context.events, 'marker-measured').filter(
    ({ on, value }) => on.precision === 'day' && value !== undefined && exactValue(value) !== null,
  )
  return [...new Set(all.map(({ analyte }) => analyte))].flatMap((analyte) => {
    const series = all.filter((marker) => marker.analyte === analyte)
    return series.slice(1).flatMap((last, i) => {
      const first = series[i]
      if (!first || isSameAssay(first, last) !== 'yes' || isQuiet(last.on.earliest)) return []
      if ([first, last].some((marker) => isConfounded(context, marker))) return []
      const percent = markerChange(first, last)?.percent
      if (percent === undefined) return []
      const rose = percent >= limits.markerRose - 1e-9 && isNormal(last) !== 'yes'
      const fell = percent <= limits.markerFell + 1e-9
      if (!rose && !fell) return []
      const course: Course = rose ? 'worse' : 'better'
      const span = { from: first.on.earliest, to: last.on.earliest, course, because: [first.id, last.id] }
      return [{ ...span, analyte, percent, first, last }]
    })
  })
}

/** A confounder was recorded with it, or a drug that changes the marker was or may have been taken. */
function isConfounded({ events }: ReviewContext, marker: EventOf<'marker-measured'>): boolean {
  const { certain, possible } = activeConfounders(marker, eventsOf(events, 'comedication-recorded'))
  return certain.length + possible.length > 0
}

/** Ways symptoms go; a symptom that is merely there goes none. */
const wayOf: Readonly<Record<EventOf<'symptom-reported'>['status'], Course | null>> = {
  onset: 'worse',
  worsened: 'worse',
  improved: 'better',
  resolved: 'better',
  present: null,
  absent: null,
}

type SymptomChange = { readonly id: string; readonly on: UncertainDate; readonly way: Course }

/** Changes of symptoms outside the quiet weeks. */
const symptomChanges = ({ events }: ReviewContext, isQuiet: (day: IsoDate) => boolean): readonly SymptomChange[] =>
  eventsOf(events, 'symptom-reported').flatMap(({ id, on, status }) => {
    const way = wayOf[status]
    return way === null || isQuiet(on.latest) ? [] : [{ id, on, way }]
  })

/** What symptoms did in the span, if all that changed went one way, and that way is the other one. */
function symptomsOf(
  symptoms: readonly SymptomChange[],
  { from, to, course }: Span,
): { readonly course: Course; readonly because: readonly string[] }[] {
  const changed = symptoms.filter(({ on }) => on.earliest > from && on.latest <= to)
  const way = changed[0]?.way
  if (way === undefined || way === course || changed.some((each) => each.way !== way)) return []
  return [{ course: way, because: changed.map(({ id }) => id) }]
}
