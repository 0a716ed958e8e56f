import { test } from 'node:test'
import { maskWhere, randomLesion, runsOf, voxelAt, voxelsOf, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, oblique, placements } from '../test/test-grids.ts'
import { cellFillings } from './cell-fillings.ts'
import { croftonSurface, croftonTable } from './crofton-surface.ts'
import { croftonWeights, directionLength, latticeDirections } from './crofton-weights.ts'
import { voxelVolumeMm3, type Grid } from './grid.ts'

const measured = (mask: DenseMask, grid: Grid) => croftonSurface(cellFillings(runsOf(mask)), croftonTable(grid))

test('surface of random masks equals Crofton’s sum over counted neighbours, direction by direction', () => {
  const random = seededRandom(150)
  for (let n = 0; n < 48; n++) {
    const mask = randomLesion(random)
    const all = placements(mask.size)
    const { why, grid } = all[n % all.length]!
    const weights = croftonWeights(grid)
    let whole = 0
    latticeDirections.forEach((d, i) => {
      // Oracle: voxels whose next one that way is outside, each standing for one line of voxel volume / step of area
      const left = voxelsOf(mask).filter(({ x, y, z }) => voxelAt(mask, x + d.x, y + d.y, z + d.z) === 0).length
      const projected = (left * voxelVolumeMm3(grid)) / directionLength(grid, d)
      const alone = latticeDirections.map((_, k) => (k === i ? 1 : 0))
      near(
        croftonSurface(cellFillings(runsOf(mask)), croftonTable(grid, alone)),
        4 * projected,
        1e-11,
        `mask ${n}, ${why}, direction ${i}`,
      )
      whole += 4 * weights[i]! * projected
    })
    near(measured(mask, grid), whole, 1e-11, `mask ${n}, ${why}`)
  }
})

for (const { why, grid, radius, within } of [
  { why: 'cubes', grid: gridOf(cube(34, { x: 1, y: 1, z: 1 })), radius: 15, within: 0.005 },
  { why: 'thicker slices', grid: gridOf(cube(44, { x: 0.75, y: 0.75, z: 1.5 })), radius: 15, within: 0.01 },
  {
    why: 'oblique',
    grid: gridOf({ ...cube(44, { x: 0.75, y: 0.75, z: 1.5 }), directions: oblique(0.6, 0.2, 1) }),
    radius: 15,
    within: 0.01,
  },
  {
    why: 'slices five times as thick',
    grid: gridOf(cube(44, { x: 0.75, y: 0.75, z: 3.75 })),
    radius: 15,
    within: 0.05,
  },
]) {
  test(`a sphere of ${2 * radius} mm on ${why}: 4πr² within ${100 * within} %`, () => {
    const { size, step } = grid
    const middle = { x: (size.x - 1) / 2 + 0.21, y: (size.y - 1) / 2 - 0.37, z: (size.z - 1) / 2 + 0.11 }
    const mask = maskWhere(size, ({ x, y, z }) => {
      const [i, j, k] = [x - middle.x, y - middle.y, z - middle.z]
      const along = (axis: 'x' | 'y' | 'z') => step.x[axis] * i + step.y[axis] * j + step.z[axis] * k
      return Math.hypot(along('x'), along('y'), along('z')) <= radius
    })
    near(measured(mask, grid), 4 * Math.PI * radius ** 2, within, why)
  })
}

function cube(voxels: number, spacing: { x: number; y: number; z: number }) {
  return { size: { x: voxels, y: voxels, z: voxels }, spacing }
}
