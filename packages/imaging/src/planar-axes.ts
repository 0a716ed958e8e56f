import type { PlaneHull } from './slice-hulls.ts'

/** In-plane metric: half-voxel (x, y) → mm (u, v), u along the rows. Upper triangular, so shear in the plane is exact. */
export type PlaneMetric = { readonly ux: number; readonly uy: number; readonly vy: number }

/** A point in a slice, half voxels. */
export type HalfVoxel = { readonly x: number; readonly y: number; readonly z: number }

/** Long axis of a lesion and the extent perpendicular to it in the same slice. */
export type PlanarAxes = {
  readonly longMm: number
  readonly shortMm: number
  readonly z2: number
  /** Ends of the long axis in half voxels, the earlier in memory order first. */
  readonly from: HalfVoxel
  readonly to: HalfVoxel
  /** Where the extent is touched: its lowest and highest vertex along the perpendicular. */
  readonly shortFrom: HalfVoxel
  readonly shortTo: HalfVoxel
}

const tie = 1e-9

/**
 * Longest in-plane distance in any slice and the lesion's extent perpendicular to it in that slice. Among equal long
 * axes the one with the largest short axis, then the lowest slice, then the ends that come first in memory order.
 * O(Σ hull²) with slices skipped whose box cannot hold a longer axis; hulls of digital lesions have O(d^⅔) vertices.
 *
 * @source RECIST 1.1 §3 (longest diameter in the plane of measurement; short axis perpendicular to it)
 */
export function planarAxes(hulls: readonly PlaneHull[], metric: PlaneMetric): PlanarAxes {
  const bound = hulls.map((hull) => diagonal(hull, metric))
  const order = hulls.map((_, i) => i).sort((a, b) => bound[b]! - bound[a]! || a - b)
  let best: PlanarAxes | null = null
  for (const i of order) {
    if (best && bound[i]! < best.longMm * (1 - tie)) break
    const axes = axesOfSlice(hulls[i]!, metric, best?.longMm ?? -1)
    if (axes && (!best || precedes(axes, best))) best = axes
  }
  if (!best) throw new RangeError('a lesion without voxels has no axes')
  return best
}

function precedes(a: PlanarAxes, b: PlanarAxes): boolean {
  if (Math.abs(a.longMm - b.longMm) > tie * b.longMm) return a.longMm > b.longMm
  if (Math.abs(a.shortMm - b.shortMm) > tie * Math.max(b.shortMm, b.longMm)) return a.shortMm > b.shortMm
  if (a.z2 !== b.z2) return a.z2 < b.z2
  return compare(a.from, b.from) < 0 || (compare(a.from, b.from) === 0 && compare(a.to, b.to) < 0)
}

const compare = (a: HalfVoxel, b: HalfVoxel): number => a.y - b.y || a.x - b.x

function diagonal({ x, y }: PlaneHull, { ux, uy, vy }: PlaneMetric): number {
  let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    const u = ux * x[i]! + uy * y[i]!
    const v = vy * y[i]!
    if (u < u0) u0 = u
    if (u > u1) u1 = u
    if (v < v0) v0 = v
    if (v > v1) v1 = v
  }
  return Math.sqrt((u1 - u0) ** 2 + (v1 - v0) ** 2)
}

function axesOfSlice(hull: PlaneHull, metric: PlaneMetric, atLeast: number): PlanarAxes | null {
  const { x, y } = hull
  const { ux, uy, vy } = metric
  const n = x.length
  if (n === 1) return atLeast > 0 ? null : axesAlong(hull, metric, 0, 0)
  let longest = atLeast > 0 ? atLeast * atLeast * (1 - 2 * tie) : -1
  let equals: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const du = ux * (x[j]! - x[i]!) + uy * (y[j]! - y[i]!)
      const dv = vy * (y[j]! - y[i]!)
      const d2 = du * du + dv * dv
      if (d2 < longest * (1 - 2 * tie)) continue
      if (d2 > longest * (1 + 2 * tie)) equals = []
      equals.push(i * n + j)
      if (d2 > longest) longest = d2
    }
  }
  let found: PlanarAxes | null = null
  for (const pair of equals) {
    const axes = axesAlong(hull, metric, Math.floor(pair / n), pair % n)
    if (!found || precedes(axes, found)) found = axes
  }
  return found
}

/** The axis from vertex i to vertex j, with the extent of the hull perpendicular to it. */
function axesAlong({ x, y, z2 }: PlaneHull, { ux, uy, vy }: PlaneMetric, i: number, j: number): PlanarAxes {
  const point = (k: number): HalfVoxel => ({ x: x[k]!, y: y[k]!, z: z2 })
  const swap = y[j]! < y[i]! || (y[j]! === y[i]! && x[j]! < x[i]!)
  const [from, to] = swap ? [point(j), point(i)] : [point(i), point(j)]
  const du = ux * (to.x - from.x) + uy * (to.y - from.y)
  const dv = vy * (to.y - from.y)
  const longMm = Math.sqrt(du * du + dv * dv)
  if (longMm === 0) return { longMm, shortMm: 0, z2, from, to, shortFrom: from, shortTo: from }
  let [low, high, lowAt, highAt] = [Infinity, -Infinity, 0, 0]
  for (let k = 0; k < x.length; k++) {
    const across = (vy * y[k]! * du - (ux * x[k]! + uy * y[k]!) * dv) / longMm
    if (across < low) {
      low = across
      lowAt = k
    }
    if (across > high) {
      high = across
      highAt = k
    }
  }
  return { longMm, shortMm: high - low, z2, from, to, shortFrom: point(lowAt), shortTo: point(highAt) }
}
