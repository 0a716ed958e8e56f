import type { Components } from './components.ts'
import type { Grid } from './grid.ts'
import { toLps, voxelVolumeMm3 } from './grid.ts'
import type { RunList } from './run-list.ts'
import type { Lps } from '@debulk/quantity/vector'

/** Columns indexed by component; positions in voxel indices, boxes with both ends included. */
export type ComponentStatistics = {
  readonly count: number
  readonly voxels: Float64Array
  readonly volumeMm3: Float64Array
  readonly centroid: readonly Lps[]
  readonly box: {
    readonly x0: Int32Array
    readonly x1: Int32Array
    readonly y0: Int32Array
    readonly y1: Int32Array
    readonly z0: Int32Array
    readonly z1: Int32Array
  }
}

/** Volume, centroid and box of every component from its runs. O(runs). */
export function componentStatistics(runs: RunList, { count, ofRun }: Components, grid: Grid): ComponentStatistics {
  const ny = runs.size.y
  const voxels = new Float64Array(count)
  const [sumX, sumY, sumZ] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const [x0, y0, z0] = [
    new Int32Array(count).fill(0x7fffffff),
    new Int32Array(count).fill(0x7fffffff),
    new Int32Array(count).fill(0x7fffffff),
  ]
  const [x1, y1, z1] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)]
  const { row, start, end } = runs
  let z = 0
  let sliceEnd = 0 // first row of slice z + 1
  for (let i = 0; i < runs.count; i++) {
    const c = ofRun[i]!
    const from = start[i]!
    const to = end[i]!
    const r = row[i]!
    if (r >= sliceEnd) {
      z = Math.floor(r / ny)
      sliceEnd = (z + 1) * ny
    }
    const y = r - (sliceEnd - ny)
    const n = to - from
    voxels[c]! += n
    sumX[c]! += (n * (from + to - 1)) / 2
    sumY[c]! += n * y
    sumZ[c]! += n * z
    if (from < x0[c]!) x0[c] = from
    if (to - 1 > x1[c]!) x1[c] = to - 1
    if (y < y0[c]!) y0[c] = y
    if (y > y1[c]!) y1[c] = y
    if (z < z0[c]!) z0[c] = z
    if (z > z1[c]!) z1[c] = z
  }
  const each = voxelVolumeMm3(grid)
  return {
    count,
    voxels,
    volumeMm3: voxels.map((n) => n * each),
    centroid: Array.from(voxels, (n, c) => toLps(grid, { x: sumX[c]! / n, y: sumY[c]! / n, z: sumZ[c]! / n })),
    box: { x0, x1, y0, y1, z0, z1 },
  }
}
