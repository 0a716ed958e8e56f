import type { Lps } from '@debulk/quantity/vector'
import type { Grid } from './grid.ts'
import type { RunList } from './run-list.ts'

/** One principal axis: 4·√λ of the voxel centres' covariance (n in the denominator), and its direction. */
export type PrincipalAxis = { readonly lengthMm: number; readonly direction: Lps }

type Symmetric = { xx: number; yy: number; zz: number; xy: number; xz: number; yz: number }

/** Three axes, longest first. O(runs). @source IBSI reference manual §3.1.16–18: major, minor, least axis length */
export function principalAxes(runs: RunList, grid: Grid): readonly PrincipalAxis[] {
  return eigen(toPatient(indexCovariance(runs), grid)).map(({ value, vector }) => ({
    lengthMm: 4 * Math.sqrt(Math.max(0, value)),
    direction: vector,
  }))
}

function indexCovariance({ size, count, row, start, end }: RunList): Symmetric {
  const ny = size.y
  // relative to the first run: keeps the sums small and the differences exact
  const [ox, oy, oz] = [start[0]!, row[0]! % ny, (row[0]! / ny) | 0]
  let [n, sx, sy, sz, xx, yy, zz, xy, xz, yz] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const z = ((row[i]! / ny) | 0) - oz
    const y = (row[i]! % ny) - oy
    const a = start[i]! - ox
    const b = end[i]! - ox - 1
    const m = b - a + 1
    const sum = (m * (a + b)) / 2
    n += m
    sx += sum
    sy += m * y
    sz += m * z
    xx += sumOfSquares(b) - sumOfSquares(a - 1)
    yy += m * y * y
    zz += m * z * z
    xy += sum * y
    xz += sum * z
    yz += m * y * z
  }
  return {
    xx: xx / n - (sx / n) ** 2,
    yy: yy / n - (sy / n) ** 2,
    zz: zz / n - (sz / n) ** 2,
    xy: xy / n - (sx / n) * (sy / n),
    xz: xz / n - (sx / n) * (sz / n),
    yz: yz / n - (sy / n) * (sz / n),
  }
}

/** Σ k² for k = 0 … n; the polynomial also continues to negative n, where it subtracts what lies between. */
const sumOfSquares = (n: number): number => (n * (n + 1) * (2 * n + 1)) / 6

function toPatient(c: Symmetric, { step: { x, y, z } }: Grid): Symmetric {
  const at = (p: keyof Lps, q: keyof Lps): number =>
    x[p] * (c.xx * x[q] + c.xy * y[q] + c.xz * z[q]) +
    y[p] * (c.xy * x[q] + c.yy * y[q] + c.yz * z[q]) +
    z[p] * (c.xz * x[q] + c.yz * y[q] + c.zz * z[q])
  return {
    xx: at('x', 'x'),
    yy: at('y', 'y'),
    zz: at('z', 'z'),
    xy: at('x', 'y'),
    xz: at('x', 'z'),
    yz: at('y', 'z'),
  }
}

/** Eigenvalues, largest first, with unit eigenvectors: cyclic Jacobi. @source Golub & Van Loan, Matrix Computations §8.5 */
function eigen(s: Symmetric): { value: number; vector: Lps }[] {
  const m = [
    [s.xx, s.xy, s.xz],
    [s.xy, s.yy, s.yz],
    [s.xz, s.yz, s.zz],
  ]
  const v = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]
  const cell = (t: number[][], i: number, j: number): number => t[i]![j]!
  const scale = Math.abs(s.xx) + Math.abs(s.yy) + Math.abs(s.zz)
  for (let sweep = 0; sweep < 32; sweep++) {
    if (Math.abs(cell(m, 0, 1)) + Math.abs(cell(m, 0, 2)) + Math.abs(cell(m, 1, 2)) <= 1e-15 * scale) break
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const off = cell(m, p, q)
      if (off === 0) continue
      const theta = (cell(m, q, q) - cell(m, p, p)) / (2 * off)
      const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
      const c = 1 / Math.sqrt(t * t + 1)
      rotate(m, p, q, c, t * c)
      for (const row of v) {
        const [a, b] = [row[p]!, row[q]!]
        row[p] = c * a - t * c * b
        row[q] = t * c * a + c * b
      }
    }
  }
  return [0, 1, 2]
    .map((k) => ({ value: cell(m, k, k), vector: { x: cell(v, 0, k), y: cell(v, 1, k), z: cell(v, 2, k) } }))
    .sort((a, b) => b.value - a.value)
}

function rotate(m: number[][], p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < 3; k++) {
    const [a, b] = [m[k]![p]!, m[k]![q]!]
    m[k]![p] = c * a - s * b
    m[k]![q] = s * a + c * b
  }
  for (let k = 0; k < 3; k++) {
    const [a, b] = [m[p]![k]!, m[q]![k]!]
    m[p]![k] = c * a - s * b
    m[q]![k] = s * a + c * b
  }
}
