import type { Ternary } from '@debulk/quantity/ternary'
import { datedPoints, type MarkerPoint } from './marker-series.ts'

/** When a series came back within its limits. */
export type NormalSince = {
  /** The first result within the limits; null where there is none. */
  readonly first: string | null
  /** A result before it that nobody can judge may have been normal already. */
  readonly earlierUnknown: boolean
  /** The first of two consecutive normal results, and the second. */
  readonly sustained: { readonly from: string; readonly confirmedBy: string } | null
  /** Within the limits in the last result. */
  readonly last: Ternary
  /** Raised again after having been normal. */
  readonly raisedAgain: string | null
}

/**
 * First normal and sustained normal. A result that cannot be judged is neither: two normal results with such a one between them are not
 * consecutive. A result without a date stands nowhere in the order and is left out. A series that was never raised has no "first normal": it did not become normal.
 * @source First and sustained normalisation as trials report them (two consecutive results): general knowledge, not verified
 */
export function normalSince(all: readonly MarkerPoint[]): NormalSince {
  const points = datedPoints(all)
  const raisedAt = points.findIndex(({ raised }) => raised === 'yes')
  const after = raisedAt === -1 ? [] : points.slice(raisedAt + 1)
  const firstIndex = after.findIndex(({ normal }) => normal === 'yes')
  const pair = after.findIndex(({ normal }, index) => normal === 'yes' && after[index + 1]?.normal === 'yes')
  const [from, confirmedBy] = pair === -1 ? [] : [after[pair], after[pair + 1]]
  const again = firstIndex === -1 ? undefined : after.slice(firstIndex + 1).find(({ raised }) => raised === 'yes')
  return {
    first: after[firstIndex]?.event ?? null,
    earlierUnknown: firstIndex > 0 && after.slice(0, firstIndex).some(({ normal }) => normal === 'unknown'),
    sustained:
      from !== undefined && confirmedBy !== undefined ? { from: from.event, confirmedBy: confirmedBy.event } : null,
    last: points.at(-1)?.normal ?? 'unknown',
    raisedAgain: again?.event ?? null,
  }
}
