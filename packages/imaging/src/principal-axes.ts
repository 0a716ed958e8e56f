import type { Lps } from '@debulk/quantity/vector'
import type { Grid } from './grid.ts'
import type { Symmetric } from './lesion-moments.ts'

/** One principal axis: 4·√λ of the voxel centres' covariance, and its direction (unit, LPS; sign without meaning). */
export type PrincipalAxis = { readonly lengthMm: number; readonly direction: Lps }

/**
 * Three axes, longest first, from the covariance of `lesionMoments`: cyclic Jacobi. O(1).
 *
 * With n voxels in the denominator, as PyRadiomics; IBSI's reference values have n − 1 and are √(n / (n − 1)) longer.
 *
 * @source IBSI reference manual §3.1.16–18: major, minor, least axis length
 * @source Golub & Van Loan, Matrix Computations §8.5
 */
export function principalAxes(covariance: Symmetric, grid: Grid): readonly PrincipalAxis[] {
  const m = inPatient(covariance, grid)
  const vectors = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1)
  const scale = Math.abs(m[0]!) + Math.abs(m[4]!) + Math.abs(m[8]!)
  for (let sweep = 0; sweep < 32; sweep++) {
    if (Math.abs(m[1]!) + Math.abs(m[2]!) + Math.abs(m[5]!) <= 1e-15 * scale) break
    turn(m, vectors, 0, 1)
    turn(m, vectors, 0, 2)
    turn(m, vectors, 1, 2)
  }
  const axis = (k: number): PrincipalAxis => ({
    lengthMm: 4 * Math.sqrt(Math.max(0, m[4 * k]!)),
    direction: { x: vectors[k]!, y: vectors[3 + k]!, z: vectors[6 + k]! },
  })
  return [axis(0), axis(1), axis(2)].sort((a, b) => b.lengthMm - a.lengthMm)
}

/** Covariance in voxels → mm² in LPS, row by row: J·C·Jᵀ, the columns of J being the steps. */
function inPatient(c: Symmetric, { step: { x, y, z } }: Grid): Float64Array {
  const at = (p: keyof Lps, q: keyof Lps): number =>
    x[p] * (c.xx * x[q] + c.xy * y[q] + c.xz * z[q]) +
    y[p] * (c.xy * x[q] + c.yy * y[q] + c.yz * z[q]) +
    z[p] * (c.xz * x[q] + c.yz * y[q] + c.zz * z[q])
  const xy = at('x', 'y')
  const xz = at('x', 'z')
  const yz = at('y', 'z')
  return Float64Array.of(at('x', 'x'), xy, xz, xy, at('y', 'y'), yz, xz, yz, at('z', 'z'))
}

/** One Jacobi rotation, which makes m[p, q] zero. */
function turn(m: Float64Array, vectors: Float64Array, p: number, q: number): void {
  const off = m[3 * p + q]!
  if (off === 0) return
  const theta = (m[4 * q]! - m[4 * p]!) / (2 * off)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < 3; k++) {
    const a = m[3 * k + p]!
    const b = m[3 * k + q]!
    m[3 * k + p] = c * a - s * b
    m[3 * k + q] = s * a + c * b
    const va = vectors[3 * k + p]!
    const vb = vectors[3 * k + q]!
    vectors[3 * k + p] = c * va - s * vb
    vectors[3 * k + q] = s * va + c * vb
  }
  for (let k = 0; k < 3; k++) {
    const a = m[3 * p + k]!
    const b = m[3 * q + k]!
    m[3 * p + k] = c * a - s * b
    m[3 * q + k] = s * a + c * b
  }
}
