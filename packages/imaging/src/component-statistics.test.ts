import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomMask, runsOf } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { placements } from '../test/test-grids.ts'
import { componentStatistics } from './component-statistics.ts'
import { connectedComponents } from './components.ts'
import { toLps, voxelVolumeMm3, type Size } from './grid.ts'

test('volume, centroid and box of every component equal sums over its voxels, on every kind of grid', () => {
  const random = seededRandom(50)
  for (let n = 0; n < 80; n++) {
    const mask = randomMask(random)
    const runs = runsOf(mask)
    const components = connectedComponents(runs, 26)
    for (const { why, grid } of placements(mask.size)) {
      const found = componentStatistics(runs, components, grid)
      assert.equal(found.count, components.count)
      for (let c = 0; c < components.count; c++) {
        const voxels: Size[] = []
        for (let i = 0; i < runs.count; i++) {
          if (components.ofRun[i] !== c) continue
          const [y, z] = [runs.row[i]! % mask.size.y, Math.floor(runs.row[i]! / mask.size.y)]
          for (let x = runs.start[i]!; x < runs.end[i]!; x++) voxels.push({ x, y, z })
        }
        assert.equal(found.voxels[c], voxels.length)
        near(found.volumeMm3[c]!, voxels.length * voxelVolumeMm3(grid), 1e-14, why)
        const places = voxels.map((voxel) => toLps(grid, voxel))
        for (const axis of ['x', 'y', 'z'] as const) {
          const mean = places.reduce((sum, place) => sum + place[axis], 0) / places.length
          near(found.centroid[c]![axis], mean, 1e-12, `${why}, centroid ${axis}`)
          const along: number[] = voxels.map((voxel) => voxel[axis])
          assert.equal(found.box[`${axis}0`][c], Math.min(...along))
          assert.equal(found.box[`${axis}1`][c], Math.max(...along))
        }
      }
    }
  }
})
