import { certainlyBefore, possiblyBefore } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import { datedPoints, lastAmong, type MarkerPoint } from './marker-series.ts'

/** When a series came back within its limits. */
export type NormalSince = {
  /** The first result within the limits; null where there is none, or none that certainly came after a raised one. */
  readonly first: string | null
  /** A result that may lie before it and that nobody can judge, or whose date leaves the order open, may have been the first. */
  readonly earlierUnknown: boolean
  /** A result within the limits may have come before or after the raised one: their dates overlap. */
  readonly orderOpen: boolean
  /** A result was above the limit. */
  readonly wasRaised: boolean
  /** The first of two consecutive normal results, and the second. */
  readonly sustained: { readonly from: string; readonly confirmedBy: string } | null
  /** Within the limits in the last result; unknown too where which is the last cannot be told. */
  readonly last: Ternary
  /** Raised again after having been normal. */
  readonly raisedAgain: string | null
}

/**
 * First normal and sustained normal. A result that cannot be judged is neither: two normal results with such a one between them are not
 * consecutive. A result without a date stands nowhere in the order and is left out; dates that overlap, such as a year and a month of it, have no
 * order, so nothing that needs it is said. A series that was never raised has no "first normal": it did not become normal.
 * @source First and sustained normalisation as trials report them (two consecutive results): general knowledge, not verified
 */
export function normalSince(all: readonly MarkerPoint[]): NormalSince {
  const points = datedPoints(all)
  const raised = points.filter((point) => point.raised === 'yes')
  const normal = points.filter((point) => point.normal === 'yes')
  const after = normal.filter(({ on }) => raised.some((above) => certainlyBefore(above.on, on)))
  const first = after.toSorted((a, b) => (a.on.latest < b.on.latest ? -1 : a.on.latest > b.on.latest ? 1 : 0))[0]
  const mayFollow = ({ on }: MarkerPoint) => raised.some((above) => possiblyBefore(above.on, on))
  const mayBeEarlier = (point: MarkerPoint) =>
    first !== undefined &&
    point !== first &&
    (point.normal === 'unknown' || point.normal === 'yes') &&
    point.on.earliest < first.on.latest &&
    mayFollow(point)
  return {
    first: first?.event ?? null,
    earlierUnknown: points.some(mayBeEarlier),
    orderOpen: first === undefined && normal.some(mayFollow),
    wasRaised: raised.length > 0,
    sustained: sustainedAmong(points, after),
    last: lastAmong(points, (point) => point.normal) ?? 'unknown',
    raisedAgain: first === undefined ? null : (raised.find(({ on }) => certainlyBefore(first.on, on))?.event ?? null),
  }
}

/** The first two normal results in a row, with nothing else that may lie between them. */
function sustainedAmong(points: readonly MarkerPoint[], after: readonly MarkerPoint[]): NormalSince['sustained'] {
  const others = points.filter(({ normal }) => normal !== 'yes')
  for (const [index, from] of after.entries()) {
    const next = after[index + 1]
    if (next === undefined || !certainlyBefore(from.on, next.on)) continue
    const between = others.some(({ on }) => !certainlyBefore(on, from.on) && !certainlyBefore(next.on, on))
    if (!between) return { from: from.event, confirmedBy: next.event }
  }
  return null
}
