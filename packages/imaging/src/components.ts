import type { RunList } from './run-list.ts'

/** Neighbours that make one component: sharing a face (6), or also an edge (18), or also a corner (26). */
export type Connectivity = 6 | 18 | 26

/** Which component each run belongs to; components are numbered 0 … count − 1 in order of their first voxel. */
export type Components = { readonly count: number; readonly ofRun: Int32Array }

/**
 * Connected components of a run list: union-find over touching runs of neighbouring rows.
 * O(runs · α); memory two integers a run and one a row.
 *
 * @source He, Chao, Suzuki 2008, IEEE Trans Image Process 17:749 — run-based labelling
 */
export function connectedComponents(runs: RunList, connectivity: Connectivity): Components {
  const { size, count, row, start, end } = runs
  const parent = new Int32Array(count)
  const firstOfRow = rowIndex(runs)
  const ny = size.y
  const inPlane = connectivity === 6 ? 0 : 1
  const corner = connectivity === 26 ? 1 : 0

  const joinRows = (from: number, to: number, other: number, slack: number): void => {
    let j = firstOfRow[other]!
    const stop = firstOfRow[other + 1]!
    if (j === stop) return
    let i = from
    while (true) {
      const iEnd = end[i]!
      const jEnd = end[j]!
      if (start[i]! < jEnd + slack && start[j]! < iEnd + slack) {
        // roots by hand: a call here costs more than the walk
        let a = i
        while (parent[a] !== a) a = parent[a] = parent[parent[a]!]!
        let b = j
        while (parent[b] !== b) b = parent[b] = parent[parent[b]!]!
        if (a < b) parent[b] = a
        else parent[a] = b
      }
      if (iEnd <= jEnd && ++i === to) return
      if (jEnd <= iEnd && ++j === stop) return
    }
  }

  let i = 0
  while (i < count) {
    const r = row[i]!
    const to = firstOfRow[r + 1]!
    for (let k = i; k < to; k++) parent[k] = k
    const y = r % ny
    if (y > 0) joinRows(i, to, r - 1, inPlane)
    if (r >= ny) {
      joinRows(i, to, r - ny, inPlane)
      if (connectivity !== 6) {
        if (y > 0) joinRows(i, to, r - ny - 1, corner)
        if (y < ny - 1) joinRows(i, to, r - ny + 1, corner)
      }
    }
    i = to
  }

  // a root is the smallest run of its component, so one forward pass numbers them
  let components = 0
  for (let k = 0; k < count; k++) {
    const p = parent[k]!
    parent[k] = p === k ? components++ : parent[p]!
  }
  return { count: components, ofRun: parent }
}

/** First run of every row; entry `rows` is the number of runs. Length rows + 1. */
export function rowIndex({ size, count, row }: RunList): Int32Array {
  const rows = size.y * size.z
  const first = new Int32Array(rows + 1)
  let next = 0
  for (let k = 0; k < count; k++) {
    const r = row[k]!
    while (next <= r) first[next++] = k
  }
  first.fill(count, next)
  return first
}
