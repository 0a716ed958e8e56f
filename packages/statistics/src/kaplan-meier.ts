import type { FollowUp } from './follow-up.ts'
import { logLogInterval } from './log-log-interval.ts'
import { tally } from './tally.ts'
import { normalQuantile } from './normal.ts'

/**
 * The curve from one distinct time on, until the next: its height, Greenwood's standard error, and bounds on the log(−log)
 * scale. No error is known at height 0, and no bounds at 0 or 1. `atRisk` counts those observed just before the time.
 */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  readonly standardError: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A step at every distinct time, ascending, censoring alone included; before the first the height is 1. Of nobody: no steps. */
export type SurvivalCurve = {
  readonly size: number
  readonly level: number
  readonly steps: readonly SurvivalStep[]
}

/**
 * Product-limit estimate of the share without the event over time, S = Π(1 − d/n). Events come before censoring at a tie.
 * O(n log n).
 *
 * @param level coverage of the pointwise bounds, 0–1
 * @source Kaplan & Meier 1958, J Am Stat Assoc 53:457–481; Greenwood 1926, The natural duration of cancer
 */
export function kaplanMeier({ times, events }: FollowUp, level = 0.95): SurvivalCurve {
  const z = normalQuantile(1 - (1 - level) / 2)
  const ways = events.map(Number)
  let [survival, greenwood] = [1, 0]
  const steps = tally(times, ways, 1).map(({ time, atRisk, left: [censored = 0, failed = 0] }) => {
    survival *= (atRisk - failed) / atRisk
    if (atRisk > failed) greenwood += failed / (atRisk * (atRisk - failed))
    const standardError = survival === 0 ? null : survival * Math.sqrt(greenwood)
    const bounds = logLogInterval(survival, standardError, z)
    return { time, atRisk, events: failed, censored, survival, standardError, ...bounds }
  })
  return { size: times.length, level, steps }
}
