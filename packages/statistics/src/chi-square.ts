import { normalCdf } from './normal.ts'

/**
 * Probability that chi-square with whole `degreesOfFreedom` exceeds `x`: closed for 1 and 2, then two degrees a step.
 * @source Abramowitz & Stegun 26.4.4 and 26.4.5; DLMF 8.8.6 (Q(a + 1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a + 1))
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (!(x >= 0 && Number.isInteger(degreesOfFreedom) && degreesOfFreedom > 0))
    throw new RangeError(`chi-square has no tail at ${x} with ${degreesOfFreedom} degrees of freedom`)
  const half = x / 2
  const isOdd = degreesOfFreedom % 2 === 1
  let tail = isOdd ? 2 * normalCdf(-Math.sqrt(x)) : Math.exp(-half)
  let term = isOdd ? Math.exp(-half) * Math.sqrt(half / Math.PI) * 2 : Math.exp(-half) * half
  for (let a = isOdd ? 0.5 : 1; a < degreesOfFreedom / 2; a++) {
    tail += term
    term *= half / (a + 1)
  }
  return Math.min(1, tail)
}
