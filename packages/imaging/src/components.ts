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

  let before = 0 // first run of the last row with runs
  let below = 0 // first run that is not before row r − ny − 1
  for (let i = 0; i < count;) {
    const r = row[i]!
    const first = i
    while (i < count && row[i] === r) {
      parent[i] = i
      i++
    }
    const y = r % ny
    if (y > 0 && row[before] === r - 1) joinRows(runs, parent, first, before, inPlane)
    before = first
    if (r < ny) continue
    const target = r - ny
    while (row[below]! < target - 1) below++
    let at = below
    if (row[at] === target - 1) {
      if (connectivity !== 6 && y > 0) joinRows(runs, parent, first, at, corner)
      while (row[at] === target - 1) at++
    }
    if (row[at] === target) {
      joinRows(runs, parent, first, at, inPlane)
      while (row[at] === target) at++
    }
    if (connectivity !== 6 && y < ny - 1 && row[at] === target + 1) joinRows(runs, parent, first, at, corner)
  }

  // a root is the smallest run of its component, so one forward pass numbers them
  let components = 0
  for (let k = 0; k < count; k++) {
    const p = parent[k]!
    parent[k] = p === k ? components++ : parent[p]!
  }
  return { count: components, ofRun: parent }
}

/** Unites the runs of the row of run i with those of the row of run j that they touch, or nearly, by `slack` voxels. */
function joinRows({ count, row, start, end }: RunList, parent: Int32Array, i: number, j: number, slack: number): void {
  const rowI = row[i]
  const rowJ = row[j]
  let root = rootOf(parent, i)
  while (true) {
    const endI = end[i]!
    const endJ = end[j]!
    if (start[i]! < endJ + slack && start[j]! < endI + slack) {
      let other = parent[j]!
      if (other !== root) {
        while (parent[other] !== other) other = parent[other]!
        if (root < other) parent[other] = root
        else {
          parent[root] = other
          root = other
        }
        parent[j] = root
      }
    }
    if (endI <= endJ) {
      parent[i] = root
      if (++i === count || row[i] !== rowI) return
      root = rootOf(parent, i)
    }
    if (endJ <= endI && row[++j] !== rowJ) {
      parent[i] = root
      return
    }
  }
}

function rootOf(parent: Int32Array, of: number): number {
  let root = of
  while (parent[root] !== root) root = parent[root]!
  return root
}
