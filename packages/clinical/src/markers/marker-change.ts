import { exactValue, isAbove, type Bounded } from '@debulk/quantity/bounded'
import type { MarkerPoint, MarkerSeries } from './marker-series.ts'

/** A change in percent of the earlier result; a bound is null where nothing bounds it. A result below detection has only bounds. */
export type MarkerChange = { readonly leastPercent: number | null; readonly mostPercent: number | null }

/** What of a point is compared: its value where the assay is known, else its multiple of the upper limit. */
export const comparedOf = (point: MarkerPoint, comparedAs: MarkerSeries['comparedAs']): Bounded | null =>
  comparedAs === 'value' ? point.value : point.timesUpperLimit

/**
 * Change from one result to a later one; null where either has no number. A concentration is never below nothing, so "under 5" lies between 0
 * and 5.
 * @source 100·(new/old − 1)
 */
export function markerChange(from: Bounded | null, to: Bounded | null): MarkerChange | null {
  if (from === null || to === null || isAbove(from, 0) === 'no') return null
  const [exactFrom, exactTo] = [exactValue(from), exactValue(to)]
  if (exactFrom !== null && exactTo !== null) {
    const percent = 100 * (exactTo / exactFrom - 1)
    return { leastPercent: percent, mostPercent: percent }
  }
  const low = (bound: Bounded) => Math.max(0, bound.least ?? 0)
  return {
    leastPercent: from.most === null ? -100 : 100 * (low(to) / from.most - 1),
    mostPercent: to.most === null || low(from) === 0 ? null : 100 * (to.most / low(from) - 1),
  }
}

/** The change, where both results are exact. */
export const exactChange = (change: MarkerChange | null): number | null =>
  change !== null && change.leastPercent !== null && change.leastPercent === change.mostPercent
    ? change.leastPercent
    : null
