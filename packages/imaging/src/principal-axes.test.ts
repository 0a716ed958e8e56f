import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cross, dot, length, subtract, type Lps } from '@debulk/quantity/vector'
import { maskWhere, randomLesion, runsOf, voxelsOf } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, oblique, placements } from '../test/test-grids.ts'
import { toLps, type Grid } from './grid.ts'
import { lesionMoments } from './lesion-moments.ts'
import { principalAxes } from './principal-axes.ts'

const axesOf = (mask: Parameters<typeof runsOf>[0], grid: Grid) =>
  principalAxes(lesionMoments(runsOf(mask)).covariance, grid)

/** Mean of (p − mean)·d times (p − mean)·e over places in the patient. */
function spread(places: readonly Lps[], d: Lps, e: Lps): number {
  const mean = (of: (p: Lps) => number) => places.reduce((sum, p) => sum + of(p), 0) / places.length
  const centre = { x: mean((p) => p.x), y: mean((p) => p.y), z: mean((p) => p.z) }
  return mean((p) => dot(subtract(p, centre), d) * dot(subtract(p, centre), e))
}

test('axes of random masks: at right angles, uncorrelated, 4 √ of the variance along each, longest first', () => {
  const random = seededRandom(120)
  for (let n = 0; n < 80; n++) {
    const mask = randomLesion(random)
    const all = placements(mask.size)
    const { why, grid } = all[n % all.length]!
    const axes = axesOf(mask, grid)
    const places = voxelsOf(mask).map((voxel) => toLps(grid, voxel))
    for (const [i, { lengthMm, direction }] of axes.entries()) {
      near(length(direction), 1, 1e-12, `${why}: unit`)
      // the square, for an axis of no length is known only to the root of what a variance is known to
      near(lengthMm ** 2, 16 * spread(places, direction, direction), 1e-10, `mask ${n}, ${why}: length`)
      for (const other of axes.slice(i + 1)) {
        near(dot(direction, other.direction), 0, 1e-12, `${why}: right angle`)
        near(spread(places, direction, other.direction), 0, 1e-9, `${why}: uncorrelated`)
        assert.ok(lengthMm >= other.lengthMm)
      }
    }
  }
})

test('boxes: n voxels of s mm have a variance of s² (n² − 1) / 12, along the steps of the grid', () => {
  for (const directions of [oblique(0, 0, 0), oblique(0.5, 0.2, -0.9)]) {
    const grid = gridOf({ size: { x: 12, y: 7, z: 3 }, spacing: { x: 0.8, y: 1.1, z: 5 }, directions })
    const axes = axesOf(
      maskWhere(grid.size, () => true),
      grid,
    )
    const expected = [
      { step: grid.step.z, mm: 4 * Math.sqrt((5 ** 2 * (3 ** 2 - 1)) / 12) },
      { step: grid.step.x, mm: 4 * Math.sqrt((0.8 ** 2 * (12 ** 2 - 1)) / 12) },
      { step: grid.step.y, mm: 4 * Math.sqrt((1.1 ** 2 * (7 ** 2 - 1)) / 12) },
    ]
    expected.forEach(({ step, mm }, i) => {
      near(axes[i]!.lengthMm, mm, 1e-12, `axis ${i}`)
      near(length(cross(axes[i]!.direction, step)), 0, 1e-9, `direction ${i}`)
    })
  }
})

test('an ellipsoid of semi-axes a, b, c has axes of 4a/√5, 4b/√5, 4c/√5 (variance a²/5)', () => {
  const [a, b, c] = [20, 12, 7]
  const grid = gridOf({
    size: { x: 61, y: 41, z: 25 },
    spacing: { x: 0.7, y: 0.7, z: 0.7 },
    directions: oblique(1, 0.3, 2),
  })
  const mask = maskWhere(grid.size, ({ x, y, z }) => {
    const [u, v, w] = [0.7 * (x - 30), 0.7 * (y - 20), 0.7 * (z - 12)]
    return (u / a) ** 2 + (v / b) ** 2 + (w / c) ** 2 <= 1
  })
  axesOf(mask, grid).forEach(({ lengthMm }, i) =>
    near(lengthMm, (4 * [a, b, c][i]!) / Math.sqrt(5), 0.006, `axis ${i}`),
  )
})

test('one voxel has three axes of no length', () => {
  const grid = gridOf({ size: { x: 1, y: 1, z: 1 }, spacing: { x: 1, y: 2, z: 3 } })
  assert.deepEqual(
    axesOf(
      maskWhere(grid.size, () => true),
      grid,
    ).map(({ lengthMm }) => lengthMm),
    [0, 0, 0],
  )
})
