import { normalQuantile } from './normal.ts'

/**
 * Score interval of a proportion, `successes` of `trials`; both bounds within 0–1.
 * @source Wilson 1927, J Am Stat Assoc 22:209–212
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  if (!(trials > 0 && successes >= 0 && successes <= trials))
    throw new RangeError(`${successes} of ${trials} is no proportion`)
  const z = normalQuantile(1 - (1 - level) / 2)
  const p = successes / trials
  const denominator = 1 + (z * z) / trials
  const centre = (p + (z * z) / (2 * trials)) / denominator
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials))
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half }
}
