import type { IsoDate } from '@debulk/quantity/iso-date'
import { duration } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
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
 * Markers whose last result within six weeks of a visit, before or after it, is above its limit: an older one tells of another time. Where markers are used, they have to be normal before a response is complete.
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
      const near = datedPoints(points).filter(({ on }) => isNear(on, date))
      const last = lastAmong(near, ({ raised }) => raised) === 'yes' ? near.at(-1) : undefined
      return last === undefined ? [] : [{ date, analyte, name, on: last.on }]
    }),
  )
}

const nearDays = 42

const isNear = (on: UncertainDate, visit: IsoDate): boolean => {
  const { leastDays, mostDays } = duration(dayDate(visit), on)
  return leastDays !== null && mostDays !== null && leastDays >= -nearDays && mostDays <= nearDays
}
