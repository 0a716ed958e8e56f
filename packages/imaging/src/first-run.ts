import type { RunList } from './run-list.ts'

/** Index of the first run at or after run `from` whose row is `target` or later; `count` when there is none. O(log of the way). */
export function firstRunFrom({ count, row }: RunList, target: number, from: number): number {
  if (from >= count || row[from]! >= target) return from
  // doubling steps, then halving: what is sought is mostly near
  let low = from
  let step = 1
  while (low + step < count && row[low + step]! < target) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, count)
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (row[middle]! < target) low = middle
    else high = middle
  }
  return high
}
