import type { SurvivalCurve, SurvivalStep } from './kaplan-meier.ts'

/** The height of a curve at one time, with its error and bounds. */
export type SurvivalEstimate = Pick<SurvivalStep, 'survival' | 'standardError' | 'low' | 'high'>

/**
 * Height at `time`, events of that time included; 1 before the first step. Null after the last observation, unless nobody was left
 * without the event: what comes then was not observed.
 */
export function survivalAt({ steps }: SurvivalCurve, time: number): SurvivalEstimate | null {
  const last = steps.at(-1)
  if (last === undefined || (time > last.time && last.survival > 0)) return null
  const inForce = steps.findLast((step) => step.time <= time)
  if (inForce === undefined) return { survival: 1, standardError: 0, low: null, high: null }
  const { survival, standardError, low, high } = inForce
  return { survival, standardError, low, high }
}

/** How many are still observed just before `time`, as printed under a curve. */
export function numberAtRisk({ steps }: SurvivalCurve, time: number): number {
  return steps.find((step) => step.time >= time)?.atRisk ?? 0
}
