import { certainlyBefore, duration } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Ternary } from '@debulk/quantity/ternary'
import { lastAmong } from '../markers/marker-series.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { dateOf, type Checked, type ClaimAbout } from './claim-part.ts'
import { isNormal, isSameAssay, markerChange, markerPoint } from './marker-point.ts'

type Marker = EventOf<'marker-measured'>

/**
 * A marker fell, or rose, between two days.
 *
 * @source percent change 100·(new/old − 1); by multiples of the limit where assay or unit differ
 */
export function checkMarkerChange(
  context: ReviewContext,
  claim: ClaimAbout<'marker-change'>,
): Checked<'marker-change'> {
  const [from, to] = [claim.from, claim.to].map((day) => measuredOn(context, claim.analyte, day))
  const change = from && to ? markerChange(from, to) : null
  const verdict: ClaimVerdict =
    change === null
      ? 'not-reproducible'
      : (claim.direction === 'fell' ? change.percent < 0 : change.percent > 0)
        ? 'holds'
        : 'not-supported'
  return {
    about: 'marker-change',
    verdict,
    value: {
      analyte: claim.analyte,
      claimed: claim.direction,
      from: markerPoint(from),
      to: markerPoint(to),
      changePercent: change?.percent ?? null,
      by: change?.by ?? null,
      sameAssay: from && to ? isSameAssay(from, to) : 'unknown',
    },
    because: [from, to].flatMap((marker) => marker?.id ?? []),
  }
}

/**
 * Markers became normal after a treatment: normal on the day, and not normal already before it.
 *
 * @source reference ranges printed with the values; order of dates
 */
export function checkMarkersNormalised(
  context: ReviewContext,
  claim: ClaimAbout<'markers-normalised'>,
): Checked<'markers-normalised'> {
  const after = dateOf(context, claim.after)
  const because: string[] = []
  const markers = claim.analytes.map((analyte) => {
    const series = eventsOf(context.events, 'marker-measured').filter((marker) => marker.analyte === analyte)
    const at = measuredOn(context, analyte, claim.on)
    const earlier = at ? series.filter(({ on }) => on.latest < at.on.earliest && on.precision !== 'unknown') : []
    // dates that overlap leave open which was the first, and which the one before
    const previous = lastAmong(earlier, (marker) => marker)
    const first = earlier.find((marker) => earlier.every((m) => m === marker || certainlyBefore(marker.on, m.on)))
    const firstNormal = series.find((marker) => isNormal(marker) === 'yes')
    const before = after && firstNormal ? duration(firstNormal.on, after).leastDays : null
    because.push(...[...earlier, at].flatMap((marker) => marker?.id ?? []))
    return {
      analyte,
      at: markerPoint(at),
      changeFromPreviousPercent: at && previous ? (markerChange(previous, at)?.percent ?? null) : null,
      changeFromFirstPercent: at && first ? (markerChange(first, at)?.percent ?? null) : null,
      firstNormal: firstNormal?.on ?? null,
      normalBeforeDays: before !== null && before > 0 ? before : null,
    }
  })
  const wasNormal = markers.filter(({ normalBeforeDays }) => normalBeforeDays !== null)
  const normal = claim.analytes.map((analyte): Ternary => {
    const said = new Set(allOn(context, analyte, claim.on).map(isNormal))
    const [one = 'unknown'] = said
    // of two results of one day, one normal and one not, which counts nobody said
    return said.size === 1 ? one : 'unknown'
  })
  const verdict: ClaimVerdict = normal.includes('no')
    ? 'not-supported'
    : after === null || normal.length === 0 || normal.includes('unknown')
      ? 'not-reproducible'
      : wasNormal.length === 0
        ? 'holds'
        : wasNormal.length < markers.length
          ? 'holds-in-part'
          : 'not-supported'
  return {
    about: 'markers-normalised',
    verdict,
    value: { after, markers },
    because: [...because, claim.after],
  }
}

const measuredOn = (context: ReviewContext, analyte: MarkerAnalyte, day: IsoDate): Marker | undefined =>
  allOn(context, analyte, day)[0]

const allOn = (context: ReviewContext, analyte: MarkerAnalyte, day: IsoDate): readonly Marker[] =>
  eventsOf(context.events, 'marker-measured').filter(
    (marker) => marker.analyte === analyte && marker.on.earliest === day && marker.on.latest === day,
  )
