import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cross, dot, length, subtract } from '@debulk/quantity/vector'
import { drawnMask, maskWhere, randomLesion, runsOf, type DenseMask } from '../test/dense-mask.ts'
import { lesionPoints, type HalfPoint } from '../test/lesion-points.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import type { Convention } from './distance-convention.ts'
import { toLps, type Grid } from './grid.ts'
import { planeMetric, recistAxes } from './lesion-diameters.ts'
import type { PlanarAxes } from './planar-axes.ts'
import { sliceHulls } from './slice-hulls.ts'

const conventions = ['centre', 'edge', 'mesh'] as const

type Axis = { long: number; short: number; from: HalfPoint; to: HalfPoint }

/** Oracle: every pair of points of every slice, in patient space, and the rule for ties as design.md states it. */
function everyPair(mask: DenseMask, convention: Convention, grid: Grid): Axis {
  const points = lesionPoints(mask, convention, 'plane')
  points.sort((a, b) => a.z - b.z || a.y - b.y || a.x - b.x)
  const place = (p: HalfPoint) => toLps(grid, { x: p.x / 2, y: p.y / 2, z: p.z / 2 })
  const normal = cross(grid.step.x, grid.step.y)
  let longest = 0
  const pairs: { from: HalfPoint; to: HalfPoint; long: number }[] = []
  for (const [i, from] of points.entries()) {
    for (const to of points.slice(i)) {
      if (to.z !== from.z) break
      const long = length(subtract(place(to), place(from)))
      pairs.push({ from, to, long })
      if (long > longest) longest = long
    }
  }
  const axes = pairs
    .filter(({ long }) => long >= longest * (1 - 1e-10))
    .map(({ from, to, long }) => {
      const across = cross(normal, subtract(place(to), place(from)))
      const along = points.filter(({ z }) => z === from.z).map((p) => dot(place(p), across) / (length(across) || 1))
      return { from, to, long, short: Math.max(...along) - Math.min(...along) }
    })
  const widest = Math.max(...axes.map(({ short }) => short))
  // pairs are in order of slice and ends, so that the first of the widest is the one
  return axes.find(({ short }) => short >= widest - 1e-8 * longest)!
}

function assertEqual(found: PlanarAxes, expected: Axis, why: string): void {
  near(found.longMm, expected.long, 1e-12, `${why}: long axis`)
  near(found.shortMm, expected.short, 1e-9, `${why}: short axis`)
  assert.deepEqual({ from: found.from, to: found.to }, { from: expected.from, to: expected.to }, why)
  assert.equal(found.z2, expected.from.z)
}

for (const convention of conventions) {
  test(`axes of random masks by ${convention} equal all pairs of points, on every kind of grid`, () => {
    const random = seededRandom(70)
    for (let n = 0; n < 60; n++) {
      const mask = randomLesion(random)
      const hulls = sliceHulls(runsOf(mask))
      const all = placements(mask.size)
      const { why, grid } = all[n % all.length]!
      assertEqual(
        recistAxes(hulls, planeMetric(grid))[convention],
        everyPair(mask, convention, grid),
        `mask ${n}, ${why}`,
      )
    }
  })
}

const square = (slices: number) => gridOf({ size: { x: 9, y: 9, z: slices }, spacing: { x: 1, y: 1, z: 1 } })

// Worked by hand on unit pixels. Points are half voxels: voxel 3 is at 6.
for (const { why, mask, long, short, from, to } of [
  {
    why: 'one voxel has no axis by centres',
    mask: drawnMask('...', '.1.'),
    long: 0,
    short: 0,
    from: { x: 2, y: 0, z: 2 },
    to: { x: 2, y: 0, z: 2 },
  },
  {
    why: 'both diagonals of a square are equal: the one that begins first',
    mask: drawnMask('111 111 111'),
    long: Math.sqrt(8),
    short: Math.sqrt(8),
    from: { x: 0, y: 0, z: 0 },
    to: { x: 4, y: 4, z: 0 },
  },
  {
    why: 'equal long axes: the one with the larger short axis, though it comes later',
    mask: drawnMask('11111 ..... .....', '..1.. 11111 ..1..'),
    long: 4,
    short: 2,
    from: { x: 0, y: 2, z: 2 },
    to: { x: 8, y: 2, z: 2 },
  },
  {
    why: 'equal in both: the lower slice',
    mask: drawnMask('..... 11111', '11111 .....'),
    long: 4,
    short: 0,
    from: { x: 0, y: 2, z: 0 },
    to: { x: 8, y: 2, z: 0 },
  },
  {
    why: 'equal in both and in one slice: the ends that come first in memory',
    mask: drawnMask('1..1 .... .... 1..1'),
    long: Math.sqrt(18),
    short: Math.sqrt(18),
    from: { x: 0, y: 0, z: 0 },
    to: { x: 6, y: 6, z: 0 },
  },
]) {
  test(why, () => {
    const axes = recistAxes(sliceHulls(runsOf(mask)), planeMetric(square(mask.size.z))).centre
    near(axes.longMm, long, 1e-14, 'long axis')
    near(axes.shortMm, short, 1e-12, 'short axis')
    assert.deepEqual({ from: axes.from, to: axes.to }, { from, to })
  })
}

test('a rectangle of pixels is measured exactly by every convention', () => {
  // 7 × 4 pixels of 0.5 × 0.8 mm: centres span 3 × 2.4 mm, edges 3.5 × 3.2 mm
  const mask = drawnMask('1111111 1111111 1111111 1111111')
  const grid = gridOf({ size: mask.size, spacing: { x: 0.5, y: 0.8, z: 3 } })
  const { centre, edge, mesh } = recistAxes(sliceHulls(runsOf(mask)), planeMetric(grid))
  near(centre.longMm, Math.hypot(3, 2.4), 1e-14, 'centre')
  near(edge.longMm, Math.hypot(3.5, 3.2), 1e-14, 'edge')
  // face centres: wider by a pixel along one side only, the one that gains more
  near(mesh.longMm, Math.max(Math.hypot(3.5, 2.4), Math.hypot(3, 3.2)), 1e-14, 'mesh')
  // the extent of an a × b rectangle across its diagonal is 2ab / √(a² + b²)
  near(centre.shortMm, (2 * 3 * 2.4) / Math.hypot(3, 2.4), 1e-13, 'centre, short')
  near(edge.shortMm, (2 * 3.5 * 3.2) / Math.hypot(3.5, 3.2), 1e-13, 'edge, short')
})

test('a rectangle turned by a 3-4-5 triangle, its corners on the grid, is measured exactly', () => {
  const [a, b] = [20, 10]
  const mask = maskWhere({ x: 23, y: 21, z: 1 }, ({ x, y }) => {
    const along = (4 * (x - 6) + 3 * y) / 5
    const across = (4 * y - 3 * (x - 6)) / 5
    return along >= 0 && along <= a && across >= 0 && across <= b
  })
  const { centre } = recistAxes(sliceHulls(runsOf(mask)), planeMetric(square(1)))
  near(centre.longMm, Math.hypot(a, b), 1e-14, 'diagonal')
  near(centre.shortMm, (2 * a * b) / Math.hypot(a, b), 1e-13, 'extent across the diagonal')
})

test('a lesion without voxels has no axes', () => {
  const hulls = sliceHulls({ ...runsOf(drawnMask('1')), count: 0 })
  assert.throws(() => recistAxes(hulls, planeMetric(square(1))), /without voxels/)
})
