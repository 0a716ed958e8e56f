import type { SliceHulls } from './slice-hulls.ts'

/**
 * How a voxel's extent is read: its centre (as ITK and SciPy do), its outer edges (so that one voxel is never 0 mm), or
 * the half-voxel surface of a mesh (as IBSI and PyRadiomics do).
 *
 * A lesion by `edge` is its voxel centres, each grown to a box; by `mesh`, each grown to the octahedron of its six face
 * centres (a face between two voxels of the lesion is inside the hull and changes nothing). So a hull by any
 * convention is the hull of the centres plus that shape, and a farthest pair is one of centres plus an offset.
 */
export type Convention = 'centre' | 'edge' | 'mesh'

/** A convex polygon, counter-clockwise, half voxels; `count` of the arrays' entries are used. */
export type Polygon = { count: number; readonly x: Int32Array; readonly y: Int32Array }

/** Room for the hull of any slice by any convention. */
export function polygonFor({ count, first }: SliceHulls): Polygon {
  let most = 0
  for (let s = 0; s < count; s++) {
    const vertices = first[s + 1]! - first[s]!
    if (vertices > most) most = vertices
  }
  return { count: 0, x: new Int32Array(most + 4), y: new Int32Array(most + 4) }
}

// corners of what a voxel grows to in its plane, counter-clockwise; corner k carries the normals of quadrant k
const boxX = Int32Array.of(1, -1, -1, 1)
const boxY = Int32Array.of(1, 1, -1, -1)
const diamondX = Int32Array.of(1, 0, -1, 0)
const diamondY = Int32Array.of(0, 1, 0, -1)

/**
 * The hull of one slice by a convention: Minkowski sum of the hull of its centres and the grown voxel. At a vertex,
 * the grown voxel's corners are those whose normals lie between the normals of the two sides. O(vertices).
 *
 * @source de Berg et al., Computational Geometry, 3rd ed., §13.3 — Minkowski sums
 */
export function growHull({ first, x, y }: SliceHulls, slice: number, convention: Convention, into: Polygon): void {
  const from = first[slice]!
  const to = first[slice + 1]!
  const { x: outX, y: outY } = into
  let n = 0
  if (convention === 'centre') {
    for (let i = from; i < to; i++) {
      outX[n] = x[i]!
      outY[n++] = y[i]!
    }
    into.count = n
    return
  }
  const edge = convention === 'edge'
  const cornerX = edge ? boxX : diamondX
  const cornerY = edge ? boxY : diamondY
  if (to - from === 1) {
    for (; n < 4; n++) {
      outX[n] = x[from]! + cornerX[n]!
      outY[n] = y[from]! + cornerY[n]!
    }
    into.count = n
    return
  }
  // outward normal of the side into a vertex, turned by 45° for the diamond, so that its corners have quadrants too
  let px = x[from]! - x[to - 1]!
  let py = y[from]! - y[to - 1]!
  let before = edge ? quadrant(py, -px) : quadrant(py + px, py - px)
  for (let i = from; i < to; i++) {
    const j = i + 1 < to ? i + 1 : from
    px = x[j]! - x[i]!
    py = y[j]! - y[i]!
    const after = edge ? quadrant(py, -px) : quadrant(py + px, py - px)
    // a normal on an axis has the same corners on both sides of it: it belongs to the quadrant before and to that after
    const last = (edge ? onAxis(py, px) : onAxis(py + px, py - px)) ? (after + 3) & 3 : after
    for (let k = before; ; k = (k + 1) & 3) {
      outX[n] = x[i]! + cornerX[k]!
      outY[n++] = y[i]! + cornerY[k]!
      if (k === last) break
    }
    before = after
  }
  into.count = n
}

/** Quadrant 0 … 3 of a direction; an axis belongs to the quadrant that follows it counter-clockwise. */
function quadrant(x: number, y: number): number {
  if (x > 0 && y >= 0) return 0
  if (x <= 0 && y > 0) return 1
  return x < 0 ? 2 : 3
}

const onAxis = (x: number, y: number): boolean => x === 0 || y === 0
