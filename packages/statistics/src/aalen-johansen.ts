import { logLogInterval } from './log-log-interval.ts'
import { tally } from './tally.ts'
import { normalQuantile } from './normal.ts'

/** Share that has had the event of one cause; bounds on the log(−log) scale, null at 0 and 1. */
export type CauseIncidence = {
  readonly value: number
  readonly standardError: number
  readonly low: number | null
  readonly high: number | null
}

/** From one distinct time on. `events` and `incidence` have an entry per cause: place 0 is cause 1. */
export type IncidenceStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: readonly number[]
  readonly censored: number
  readonly eventFree: number
  readonly incidence: readonly CauseIncidence[]
}

/** A step at every distinct time, ascending; shares of all causes and `eventFree` add up to 1. Of nobody: no steps. */
export type CumulativeIncidence = {
  readonly size: number
  readonly causes: number
  readonly level: number
  readonly steps: readonly IncidenceStep[]
}

/**
 * Cumulative incidence of each of several causes of which only the first to come is seen, Fⱼ = Σ S(t−)·dⱼ/n. Taking the others as
 * censored instead (1 − Kaplan–Meier) would answer for a world without them. O(n log n + times · causes).
 *
 * @param causes one per subject: 0 for censored, 1 … `count` for the cause
 * @param level  coverage of the pointwise bounds, 0–1
 * @source Aalen & Johansen 1978, Scand J Stat 5:141–150; variance by the delta method over multinomial increments
 */
export function aalenJohansen(
  {
    times,
    causes,
    count,
  }: { readonly times: readonly number[]; readonly causes: readonly number[]; readonly count: number },
  level = 0.95,
): CumulativeIncidence {
  const z = normalQuantile(1 - (1 - level) / 2)
  let eventFree = 1
  const sums = Array.from({ length: count }, () => ({ value: 0, aa: 0, ab: 0, bb: 0 }))
  const steps = tally(times, causes, count).map(({ time, atRisk, left: [censored = 0, ...events] }) => {
    const failed = events.reduce((sum, one) => sum + one, 0)
    const rest = (atRisk - failed) / atRisk
    const incidence = sums.map((sum, cause) => {
      const hazard = (events[cause] ?? 0) / atRisk
      const before = eventFree
      sum.value += before * hazard
      if (failed > 0) addVariance(sum, { hazard, all: failed / atRisk, rest, before, atRisk })
      return estimate(sum, z)
    })
    eventFree *= rest
    return { time, atRisk, events, censored, eventFree, incidence }
  })
  return { size: times.length, causes: count, level, steps }
}

/** Parts of Var F(t) = Σ aa − 2·F(t)·ab + F(t)²·bb, which grow with time while F(t) is put in at the end. */
type Sums = { value: number; aa: number; ab: number; bb: number }
type Increment = { hazard: number; all: number; rest: number; before: number; atRisk: number }

/**
 * ∂F(t)/∂λ at a time s is S(s−) for the own cause, less (F(t) − F(s))/(1 − λ) for any: what comes later is of fewer.
 * Increments vary and covary as a multinomial share of those at risk.
 */
function addVariance(sum: Sums, { hazard, all, rest, before, atRisk }: Increment): void {
  // nobody is left, so nothing comes later
  const b = rest > 0 ? 1 / rest : 0
  const other = sum.value * b
  const own = before + other
  const meanA = hazard * own + (all - hazard) * other
  sum.aa += (hazard * own * own + (all - hazard) * other * other - meanA * meanA) / atRisk
  sum.ab += (meanA * b - meanA * all * b) / atRisk
  sum.bb += (all * b * b - all * all * b * b) / atRisk
}

function estimate({ value, aa, ab, bb }: Sums, z: number): CauseIncidence {
  const standardError = Math.sqrt(Math.max(0, aa - 2 * value * ab + value * value * bb))
  return { value, standardError, ...logLogInterval(value, standardError, z) }
}
