/**
 * Standard normal distribution function, absolute error below 1e-15 in the middle and relative 1e-12 in the tails.
 * @source Marsaglia 2004, J Stat Softw 11(4) — Taylor series; continued fraction in the tails (Abramowitz & Stegun 26.2.14)
 */
export function normalCdf(x: number): number {
  if (x < -37) return 0
  if (x > 37) return 1
  if (Math.abs(x) > 6) {
    const tail = upperTail(Math.abs(x))
    return x > 0 ? 1 - tail : tail
  }
  let sum = x
  let term = x
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k
    sum += term
    if (term === 0) break
  }
  return 0.5 + sum * density(x)
}

const density = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)

function upperTail(x: number): number {
  let fraction = x
  for (let k = 60; k >= 1; k--) fraction = x + k / fraction
  return density(x) / fraction
}

/** Quantile of the standard normal distribution, by Newton steps on the distribution function. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a probability strictly between 0 and 1`)
  if (p < 0.5) return -normalQuantile(1 - p)
  if (p === 0.5) return 0
  // a rough start from the logistic curve, then Newton: convex beyond 0, so it converges from above or in one bounce
  let x = Math.log(p / (1 - p)) / 1.702
  for (let step = 0; step < 60; step++) {
    const change = (normalCdf(x) - p) / density(x)
    x -= Math.max(-1, Math.min(1, change))
    if (Math.abs(change) < 1e-14) break
  }
  return x
}
