import { betaCdf } from '@debulk/statistics/beta-distribution'
import { wilsonInterval } from '@debulk/statistics/wilson-interval'
import { ki67Limits } from './proliferation-grade.ts'

/** Cells that have to be counted for a Ki-67 index. @source WHO 2019: at least 500 cells in the region of highest labelling */
export const cellsRequired = 500

/** What a count of cells says beyond its percentage. */
export type Ki67Counting = {
  readonly positive: number
  readonly counted: number
  readonly percent: number
  readonly lowPercent: number
  readonly highPercent: number
  /** Limits between grades that lie strictly within the interval, or on it from inside. */
  readonly crosses: readonly {
    readonly limitPercent: number
    /** That the true index is at or above the limit. */
    readonly probability: number
  }[]
}

/**
 * Counting error of a Ki-67 index: 95 % score interval, and for each limit inside it the probability that the true index reaches it. Counting
 * alone: choice of field and observer come on top.
 * @source Wilson 1927 for the interval; Jeffreys' prior, Beta(k + ½, n − k + ½), for the probability
 */
export function ki67Counting(positive: number, counted: number): Ki67Counting | null {
  if (!(Number.isFinite(counted) && counted > 0 && positive >= 0 && positive <= counted)) return null
  const { low, high } = wilsonInterval(positive, counted)
  return {
    positive,
    counted,
    percent: (100 * positive) / counted,
    lowPercent: 100 * low,
    highPercent: 100 * high,
    crosses: [ki67Limits.g2From, ki67Limits.g3Above]
      .filter((limit) => 100 * low < limit && limit <= 100 * high)
      .map((limitPercent) => ({
        limitPercent,
        probability: 1 - betaCdf(limitPercent / 100, positive + 0.5, counted - positive + 0.5),
      })),
  }
}
