import { cross, dot, length, type Lps } from '@debulk/quantity/vector'
import { voxelVolumeMm3, type Grid, type Size } from './grid.ts'
import { lesionMoments } from './lesion-moments.ts'
import type { RunList } from './run-list.ts'

/** An axis of a grid. */
export type Axis = keyof Size

/** Spacings within a thousandth of each other are equal: headers round. */
const tie = 1e-3

/**
 * The index axis that slices are stacked along: the one whose planes lie nearest to the plane of acquisition where it is
 * known, else the one of coarsest spacing, ties the third axis.
 *
 * @param acquisitionNormal LPS, of any length
 */
export function chooseSliceAxis(grid: Grid, acquisitionNormal: Lps | null): Axis {
  const across = { x: planeNormal(grid, 'x'), y: planeNormal(grid, 'y'), z: planeNormal(grid, 'z') }
  const volume = voxelVolumeMm3(grid)
  // of a sheared grid, the distance between planes counts, not the length of the step
  const rank = (axis: Axis): number =>
    acquisitionNormal
      ? Math.abs(dot(across[axis], acquisitionNormal)) / (length(across[axis]) * length(acquisitionNormal))
      : volume / length(across[axis])
  const most = Math.max(rank('x'), rank('y'), rank('z'))
  const [only, another] = (['x', 'y', 'z'] as const).filter((axis) => rank(axis) > most * (1 - tie))
  return only !== undefined && another === undefined ? only : 'z'
}

/** Normal of the planes that the other two axes span. */
function planeNormal({ step }: Grid, axis: Axis): Lps {
  switch (axis) {
    case 'x':
      return cross(step.y, step.z)
    case 'y':
      return cross(step.z, step.x)
    case 'z':
      return cross(step.x, step.y)
  }
}

/** The grid with `axis` and the third axis exchanged, so that slices lie along the third. */
export function gridWithSlicesOn(grid: Grid, axis: Axis): Grid {
  const { size, step } = grid
  switch (axis) {
    case 'x':
      return { ...grid, size: { x: size.z, y: size.y, z: size.x }, step: { x: step.z, y: step.y, z: step.x } }
    case 'y':
      return { ...grid, size: { x: size.x, y: size.z, z: size.y }, step: { x: step.x, y: step.z, z: step.y } }
    case 'z':
      return grid
  }
}

/**
 * The same voxels with `axis` and the third axis exchanged, so that slices lie along the third. Nothing moves in the
 * patient; index axes may turn left-handed. O(runs in and out + rows of the box).
 */
export function withSlicesOn(runs: RunList, grid: Grid, axis: Axis): { readonly runs: RunList; readonly grid: Grid } {
  if (axis === 'z') return { runs, grid }
  const turned = gridWithSlicesOn(grid, axis)
  if (runs.count === 0) return { runs: { ...runs, size: turned.size }, grid: turned }
  return { runs: axis === 'y' ? exchangeYZ(runs, turned.size) : exchangeXZ(runs, turned.size), grid: turned }
}

/** Rows stay whole; only their order changes. */
function exchangeYZ(runs: RunList, size: Size): RunList {
  const { count, row, start, end } = runs
  const { from, to } = lesionMoments(runs).box
  const ny = runs.size.y
  const depth = to.z - from.z + 1
  const keys = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const z = Math.floor(row[i]! / ny)
    keys[i] = (row[i]! - z * ny - from.y) * depth + z - from.z
  }
  const order = stableOrder(keys, count, (to.y - from.y + 1) * depth)
  const turned = { size, count, row: new Int32Array(count), start: new Int32Array(count), end: new Int32Array(count) }
  for (let n = 0; n < count; n++) {
    const i = order[n]!
    const z = Math.floor(row[i]! / ny)
    turned.row[n] = z + size.y * (row[i]! - z * ny)
    turned.start[n] = start[i]!
    turned.end[n] = end[i]!
  }
  return turned
}

/** Voxels where a run along z begins or ends, in order of z: column of (x, y), and z. */
type Turns = { count: number; column: Int32Array; z: Int32Array }

/** A run along z begins where a voxel has none below it and ends where it has none above it. */
function exchangeXZ(runs: RunList, size: Size): RunList {
  const { from, to } = lesionMoments(runs).box
  const begins: Turns = { count: 0, column: new Int32Array(runs.count * 2), z: new Int32Array(runs.count * 2) }
  const ends: Turns = { count: 0, column: new Int32Array(runs.count * 2), z: new Int32Array(runs.count * 2) }
  const { count, row } = runs
  const { x: nx, y: ny } = runs.size
  const height = to.y - from.y + 1
  // each row against the one a slice below it; `above` runs a slice ahead
  let here = 0
  let below = 0
  while (below < count) {
    const rowHere = here < count ? row[here]! : Infinity
    const r = Math.min(rowHere, row[below]! + ny)
    const stopHere = rowHere === r ? endOfRow(runs, here) : here
    const stopBelow = row[below]! + ny === r ? endOfRow(runs, below) : below
    const z = Math.floor(r / ny)
    const column = r - z * ny - from.y - from.x * height
    pushDifference(runs, { a: here, stopA: stopHere, b: below, stopB: stopBelow }, { column, height, z }, begins)
    pushDifference(runs, { a: below, stopA: stopBelow, b: here, stopB: stopHere }, { column, height, z }, ends)
    here = stopHere
    below = stopBelow
  }
  const columns = (to.x - from.x + 1) * height
  const first = stableOrder(begins.column, begins.count, columns)
  const last = stableOrder(ends.column, ends.count, columns)
  const n = begins.count
  const turned = { size, count: n, row: new Int32Array(n), start: new Int32Array(n), end: new Int32Array(n) }
  for (let k = 0; k < n; k++) {
    const at = begins.column[first[k]!]!
    const x = Math.floor(at / height)
    turned.row[k] = at - x * height + from.y + size.y * (x + from.x)
    turned.start[k] = begins.z[first[k]!]!
    turned.end[k] = ends.z[last[k]!]!
  }
  if (nx !== size.z || ends.count !== n) throw new Error('a run along z did not close')
  return turned
}

function endOfRow({ count, row }: RunList, from: number): number {
  let i = from + 1
  while (i < count && row[i] === row[from]) i++
  return i
}

/** Voxels of runs a … stopA − 1 that are in none of b … stopB − 1, as columns. */
function pushDifference(
  { start, end }: RunList,
  { a, stopA, b, stopB }: { readonly a: number; readonly stopA: number; readonly b: number; readonly stopB: number },
  { column, height, z }: { readonly column: number; readonly height: number; readonly z: number },
  into: Turns,
): void {
  let j = b
  for (let i = a; i < stopA; i++) {
    let x = start[i]!
    while (x < end[i]!) {
      while (j < stopB && end[j]! <= x) j++
      const stop = j < stopB ? Math.min(end[i]!, start[j]!) : end[i]!
      if (into.count + stop - x > into.column.length) widen(into, stop - x)
      for (; x < stop; x++) {
        into.column[into.count] = column + x * height
        into.z[into.count++] = z
      }
      if (j < stopB && x < end[i]!) x = end[j]!
    }
  }
}

function widen(turns: Turns, by: number): void {
  const wider = (old: Int32Array) => {
    const next = new Int32Array(2 * old.length + by)
    next.set(old)
    return next
  }
  turns.column = wider(turns.column)
  turns.z = wider(turns.z)
}

/** Indices 0 … count − 1 in order of their keys (0 … below − 1), equal keys in order of index: counting sort. */
function stableOrder(keys: Int32Array, count: number, below: number): Int32Array {
  const next = new Int32Array(below + 1)
  for (let i = 0; i < count; i++) next[keys[i]! + 1]!++
  for (let k = 1; k <= below; k++) next[k]! += next[k - 1]!
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[next[keys[i]!]!++] = i
  return order
}
