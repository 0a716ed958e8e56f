import { test } from 'node:test'
import { length, subtract } from '@debulk/quantity/vector'
import { near } from '../test/near.ts'
import { gridOf, placements, tilted } from '../test/test-grids.ts'
import { sliceSpacing, spacing, toIndex, toLps, voxelVolumeMm3 } from './grid.ts'

const size = { x: 4, y: 5, z: 6 }

for (const { why, grid } of placements(size)) {
  test(`${why}: index → patient → index`, () => {
    for (const index of [
      { x: 0, y: 0, z: 0 },
      { x: 3, y: 1.5, z: -2 },
      { x: -0.5, y: 40, z: 7 },
    ]) {
      const back = toIndex(grid, toLps(grid, index))
      for (const axis of ['x', 'y', 'z'] as const) near(back[axis], index[axis], 1e-12, axis)
    }
    near(length(subtract(toLps(grid, { x: 1, y: 0, z: 0 }), grid.origin)), spacing(grid).x, 1e-12, 'step')
  })
}

test('gantry tilt: slices are nearer than their origins are, and voxels no larger', () => {
  const grid = gridOf({ size, spacing: { x: 0.9, y: 0.9, z: 2.5 }, directions: tilted(20) })
  near(spacing(grid).z, 2.5 / Math.cos((20 * Math.PI) / 180), 1e-12, 'between origins')
  near(sliceSpacing(grid), 2.5, 1e-12, 'between planes')
  near(voxelVolumeMm3(grid), 0.9 * 0.9 * 2.5, 1e-12, 'voxel')
})
