import { growHull, polygonFor, type Convention, type Polygon } from './distance-convention.ts'
import type { SliceHulls } from './slice-hulls.ts'

/** In-plane metric: half-voxel (x, y) → mm (u, v), u along the rows. Upper triangular, so shear in the plane is exact. */
export type PlaneMetric = { readonly ux: number; readonly uy: number; readonly vy: number }

/** A point in a slice, half voxels. */
export type HalfVoxel = { readonly x: number; readonly y: number; readonly z: number }

/** Long axis of a lesion and the extent perpendicular to it in the same slice. */
export type PlanarAxes = {
  readonly longMm: number
  readonly shortMm: number
  /** The slice, half voxels. */
  readonly z2: number
  /** Ends of the long axis in half voxels, the earlier in memory order first. */
  readonly from: HalfVoxel
  readonly to: HalfVoxel
  /** Where the extent is touched: its lowest and highest vertex along the perpendicular. */
  readonly shortFrom: HalfVoxel
  readonly shortTo: HalfVoxel
}

/** Relative difference below which two lengths are the same length. */
const tie = 1e-9

/**
 * Longest in-plane distance in any slice and the lesion's extent perpendicular to it in that slice. Among equal long
 * axes the one with the largest short axis, then the lowest slice, then the ends that come first in memory order.
 * O(vertices) and O(hull²) in the few slices whose bound reaches the longest; hulls of digital lesions have O(d^⅔)
 * vertices.
 *
 * @param bounds of the slices, see `sliceBounds`
 *
 * @source RECIST 1.1 §3 (longest diameter in the plane of measurement; short axis perpendicular to it)
 */
export function planarAxes(
  hulls: SliceHulls,
  bounds: Float64Array,
  convention: Convention,
  metric: PlaneMetric,
): PlanarAxes {
  if (hulls.count === 0) throw new RangeError('a lesion without voxels has no axes')
  const grown = growth(convention, metric)
  const polygon = polygonFor(hulls)
  const room = polygon.x.length
  const outline: Outline = { polygon, z2: 0, metric, u: new Float64Array(room), v: new Float64Array(room) }
  let widest = 0
  for (let s = 1; s < hulls.count; s++) if (bounds[s]! > bounds[widest]!) widest = s

  // the slice that promises most first, so that most of the others need not be looked at
  draw(hulls, widest, convention, outline)
  let longest = longestSquared(outline)
  let best = axesOfSlice(outline, longest)
  for (let s = 0; s < hulls.count; s++) {
    if (s === widest || bounds[s]! + grown < best.longMm * (1 - tie)) continue
    draw(hulls, s, convention, outline)
    const inSlice = longestSquared(outline)
    if (inSlice < longest * (1 - 4 * tie)) continue
    if (inSlice > longest) longest = inSlice
    const axes = axesOfSlice(outline, inSlice)
    if (precedes(axes, best)) best = axes
  }
  return best
}

/** The hull of one slice by one convention, in half voxels and in mm; made once and drawn anew for each slice. */
type Outline = {
  readonly polygon: Polygon
  readonly metric: PlaneMetric
  readonly u: Float64Array
  readonly v: Float64Array
  z2: number
}

/**
 * What no distance between voxel centres in a slice can exceed, mm: the widest of four widths, stretched by what a
 * direction between two of them can hide. O(vertices).
 */
export function sliceBounds({ count, first, x, y }: SliceHulls, { ux, uy, vy }: PlaneMetric): Float64Array {
  const bounds = new Float64Array(count)
  for (let s = 0; s < count; s++) {
    let u0 = Infinity
    let u1 = -Infinity
    let v0 = Infinity
    let v1 = -Infinity
    let p0 = Infinity
    let p1 = -Infinity
    let q0 = Infinity
    let q1 = -Infinity
    for (let i = first[s]!; i < first[s + 1]!; i++) {
      const u = ux * x[i]! + uy * y[i]!
      const v = vy * y[i]!
      const p = u + v
      const q = u - v
      if (u < u0) u0 = u
      if (u > u1) u1 = u
      if (v < v0) v0 = v
      if (v > v1) v1 = v
      if (p < p0) p0 = p
      if (p > p1) p1 = p
      if (q < q0) q0 = q
      if (q > q1) q1 = q
    }
    const straight = u1 - u0 > v1 - v0 ? u1 - u0 : v1 - v0
    const slanted = (p1 - p0 > q1 - q0 ? p1 - p0 : q1 - q0) * Math.SQRT1_2
    bounds[s] = (straight > slanted ? straight : slanted) * stretch
  }
  return bounds
}

/** 1 / cos 22.5°: no direction is farther than that from one of four. The last digits keep rounding on the safe side. */
const stretch = 1.0823922002924

/** What a convention can add to a distance between centres in a slice, mm. */
function growth(convention: Convention, { ux, uy, vy }: PlaneMetric): number {
  const y = Math.sqrt(uy * uy + vy * vy)
  switch (convention) {
    case 'centre':
      return 0
    case 'mesh':
      return 2 * Math.max(ux, y)
    case 'edge':
      return 2 * (ux + y)
  }
}

function draw(hulls: SliceHulls, slice: number, convention: Convention, outline: Outline): void {
  const { polygon, metric, u, v } = outline
  growHull(hulls, slice, convention, polygon)
  const { count, x, y } = polygon
  const { ux, uy, vy } = metric
  for (let i = 0; i < count; i++) {
    u[i] = ux * x[i]! + uy * y[i]!
    v[i] = vy * y[i]!
  }
  outline.z2 = 2 * hulls.z[slice]!
}

function longestSquared({ polygon, u, v }: Outline): number {
  const { count } = polygon
  let longest = 0
  for (let i = 0; i < count; i++) {
    const ui = u[i]!
    const vi = v[i]!
    for (let j = i + 1; j < count; j++) {
      const du = u[j]! - ui
      const dv = v[j]! - vi
      const d2 = du * du + dv * dv
      if (d2 > longest) longest = d2
    }
  }
  return longest
}

/** The best of the pairs of one slice that are as long as its longest. */
function axesOfSlice(outline: Outline, longest: number): PlanarAxes {
  const { polygon, u, v } = outline
  const { count } = polygon
  if (longest === 0) return axesAlong(outline, 0, 0)
  const enough = longest * (1 - 2 * tie)
  let found: PlanarAxes | null = null
  for (let i = 0; i < count; i++) {
    const ui = u[i]!
    const vi = v[i]!
    for (let j = i + 1; j < count; j++) {
      const du = u[j]! - ui
      const dv = v[j]! - vi
      if (du * du + dv * dv < enough) continue
      const axes = axesAlong(outline, i, j)
      if (!found || precedes(axes, found)) found = axes
    }
  }
  if (!found) throw new Error('no pair is as long as the longest')
  return found
}

/** The axis from vertex i to vertex j, with the extent of the hull perpendicular to it. */
function axesAlong(
  { polygon: { count, x, y }, metric: { ux, uy, vy }, z2 }: Outline,
  i: number,
  j: number,
): PlanarAxes {
  const swap = y[j]! < y[i]! || (y[j] === y[i] && x[j]! < x[i]!)
  const a = swap ? j : i
  const b = swap ? i : j
  const from = { x: x[a]!, y: y[a]!, z: z2 }
  const to = { x: x[b]!, y: y[b]!, z: z2 }
  const du = ux * (to.x - from.x) + uy * (to.y - from.y)
  const dv = vy * (to.y - from.y)
  const longMm = Math.sqrt(du * du + dv * dv)
  if (longMm === 0) return { longMm, shortMm: 0, z2, from, to, shortFrom: from, shortTo: from }
  let low = Infinity
  let high = -Infinity
  let lowAt = 0
  let highAt = 0
  for (let k = 0; k < count; k++) {
    const dx = x[k]! - from.x
    const dy = y[k]! - from.y
    const across = vy * dy * du - (ux * dx + uy * dy) * dv
    if (across < low) {
      low = across
      lowAt = k
    }
    if (across > high) {
      high = across
      highAt = k
    }
  }
  return {
    longMm,
    shortMm: (high - low) / longMm,
    z2,
    from,
    to,
    shortFrom: { x: x[lowAt]!, y: y[lowAt]!, z: z2 },
    shortTo: { x: x[highAt]!, y: y[highAt]!, z: z2 },
  }
}

function precedes(a: PlanarAxes, b: PlanarAxes): boolean {
  if (Math.abs(a.longMm - b.longMm) > tie * b.longMm) return a.longMm > b.longMm
  if (Math.abs(a.shortMm - b.shortMm) > tie * b.longMm) return a.shortMm > b.shortMm
  if (a.z2 !== b.z2) return a.z2 < b.z2
  const starts = inMemory(a.from, b.from)
  return starts < 0 || (starts === 0 && inMemory(a.to, b.to) < 0)
}

/** Negative when a comes before b in memory order. */
const inMemory = (a: HalfVoxel, b: HalfVoxel): number => a.y - b.y || a.x - b.x
