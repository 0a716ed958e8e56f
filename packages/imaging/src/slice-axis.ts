import { dot, length, type Lps } from '@debulk/quantity/vector'
import { spacing, type Grid, type Size } from './grid.ts'
import { RunListBuilder, type RunList } from './run-list.ts'

export type Axis = keyof Size

/** Spacings within a thousandth of each other are equal: headers round. */
const tie = 1e-3

/**
 * The index axis that slices are stacked along: the one nearest to the acquisition normal where it is known, else the
 * one of coarsest spacing, ties the third axis.
 */
export function chooseSliceAxis(grid: Grid, acquisitionNormal: Lps | null): Axis {
  const axes = ['z', 'y', 'x'] as const
  if (acquisitionNormal) {
    const along = (axis: Axis) => Math.abs(dot(grid.step[axis], acquisitionNormal)) / length(grid.step[axis])
    return axes.reduce((best, axis) => (along(axis) > along(best) + tie ? axis : best))
  }
  const coarse = spacing(grid)
  return axes.reduce((best, axis) => (coarse[axis] > coarse[best] * (1 + tie) ? axis : best))
}

/**
 * The same voxels with their index axes exchanged, so that slices lie along the third. Nothing moves in the patient.
 * O(voxels of the list).
 */
export function withSlicesOn(runs: RunList, grid: Grid, axis: Axis): { readonly runs: RunList; readonly grid: Grid } {
  if (axis === 'z') return { runs, grid }
  const { size, step } = grid
  const turned: Grid = {
    ...grid,
    size: axis === 'y' ? { x: size.x, y: size.z, z: size.y } : { x: size.z, y: size.y, z: size.x },
    step: axis === 'y' ? { x: step.x, y: step.z, z: step.y } : { x: step.z, y: step.y, z: step.x },
  }
  return { runs: axis === 'y' ? exchangeYZ(runs, turned.size) : exchangeXZ(runs, turned.size), grid: turned }
}

/** Rows stay whole; only their order changes. */
function exchangeYZ({ size, count, row, start, end }: RunList, turned: Size): RunList {
  const order = Array.from({ length: count }, (_, i) => {
    const z = Math.floor(row[i]! / size.y)
    return { row: z + turned.y * (row[i]! - z * size.y), i }
  }).sort((a, b) => a.row - b.row || a.i - b.i)
  const out = new RunListBuilder(turned, count || 1)
  for (const { row: to, i } of order) out.push(to, start[i]!, end[i]!)
  return out.build()
}

/** Runs are cut into voxels and joined again along the new first axis. */
function exchangeXZ({ size, count, row, start, end }: RunList, turned: Size): RunList {
  const voxels: number[] = []
  for (let i = 0; i < count; i++) {
    const z = Math.floor(row[i]! / size.y)
    const y = row[i]! - z * size.y
    for (let x = start[i]!; x < end[i]!; x++) voxels.push((x * turned.y + y) * turned.x + z)
  }
  const sorted = Float64Array.from(voxels).sort()
  const out = new RunListBuilder(turned, count || 1)
  for (let i = 0; i < sorted.length;) {
    const to = Math.floor(sorted[i]! / turned.x)
    const from = sorted[i]! - to * turned.x
    let n = 1
    while (i + n < sorted.length && sorted[i + n] === sorted[i]! + n && from + n < turned.x) n++
    out.push(to, from, from + n)
    i += n
  }
  return out.build()
}
