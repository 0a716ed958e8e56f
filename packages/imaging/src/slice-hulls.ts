import type { RunList } from './run-list.ts'

/**
 * The convex outline of a lesion's voxel centres, slice by slice. Every farthest pair of a lesion, in a slice or in
 * space and by any distance convention, follows from these vertices: see `distance-convention.ts`.
 *
 * Slice s lies at index z[s], ascending; its vertices are first[s] … first[s + 1] − 1, counter-clockwise in (x, y), in
 * half voxels, so that pixel corners and face centres are whole numbers too and every orientation test is exact.
 */
export type SliceHulls = {
  readonly count: number
  readonly z: Int32Array
  readonly first: Int32Array
  readonly x: Int32Array
  readonly y: Int32Array
}

/**
 * Hulls of one lesion, see `componentRuns`. A row's ends are the start of its first run and the end of its last, rows
 * come in order, so both sides of a slice's hull are monotone chains built in one pass. O(runs).
 *
 * @source Andrew 1979, Inf Process Lett 9:216 — monotone chain
 */
export function sliceHulls({ size, count, row, start, end }: RunList): SliceHulls {
  const ny = size.y
  const z = new Int32Array(count)
  const first = new Int32Array(count + 1)
  const x = new Int32Array(2 * count)
  const y = new Int32Array(2 * count)
  const leftX = new Int32Array(count)
  const leftY = new Int32Array(count)
  let slices = 0
  let n = 0
  for (let i = 0; i < count;) {
    const slice = (row[i]! / ny) | 0
    const base = slice * ny
    const limit = base + ny
    const from = n // right side, upwards
    let left = 0 // left side, upwards
    while (i < count && row[i]! < limit) {
      const r = row[i]!
      const py = 2 * (r - base)
      const lx = 2 * start[i]!
      while (++i < count && row[i] === r);
      const rx = 2 * end[i - 1]! - 2
      while (n - from >= 2) {
        const ax = x[n - 2]!
        const ay = y[n - 2]!
        if ((x[n - 1]! - ax) * (py - ay) - (y[n - 1]! - ay) * (rx - ax) > 0) break
        n--
      }
      x[n] = rx
      y[n++] = py
      while (left >= 2) {
        const ax = leftX[left - 2]!
        const ay = leftY[left - 2]!
        if ((leftX[left - 1]! - ax) * (py - ay) - (leftY[left - 1]! - ay) * (lx - ax) < 0) break
        left--
      }
      leftX[left] = lx
      leftY[left++] = py
    }
    // the sides share their ends where the top or the bottom row is one voxel wide
    if (leftX[left - 1] === x[n - 1]) left--
    const shared = left > 0 && leftX[0] === x[from] ? 1 : 0
    while (left > shared) {
      left--
      x[n] = leftX[left]!
      y[n++] = leftY[left]!
    }
    z[slices] = slice
    first[++slices] = n
  }
  return { count: slices, z, first, x, y }
}
