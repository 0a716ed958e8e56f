import { err, ok, type Result } from '@debulk/quantity/result'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** Mean time without the event up to the horizon, in the unit of the curve. */
export type RestrictedMean = { readonly mean: number; readonly standardError: number }

/** The curve ends before the horizon with somebody still without the event; of nobody, it ends nowhere. */
export type RestrictedMeanRefused = { readonly code: 'beyond-follow-up'; readonly lastTime: number | null }

/**
 * Area under a survival curve from 0 to `horizon`; variance Σ(area after tᵢ)²·d/(n(n − d)).
 * @source Irwin 1949, J Hyg 47:188–189; Klein & Moeschberger 2003, Survival Analysis, §4.5
 */
export function restrictedMean(
  { steps }: SurvivalCurve,
  horizon: number,
): Result<RestrictedMean, RestrictedMeanRefused> {
  if (!(horizon > 0 && horizon < Infinity)) throw new RangeError(`${horizon} is no horizon`)
  const last = steps.at(-1)
  if (last === undefined || (last.time < horizon && last.survival > 0))
    return err({ code: 'beyond-follow-up', lastTime: last?.time ?? null })
  let [area, variance, until] = [0, 0, horizon]
  // back from the horizon: the area so far is the area after the step
  for (const { time, survival, events, atRisk } of steps.filter((step) => step.time < horizon).toReversed()) {
    area += survival * (until - time)
    until = time
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events))
  }
  return ok({ mean: area + until, standardError: Math.sqrt(variance) })
}
