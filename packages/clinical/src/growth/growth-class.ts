import { daysOf } from '@debulk/quantity/duration'

/** Where in a course two studies lie. */
export type GrowthSetting = 'before-treatment' | 'first-months-on-treatment' | 'local-treatment-between' | 'other'

/** What a threshold says of a growth rate; `reason` where it says nothing. */
export type GrowthClass =
  | { readonly threshold: number; readonly verdict: 'below' | 'at-least' | 'cannot-be-told' }
  | { readonly threshold: null; readonly reason: 'setting' | 'time-apart' | 'local-treatment' | 'not-one-lesion' }

const onTreatment = { threshold: 0.008, leastMonths: 2, mostMonths: 4 }
const beforeTreatment = { threshold: 0.04 }
const tolerance = 1e-9

/**
 * Holds a growth rate with its interval against a threshold, only in the setting in which the threshold was found: 0.8 % per month at
 * 3 ± 1 months after a treatment began, 4 % per month before any. Where the interval holds the threshold, one patient cannot be
 * put on either side of it: at three months the error of one diameter is ±18 % per month.
 *
 * @source GREPONET (Lamarca 2019): TGR3m < 0.8 %/month, window 3 ± 1 months; TGR0 ≥ 4 %/month before treatment
 */
export function growthClass(
  rate: { readonly low: number; readonly high: number },
  days: number,
  setting: GrowthSetting,
): GrowthClass {
  if (setting === 'local-treatment-between') return { threshold: null, reason: 'local-treatment' }
  if (setting === 'other') return { threshold: null, reason: 'setting' }
  if (setting === 'before-treatment') return against(beforeTreatment.threshold, rate)
  const months = days / daysOf.month
  const isInWindow = months >= onTreatment.leastMonths - tolerance && months <= onTreatment.mostMonths + tolerance
  return isInWindow ? against(onTreatment.threshold, rate) : { threshold: null, reason: 'time-apart' }
}

function against(threshold: number, { low, high }: { readonly low: number; readonly high: number }): GrowthClass {
  if (low >= threshold - tolerance) return { threshold, verdict: 'at-least' }
  return { threshold, verdict: high < threshold - tolerance ? 'below' : 'cannot-be-told' }
}
