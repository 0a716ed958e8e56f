import { daysOf, type Duration } from '@debulk/quantity/duration'

/** What a printed growth would mean if it were that of the largest lesion. */
export type StatedGrowth = {
  /** Share by which the diameter grew: 0.13 is 13 %. */
  readonly diameterLow: number
  readonly diameterHigh: number
  /** Share by which volume grew per month, over the longest and shortest time there may have been; null where time is open. */
  readonly monthlyLow: number | null
  readonly monthlyHigh: number | null
}

/**
 * A growth printed in millimetres, as a share of the largest lesion of the later study. It is an assumption that the largest lesion is the
 * one that grew: ends of ranges are not one lesion, so that no threshold applies. Null where the growth is as large as the lesion.
 *
 * @source TGR as Ferté 2014; that maxima of ranges are not one lesion: by reading
 */
export function statedGrowth(
  { fromMm, toMm }: { readonly fromMm: number; readonly toMm: number },
  largestMm: number,
  { leastDays, mostDays }: Duration,
): StatedGrowth | null {
  const [least, most] = [Math.min(fromMm, toMm), Math.max(fromMm, toMm)]
  if (!(largestMm > 0) || most >= largestMm) return null
  const ratio = (growth: number) => largestMm / (largestMm - growth)
  const monthly = (growth: number, days: number | null) =>
    days === null || days <= 0 ? null : ratio(growth) ** ((3 * daysOf.month) / days) - 1
  return {
    diameterLow: ratio(least) - 1,
    diameterHigh: ratio(most) - 1,
    monthlyLow: monthly(least, least < 0 ? leastDays : mostDays),
    monthlyHigh: monthly(most, most < 0 ? mostDays : leastDays),
  }
}
