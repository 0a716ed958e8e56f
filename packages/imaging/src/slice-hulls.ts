import { convexHull, emptyLevels, emptyPoints, type Levels, type PlanePoints } from './convex-levels.ts'
import type { RunList } from './run-list.ts'

/** How a voxel's extent is read: its centre, its outer edges, or the half-voxel surface of a mesh. */
export type Convention = 'centre' | 'edge' | 'mesh'
export const conventions: readonly Convention[] = ['centre', 'edge', 'mesh']

/**
 * Hull vertices of one lesion in one plane, in half voxels. `z2` is the plane in half voxels: even on a slice,
 * odd between two slices.
 */
export type PlaneHull = { readonly z2: number; readonly x: Int32Array; readonly y: Int32Array }

/**
 * The convex outline of a lesion, slice by slice, for each distance convention. Every farthest pair of a lesion, in a
 * slice or in space, is a pair of these vertices.
 */
export type LesionHulls = {
  /** Per slice, ascending. */
  readonly centre: readonly PlaneHull[]
  readonly edge: readonly PlaneHull[]
  readonly mesh: readonly PlaneHull[]
  /** Centres of exposed faces between slices; completes the mesh in space. */
  readonly meshBetween: readonly PlaneHull[]
}

/** Extents of one slice: rows y0 … y0 + height − 1; an empty row has right < left. */
type SliceExtents = { z: number; y0: number; height: number; left: Int32Array; right: Int32Array }

/** O(runs). `runs` is one lesion's, see `componentRuns`. */
export function lesionHulls(runs: RunList): LesionHulls {
  const slices = sliceExtents(runs)
  const low = slices.reduce((y, s) => Math.min(y, s.y0), Infinity)
  const high = slices.reduce((y, s) => Math.max(y, s.y0 + s.height), 0)
  const levels = emptyLevels(2 * (high - low) + 3)
  const scratch = emptyPoints(2 * levels.y.length)
  const hull = (z2: number): PlaneHull => {
    convexHull(levels, scratch)
    return keep(scratch, z2)
  }
  const [centre, edge, mesh]: [PlaneHull[], PlaneHull[], PlaneHull[]] = [[], [], []]
  for (const slice of slices) {
    centreLevels(slice, levels)
    centre.push(hull(2 * slice.z))
    edgeLevels(slice, levels)
    edge.push(hull(2 * slice.z))
    meshLevels(slice, levels)
    mesh.push(hull(2 * slice.z))
  }
  const meshBetween: PlaneHull[] = []
  for (let i = 0; i <= slices.length; i++) {
    const below = slices[i - 1]
    const above = slices[i]
    const adjoining = below && above && above.z === below.z + 1
    if (adjoining) pushBetween(below, above, levels, hull, meshBetween)
    else {
      if (below) pushBetween(below, null, levels, hull, meshBetween)
      if (above) pushBetween(null, above, levels, hull, meshBetween)
    }
  }
  return { centre, edge, mesh, meshBetween }
}

function keep({ count, x, y }: PlanePoints, z2: number): PlaneHull {
  return { z2, x: x.slice(0, count), y: y.slice(0, count) }
}

function sliceExtents({ size, count, row, start, end }: RunList): SliceExtents[] {
  const slices: SliceExtents[] = []
  const ny = size.y
  let i = 0
  while (i < count) {
    const z = (row[i]! / ny) | 0
    const firstRow = row[i]!
    let stop = i
    const limit = (z + 1) * ny
    while (stop < count && row[stop]! < limit) stop++
    const height = row[stop - 1]! - firstRow + 1
    const left = new Int32Array(height).fill(0x3fffffff)
    const right = new Int32Array(height).fill(-1)
    for (; i < stop; i++) {
      const k = row[i]! - firstRow
      if (start[i]! < left[k]!) left[k] = start[i]!
      if (end[i]! - 1 > right[k]!) right[k] = end[i]! - 1
    }
    slices.push({ z, y0: firstRow - z * ny, height, left, right })
  }
  return slices
}

function push(levels: Levels, y: number, left: number, right: number): void {
  const n = levels.count++
  levels.y[n] = y
  levels.left[n] = left
  levels.right[n] = right
}

function centreLevels({ y0, height, left, right }: SliceExtents, levels: Levels): void {
  levels.count = 0
  for (let k = 0; k < height; k++) {
    if (right[k]! >= 0) push(levels, 2 * (y0 + k), 2 * left[k]!, 2 * right[k]!)
  }
}

/** Pixel corners lie on the lines between rows; each line is as wide as the wider of its two rows. */
function edgeLevels({ y0, height, left, right }: SliceExtents, levels: Levels): void {
  levels.count = 0
  for (let k = 0; k <= height; k++) {
    let from = 0x3fffffff
    let to = -1
    if (k > 0 && right[k - 1]! >= 0) {
      from = left[k - 1]!
      to = right[k - 1]!
    }
    if (k < height && right[k]! >= 0) {
      if (left[k]! < from) from = left[k]!
      if (right[k]! > to) to = right[k]!
    }
    if (to >= 0) push(levels, 2 * (y0 + k) - 1, 2 * from - 1, 2 * to + 1)
  }
}

/** Face centres: left and right faces on the rows, upper and lower faces between them where the rows differ. */
function meshLevels({ y0, height, left, right }: SliceExtents, levels: Levels): void {
  levels.count = 0
  for (let k = 0; k <= height; k++) {
    const before = k > 0 && right[k - 1]! >= 0
    const here = k < height && right[k]! >= 0
    if (before || here) {
      const y2 = 2 * (y0 + k) - 1
      if (!before) push(levels, y2, 2 * left[k]!, 2 * right[k]!)
      else if (!here) push(levels, y2, 2 * left[k - 1]!, 2 * right[k - 1]!)
      else pushStep(levels, y2, left[k - 1]!, right[k - 1]!, left[k]!, right[k]!)
    }
    if (here) push(levels, 2 * (y0 + k), 2 * left[k]! - 1, 2 * right[k]! + 1)
  }
}

/**
 * Exposed faces between two rows that overlap in y: only those where an end steps in can be hull vertices; the rest
 * lie between points already there.
 */
function pushStep(levels: Levels, y2: number, la: number, ra: number, lb: number, rb: number): void {
  const stepLeft = la !== lb
  const stepRight = ra !== rb
  if (!stepLeft && !stepRight) return
  const left = Math.min(la, lb)
  const right = Math.max(ra, rb)
  if (stepLeft && stepRight) push(levels, y2, 2 * left, 2 * right)
  else if (stepLeft) push(levels, y2, 2 * left, 2 * left)
  else push(levels, y2, 2 * right, 2 * right)
}

function pushBetween(
  below: SliceExtents | null,
  above: SliceExtents | null,
  levels: Levels,
  hull: (z2: number) => PlaneHull,
  out: PlaneHull[],
): void {
  levels.count = 0
  const first = Math.min(below?.y0 ?? Infinity, above?.y0 ?? Infinity)
  const last = Math.max(below ? below.y0 + below.height : -Infinity, above ? above.y0 + above.height : -Infinity)
  for (let y = first; y < last; y++) {
    const a = below && y >= below.y0 && y < below.y0 + below.height ? y - below.y0 : -1
    const b = above && y >= above.y0 && y < above.y0 + above.height ? y - above.y0 : -1
    const inA = below !== null && a >= 0 && below.right[a]! >= 0
    const inB = above !== null && b >= 0 && above.right[b]! >= 0
    if (inA && inB) pushStep(levels, 2 * y, below.left[a]!, below.right[a]!, above.left[b]!, above.right[b]!)
    else if (inA) push(levels, 2 * y, 2 * below.left[a]!, 2 * below.right[a]!)
    else if (inB) push(levels, 2 * y, 2 * above.left[b]!, 2 * above.right[b]!)
  }
  if (levels.count > 0) out.push(hull(below ? 2 * below.z + 1 : 2 * above!.z - 1))
}
