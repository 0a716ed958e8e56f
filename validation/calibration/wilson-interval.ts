import { normalQuantile } from '@debulk/statistics/normal'

/** A share of trials with its 95 % interval. */
export type Share = { readonly count: number; readonly of: number; readonly low: number; readonly high: number }

const z95 = normalQuantile(0.975)

/** @source Wilson 1927, J Am Stat Assoc 22:209–212 */
export function wilsonInterval(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 }
  const p = count / of
  const z2 = z95 * z95
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of)
  const half = (z95 / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))
  // at the ends the formula is exactly 0 and 1, but for rounding
  return { count, of, low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half }
}
