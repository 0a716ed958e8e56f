/** Sums of target diameters, mm; `nadir` is the smallest earlier sum, baseline included. */
export type TargetSums = { readonly baseline: number; readonly nadir: number; readonly current: number }

/**
 * Target-lesion response at one time point. Compares whole tenths of a millimetre, so a 30 % fall is exactly 30 %.
 *
 * @source RECIST 1.1 §4.3.1 — Eisenhauer 2009, Eur J Cancer 45:228–247
 */
export function targetResponse({ baseline, nadir, current }: TargetSums): 'CR' | 'PR' | 'SD' | 'PD' {
  const [base, low, now] = [tenths(baseline), tenths(nadir), tenths(current)]
  if (now === 0) return 'CR'
  if (low === 0) return 'PD' // back after complete response
  if (now * 10 >= low * 12 && now - low >= 50) return 'PD' // ≥ 20 % and ≥ 5 mm over nadir
  return now * 10 <= base * 7 ? 'PR' : 'SD' // ≥ 30 % under baseline
}

const tenths = (length: number) => Math.round(length * 10)
