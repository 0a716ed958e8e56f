import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { datedPoints, lastAmong, type MarkerSeries } from '../markers/marker-series.ts'
import type { Told } from '../record/event-base.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'

/** A marker above its limit at a visit that is called a complete response. */
export type MarkerAtComplete = {
  readonly date: IsoDate
  readonly analyte: MarkerAnalyte
  /** In words, for `other`. */
  readonly name: Told | null
  readonly on: UncertainDate
}

/**
 * Markers whose last result up to a visit is above its limit. Where markers are used, they have to be normal before a response is complete.
 *
 * @source RECIST 1.1: complete response of what is not measured asks for normal markers — Eisenhauer 2009 (general knowledge; not verified
 *   against the original)
 */
export function markersAtComplete(
  series: readonly MarkerSeries[],
  completeOn: readonly IsoDate[],
): readonly MarkerAtComplete[] {
  return completeOn.flatMap((date) =>
    series.flatMap(({ analyte, name, points }): MarkerAtComplete[] => {
      // it tells of the heart, not of the tumour
      if (analyte === 'nt-probnp') return []
      const upTo = datedPoints(points).filter(({ on }) => on.latest <= date)
      const last = lastAmong(upTo, ({ raised }) => raised) === 'yes' ? upTo.at(-1) : undefined
      return last === undefined ? [] : [{ date, analyte, name, on: last.on }]
    }),
  )
}
