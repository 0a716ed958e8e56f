/** Bounds of a probability; null where the scale has none (0 and 1). */
export type LogLogInterval = { readonly low: number | null; readonly high: number | null }

/**
 * Interval of a probability on the log(−log) scale, which cannot leave 0–1: p^exp(±z·se/(p·|ln p|)).
 * @source Kalbfleisch & Prentice 1980, The Statistical Analysis of Failure Time Data, §1.3
 */
export function logLogInterval(p: number, standardError: number | null, z: number): LogLogInterval {
  if (standardError === null || !(p > 0 && p < 1)) return { low: null, high: null }
  const spread = (z * standardError) / (p * Math.abs(Math.log(p)))
  return { low: p ** Math.exp(spread), high: p ** Math.exp(-spread) }
}
