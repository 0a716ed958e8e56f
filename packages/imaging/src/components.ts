import type { RunList } from './run-list.ts'

/** Neighbours that make one component: sharing a face (6), or also an edge (18), or also a corner (26). */
export type Connectivity = 6 | 18 | 26

/** Which component each run belongs to; components are numbered 0 … count − 1 in order of their first voxel. */
export type Components = { readonly count: number; readonly ofRun: Int32Array }

/**
 * Connected components of a run list: union-find over touching runs of neighbouring rows.
 * O(runs · α); memory one integer a run.
 *
 * @source He, Chao, Suzuki 2008, IEEE Trans Image Process 17:749 — run-based labelling
 */
export function connectedComponents(runs: RunList, connectivity: Connectivity): Components {
  const { size, count, row } = runs
  const parent = new Int32Array(count)
  const ny = size.y
  const inPlane = connectivity === 6 ? 0 : 1
  const corner = connectivity === 26 ? 1 : 0

  let sliceEnd = 0 // first row of the next slice
  let before = 0 // first run of the last row with runs
  // first runs of the rows r − ny − 1, r − ny, r − ny + 1 of the slice below, and the first after them
  let [below0, below1, below2, below3] = [0, 0, 0, 0]
  for (let i = 0; i < count;) {
    const r = row[i]!
    const first = i
    while (i < count && row[i] === r) {
      parent[i] = i
      i++
    }
    if (r >= sliceEnd) sliceEnd = r - (r % ny) + ny
    const isTop = r === sliceEnd - ny
    const last = before
    before = first
    if (!isTop && row[last] === r - 1) joinRows(runs, parent, first, i, last, first, inPlane)
    const target = r - ny
    if (target < 0) continue
    if (target > 0 && r === row[last]! + 1) {
      ;[below0, below1, below2] = [below1, below2, below3]
    } else {
      while (row[below0]! < target - 1) below0++
      if (below1 < below0) below1 = below0
      while (row[below1]! < target) below1++
      if (below2 < below1) below2 = below1
      while (row[below2]! < target + 1) below2++
      if (below3 < below2) below3 = below2
    }
    while (row[below3]! < target + 2) below3++
    // in an organ most rows have one run, already united with those around it: nothing is left to compare
    const isLone = i - first === 1
    if (below1 < below2 && !(isLone && isOneOf(parent, first, below1, below2))) {
      joinRows(runs, parent, first, i, below1, below2, inPlane)
    }
    if (connectivity === 6) continue
    if (below0 < below1 && !isTop && !(isLone && isOneOf(parent, first, below0, below1))) {
      joinRows(runs, parent, first, i, below0, below1, corner)
    }
    if (below2 < below3 && r < sliceEnd - 1 && !(isLone && isOneOf(parent, first, below2, below3))) {
      joinRows(runs, parent, first, i, below2, below3, corner)
    }
  }

  // a root is the smallest run of its component, so one forward pass numbers them
  let components = 0
  for (let k = 0; k < count; k++) {
    const p = parent[k]!
    parent[k] = p === k ? components++ : parent[p]!
  }
  return { count: components, ofRun: parent }
}

/**
 * Unites each run of [i, iEnd), all of one row, with those of [j, jEnd), all of another, that it touches, or misses by
 * `slack` voxels. Steps without branches where noise would have the processor guess.
 */
function joinRows(
  { start, end }: RunList,
  parent: Int32Array,
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
  slack: number,
): void {
  let root = rootOf(parent, i)
  for (;;) {
    const endI = end[i]!
    const endJ = end[j]!
    let other = parent[j]!
    // negative unless each begins before the other ends
    const overlap = (endJ + slack - 1 - start[i]!) | (endI + slack - 1 - start[j]!)
    if (other !== root && overlap >= 0) {
      while (parent[other] !== other) other = parent[other]!
      if (root < other) parent[other] = root
      else {
        parent[root] = other
        root = other
      }
      parent[j] = root
    }
    parent[i] = root
    j += (endJ - endI - 1) >>> 31
    i += (endI - endJ - 1) >>> 31
    if (i >= iEnd || j >= jEnd) return
    root = parent[i]!
    while (parent[root] !== root) root = parent[root]!
  }
}

/** Whether run i is known to be of one component with the only run of a row. */
const isOneOf = (parent: Int32Array, i: number, j: number, jEnd: number): boolean =>
  jEnd - j === 1 && parent[j] === parent[i]

function rootOf(parent: Int32Array, of: number): number {
  let root = of
  while (parent[root] !== root) root = parent[root]!
  return root
}
