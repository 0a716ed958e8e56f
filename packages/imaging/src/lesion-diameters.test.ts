import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, cross, dot, length, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { maskWhere, randomLesion, runsOf } from '../test/dense-mask.ts'
import { lesionPoints, type HalfPoint } from '../test/lesion-points.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import { spacing, toLps, type Grid } from './grid.ts'
import { axisPair, maximumDiameters3d, planeMetric, recistAxes } from './lesion-diameters.ts'
import { sliceHulls } from './slice-hulls.ts'

const conventions = ['centre', 'edge', 'mesh'] as const
const place = (grid: Grid, p: HalfPoint) => toLps(grid, { x: p.x / 2, y: p.y / 2, z: p.z / 2 })
const key = ({ x, y, z }: Lps) => [x, y, z].map((v) => v.toFixed(6)).join(' ')

for (const convention of conventions) {
  // Oracle: all pairs of points, in patient space.
  test(`greatest 3-D diameter of random masks by ${convention} equals all pairs of points`, () => {
    const random = seededRandom(80)
    for (let n = 0; n < 60; n++) {
      const mask = randomLesion(random)
      const all = placements(mask.size)
      const { why, grid } = all[n % all.length]!
      const found = maximumDiameters3d(sliceHulls(runsOf(mask)), grid)[convention]
      const points = lesionPoints(mask, convention, 'space').map((p) => place(grid, p))
      let longest = 0
      for (const [i, a] of points.entries()) {
        for (const b of points.slice(i + 1)) longest = Math.max(longest, length(subtract(a, b)))
      }
      near(found.lengthMm, longest, 1e-12, `mask ${n}, ${why}`)
      near(length(subtract(found.to, found.from)), longest, 1e-9, `mask ${n}, ${why}: between its ends`)
      const known = new Set(points.map(key))
      assert.ok(
        known.has(key(found.from)) && known.has(key(found.to)),
        `mask ${n}, ${why}: ends are points of the lesion`,
      )
    }
  })
}

test('axes placed in the patient are as long as they say, at right angles, and in their slice', () => {
  const random = seededRandom(81)
  for (let n = 0; n < 80; n++) {
    const mask = randomLesion(random)
    const all = placements(mask.size)
    const { why, grid } = all[n % all.length]!
    const normal = cross(grid.step.x, grid.step.y)
    for (const convention of conventions) {
      const axes = recistAxes(sliceHulls(runsOf(mask)), planeMetric(grid))[convention]
      const { long, short } = axisPair(axes, grid)
      const along = subtract(long.to, long.from)
      const across = subtract(short.to, short.from)
      near(length(along), long.lengthMm, 1e-11, `${why}: long`)
      near(length(across), short.lengthMm, 1e-9, `${why}: short`)
      near(dot(along, across), 0, 1e-9, `${why}: right angle`)
      near(dot(along, normal) / length(normal), 0, 1e-9, `${why}: long in its plane`)
      near(dot(across, normal) / length(normal), 0, 1e-9, `${why}: short in its plane`)
      assert.deepEqual(long.from, place(grid, axes.from))
      // the drawn short axis ends level with the point that the extent ends at
      const level = subtract(place(grid, axes.shortTo), short.to)
      near(dot(level, across) / (short.lengthMm || 1), 0, 1e-9, `${why}: reaches the other side`)
    }
  }
})

test('in-plane metric: half voxels to the millimetres between their places in the patient', () => {
  for (const { why, grid } of placements({ x: 4, y: 4, z: 4 })) {
    const { ux, uy, vy } = planeMetric(grid)
    for (const [x, y] of [
      [3, 0],
      [0, 5],
      [4, -7],
    ] as const) {
      const there = add(scale(grid.step.x, x / 2), scale(grid.step.y, y / 2))
      near(Math.hypot(ux * x + uy * y, vy * y), length(there), 1e-13, why)
    }
  }
})

test('boxes: the diagonal, exactly, by each convention', () => {
  const random = seededRandom(82)
  for (let n = 0; n < 60; n++) {
    const box = { x: random.whole(1, 9), y: random.whole(1, 9), z: random.whole(1, 9) }
    const grid = gridOf({
      size: { x: box.x + 2, y: box.y + 2, z: box.z + 2 },
      spacing: { x: random.between(0.5, 10), y: random.between(0.5, 10), z: random.between(0.5, 10) },
    })
    const inside = (v: number, voxels: number) => v >= 1 && v <= voxels
    const mask = maskWhere(grid.size, ({ x, y, z }) => inside(x, box.x) && inside(y, box.y) && inside(z, box.z))
    const { centre, edge, mesh } = maximumDiameters3d(sliceHulls(runsOf(mask)), grid)
    const { x: sx, y: sy, z: sz } = spacing(grid)
    const [a, b, c] = [(box.x - 1) * sx, (box.y - 1) * sy, (box.z - 1) * sz]
    near(centre.lengthMm, Math.hypot(a, b, c), 1e-13, 'centre')
    near(edge.lengthMm, Math.hypot(a + sx, b + sy, c + sz), 1e-13, 'edge')
    // face centres: a voxel more along the one axis that gains most
    const meshed = Math.max(Math.hypot(a + sx, b, c), Math.hypot(a, b + sy, c), Math.hypot(a, b, c + sz))
    near(mesh.lengthMm, meshed, 1e-13, 'mesh')
  }
})
