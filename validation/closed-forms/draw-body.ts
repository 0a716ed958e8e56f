import { toLps, type Grid } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import { subtract, type Lps } from '@debulk/quantity/vector'
import type { ClosedFormBody } from './closed-form-body.ts'

/** The voxels whose centres lie in a body put at `middle`, row by row. O(rows). */
export function drawBody(body: ClosedFormBody, middle: Lps, grid: Grid): RunList {
  const { size, step } = grid
  const runs = new RunListBuilder(size)
  for (let z = 0; z < size.z; z++) {
    for (let y = 0; y < size.y; y++) {
      const at = subtract(toLps(grid, { x: 0, y, z }), middle)
      let last = -1
      for (const { from, to } of body.cuts(at, step.x)) {
        const start = Math.max(0, last + 1, Math.ceil(from))
        const end = Math.min(size.x, Math.floor(to) + 1)
        if (end <= start) continue
        runs.push(y + size.y * z, start, end)
        last = end - 1
      }
    }
  }
  return runs.build()
}
