import { exactValue, isAbove, isAtLeast, times, type Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import { snapped } from '@debulk/quantity/snapped'
import { both, either, opposite, type Ternary } from '@debulk/quantity/ternary'
import { comparedOf, markerChange, type MarkerChange } from './marker-change.ts'
import { datedPoints, lastAmong, type MarkerPoint, type MarkerSeries } from './marker-series.ts'

/** What a protocol calls a biochemical response. */
export type MarkerCriteria = {
  /** How many times the upper limit the first result has to reach; with 1 it has to be above the limit. */
  readonly baselineTimesLimit: number
  /** Over the first result. */
  readonly fallPercent: number
  readonly risePercent: number
  /** What a rise is counted from: the lowest result before, or the first. */
  readonly riseOver: 'nadir' | 'baseline'
  /** Judge results with an active confounder too. */
  readonly confounded: 'excluded' | 'allowed'
}

/**
 * What is used where a protocol says nothing.
 * @source Biochemical response as trials define it (normalisation; fall of at least 50 %; rise of at least 25 %, some take 50 %): general
 *   knowledge, not verified against one protocol
 */
export const usualMarkerCriteria: MarkerCriteria = {
  baselineTimesLimit: 1,
  fallPercent: 50,
  risePercent: 25,
  riseOver: 'nadir',
  confounded: 'excluded',
}

/** `PD-unconfirmed`: risen, and the next result has not said so again. */
export type MarkerCategory = 'CR' | 'PR' | 'SD' | 'PD' | 'PD-unconfirmed' | 'unknown'

/** One later result, against the first and against the lowest before it. */
export type JudgedMarker = {
  readonly event: string
  readonly fromBaseline: MarkerChange | null
  readonly fromNadir: MarkerChange | null
  readonly category: MarkerCategory
}

/** Whether there is anything to judge: a first result that was not raised cannot respond. */
export type Evaluability =
  | 'evaluable'
  | 'not-raised'
  | 'cannot-be-told'
  /** Which result is the first cannot be told: dates overlap. */
  | 'order-open'
  | 'one-result'
  | 'no-results'

/** Response of one series. */
export type MarkerResponse = {
  readonly criteria: MarkerCriteria
  readonly evaluable: Evaluability
  readonly baseline: string | null
  readonly judged: readonly JudgedMarker[]
  /** Results kept out because something else may have changed them. */
  readonly excluded: readonly string[]
}

const rank = { CR: 0, PR: 1, SD: 2, 'PD-unconfirmed': 3, PD: 4, unknown: 5 } as const

/** The best category of those given; null of none. */
export const bestMarkerCategory = (judged: readonly JudgedMarker[]): MarkerCategory | null =>
  judged.map(({ category }) => category).toSorted((a, b) => rank[a] - rank[b])[0] ?? null

/** The category of the last result; unknown where several may be the last and differ, null where none was judged. */
export function lastMarkerCategory(
  { points }: Pick<MarkerSeries, 'points'>,
  judged: readonly JudgedMarker[],
): MarkerCategory | null {
  const dated = judged.flatMap(({ event, category }) => {
    const on = points.find((point) => point.event === event)?.on
    return on === undefined ? [] : [{ on, category }]
  })
  return dated.length === 0 ? null : (lastAmong(dated, ({ category }) => category) ?? 'unknown')
}

/**
 * Judges a series against its first result. Never a statement about the tumour: a marker alone shows no progression.
 * @source Biochemical response as trials define it: evaluable above the upper limit (many ask for at least twice), normalisation CR, fall of
 *   at least 50 % PR, rise confirmed by a second result PD: general knowledge, thresholds are the protocol's
 */
export function markerResponse(series: MarkerSeries, criteria: MarkerCriteria = usualMarkerCriteria): MarkerResponse {
  const dated = datedPoints(series.points)
  const judgeable = dated.filter(({ confounders }) => criteria.confounded === 'allowed' || confounders.length === 0)
  const excluded = dated.filter((point) => !judgeable.includes(point)).map(({ event }) => event)
  const [baseline, ...later] = judgeable
  if (baseline === undefined) return { criteria, evaluable: 'no-results', baseline: null, judged: [], excluded }
  const raised = isRaised(baseline, criteria.baselineTimesLimit)
  const evaluable =
    later.length === 0
      ? 'one-result'
      : later.some(({ on }) => !certainlyBefore(baseline.on, on))
        ? 'order-open'
        : raised === 'yes'
          ? 'evaluable'
          : raised === 'no'
            ? 'not-raised'
            : 'cannot-be-told'
  const steps = later.map((point) => {
    const of = comparedOf(point, series.comparedAs)
    const others = later.filter((other) => other !== point)
    // results that may or may not lie before this one: what they would change cannot be told
    const [certain, possible] = [
      others.filter(({ on }) => certainlyBefore(on, point.on)),
      others.filter(({ on }) => !certainlyBefore(point.on, on)),
    ].map((before) => markerChange(nadirOf([baseline, ...before], series), of))
    const fromFirst = markerChange(comparedOf(baseline, series.comparedAs), of)
    const rises = criteria.riseOver === 'baseline' ? [fromFirst, fromFirst] : [certain, possible]
    const [risen, risenToo] = rises.map((change) => atLeast(change ?? null, criteria.risePercent))
    const same = certain?.leastPercent === possible?.leastPercent && certain?.mostPercent === possible?.mostPercent
    return {
      point,
      fromBaseline: evaluable === 'order-open' ? null : fromFirst,
      fromNadir: same && evaluable !== 'order-open' ? (certain ?? null) : null,
      risen: risen === undefined || risen !== risenToo ? ('unknown' as const) : risen,
    }
  })
  const judged = steps.map(({ point, fromBaseline, fromNadir, risen }, index): JudgedMarker => ({
    event: point.event,
    fromBaseline,
    fromNadir,
    category:
      evaluable !== 'evaluable'
        ? 'unknown'
        : categoryOf(point.normal, {
            risen,
            again: both(steps[index + 1]?.risen ?? 'no', opposite(steps[index + 1]?.point.normal ?? 'no')),
            before: both(steps[index - 1]?.risen ?? 'no', opposite(steps[index - 1]?.point.normal ?? 'no')),
            fallen: fallen(fromBaseline, criteria.fallPercent),
          }),
  }))
  return { criteria, evaluable, baseline: baseline.event, judged, excluded }
}

function categoryOf(
  normal: Ternary,
  { risen, again, before, fallen }: { risen: Ternary; again: Ternary; before: Ternary; fallen: Ternary },
): MarkerCategory {
  if (normal === 'yes') return 'CR'
  if (normal === 'unknown') return 'unknown'
  if (risen === 'yes') return either(again, before) === 'yes' ? 'PD' : 'PD-unconfirmed'
  if (risen === 'unknown') return 'unknown'
  if (fallen === 'yes') return 'PR'
  return fallen === 'no' ? 'SD' : 'unknown'
}

function isRaised(point: MarkerPoint, multiple: number): Ternary {
  // at exactly once the limit, how the limit is printed decides
  if (multiple === 1) return point.raised
  return point.timesUpperLimit === null ? 'unknown' : isAtLeast(snapped(point.timesUpperLimit, multiple), multiple)
}

const slack = 1e-9
const atLeast = (change: MarkerChange | null, percent: number): Ternary =>
  change === null ? 'unknown' : isAtLeast(asBounded(change), percent - slack)
const fallen = (change: MarkerChange | null, percent: number): Ternary =>
  change === null ? 'unknown' : opposite(isAbove(asBounded(change), -percent + slack))
const asBounded = ({ leastPercent, mostPercent }: MarkerChange): Bounded => ({
  text: '',
  least: leastPercent,
  most: mostPercent,
  leastOpen: false,
  mostOpen: false,
})

/** The lowest exact result so far; null where a bound may lie lower than all of them. */
function nadirOf(points: readonly MarkerPoint[], series: MarkerSeries): Bounded | null {
  const all = points.map((point) => comparedOf(point, series.comparedAs)).filter((value) => value !== null)
  const exact = all.filter((value) => exactValue(value) !== null)
  const lowest = exact.toSorted((a, b) => (a.least ?? 0) - (b.least ?? 0))[0]
  const least = lowest?.least ?? null
  const lower = all.filter((value) => exactValue(value) === null && (least === null || (value.least ?? 0) < least))
  if (lower.length === 0) return lowest ?? null
  const most = Math.min(...[...lower, ...(lowest === undefined ? [] : [lowest])].map((value) => value.most ?? Infinity))
  const floor = Math.min(...lower.map((value) => value.least ?? 0))
  return {
    ...times(lower[0] ?? asBounded({ leastPercent: 0, mostPercent: 0 }), 1),
    least: floor,
    most: Number.isFinite(most) ? most : null,
  }
}
