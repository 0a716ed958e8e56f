import { millionths } from './target-length.ts'

/** Sums of target diameters, mm; `nadir` is the smallest earlier complete sum, baseline included. */
export type TargetSums = {
  readonly baseline: number
  readonly nadir: number
  readonly current: number
  /** Every target is gone, or a node below 10 mm; a sum of 0 where not said. */
  readonly allResolved?: boolean
  /** Complete response was reached earlier; a nadir of 0 where not said. */
  readonly afterComplete?: boolean
}

/**
 * Target-lesion response at one time point. Compares whole millionths of a millimetre, so a 30 % fall is exactly 30 %.
 *
 * @source RECIST 1.1 §4.3.1 — Eisenhauer 2009, Eur J Cancer 45:228–247
 */
export function targetResponse(sums: TargetSums): 'CR' | 'PR' | 'SD' | 'PD' {
  const [base, low, now] = [millionths(sums.baseline), millionths(sums.nadir), millionths(sums.current)]
  if (sums.allResolved ?? now === 0) return 'CR'
  if (sums.afterComplete ?? low === 0) return 'PD' // back after complete response
  if (hasProgressed(low, now)) return 'PD'
  return now * 10 <= base * 7 ? 'PR' : 'SD' // ≥ 30 % under baseline
}

/** ≥ 20 % and ≥ 5 mm over nadir, in millionths of a millimetre. */
const hasProgressed = (low: number, now: number): boolean => now * 10 >= low * 12 && now - low >= 5e6
