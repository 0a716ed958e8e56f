import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, randomLesion, runsOf, voxelsOf } from '../test/dense-mask.ts'
import { lesionPoints } from '../test/lesion-points.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { growHull, polygonFor, type Convention } from './distance-convention.ts'
import { sliceHulls } from './slice-hulls.ts'

type Point = { readonly x: number; readonly y: number }

/** Oracle: a polygon is the hull of points when its corners are among them, it turns left at each, and it holds them all. */
function assertIsHull(polygon: readonly Point[], points: readonly Point[], why: string): void {
  const n = polygon.length
  const turn = (a: Point, b: Point, p: Point) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
  const known = new Set(points.map(({ x, y }) => `${x} ${y}`))
  for (const { x, y } of polygon) assert.ok(known.has(`${x} ${y}`), `${why}: ${x}, ${y} is not a point`)
  assert.equal(new Set(polygon.map(({ x, y }) => `${x} ${y}`)).size, n, `${why}: a corner twice`)
  if (n === 1) assert.equal(known.size, 1, why)
  for (let i = 0; i < n && n > 1; i++) {
    const [a, b, c] = [polygon[i]!, polygon[(i + 1) % n]!, polygon[(i + 2) % n]!]
    if (n > 2) assert.ok(turn(a, b, c) > 0, `${why}: no left turn at ${b.x}, ${b.y}`)
    for (const point of points) {
      assert.ok(turn(a, b, point) >= 0, `${why}: ${point.x}, ${point.y} is outside`)
      if (n === 2) {
        const between = (point.x - a.x) * (point.x - b.x) + (point.y - a.y) * (point.y - b.y)
        assert.ok(between <= 0, `${why}: ${point.x}, ${point.y} is beyond the end`)
      }
    }
  }
}

for (const convention of ['centre', 'edge', 'mesh'] as const) {
  test(`hulls of random masks by ${convention}`, () => {
    const random = seededRandom(60)
    for (let n = 0; n < 250; n++) {
      const mask = randomLesion(random)
      const hulls = sliceHulls(runsOf(mask))
      const slices = [...new Set(voxelsOf(mask).map(({ z }) => z))]
      assert.deepEqual([...hulls.z.subarray(0, hulls.count)], slices)
      const points = lesionPoints(mask, convention, 'plane')
      const polygon = polygonFor(hulls)
      for (let s = 0; s < hulls.count; s++) {
        growHull(hulls, s, convention, polygon)
        assertIsHull(
          Array.from({ length: polygon.count }, (_, i) => ({ x: polygon.x[i]!, y: polygon.y[i]! })),
          points.filter(({ z }) => z === 2 * slices[s]!),
          `mask ${n}, slice ${s}`,
        )
      }
    }
  })
}

for (const { why, picture, centre, edge, mesh } of [
  { why: 'one voxel', picture: '1', centre: 1, edge: 4, mesh: 4 },
  { why: 'a row', picture: '111', centre: 2, edge: 4, mesh: 6 },
  { why: 'a column', picture: '1 1 1', centre: 2, edge: 4, mesh: 6 },
  { why: 'a diagonal', picture: '1.. .1. ..1', centre: 2, edge: 6, mesh: 4 },
  { why: 'a square with a hole', picture: '111 1.1 111', centre: 4, edge: 4, mesh: 8 },
  { why: 'two voxels apart, nothing between', picture: '1...1', centre: 2, edge: 4, mesh: 6 },
  { why: 'a plus', picture: '.1. 111 .1.', centre: 4, edge: 8, mesh: 4 },
]) {
  test(`${why} has ${centre}, ${edge}, ${mesh} corners by centre, edge, mesh`, () => {
    const hulls = sliceHulls(runsOf(drawnMask(picture)))
    const corners = (convention: Convention) => {
      const polygon = polygonFor(hulls)
      growHull(hulls, 0, convention, polygon)
      return polygon.count
    }
    assert.deepEqual([corners('centre'), corners('edge'), corners('mesh')], [centre, edge, mesh])
  })
}

test('nothing has no hulls', () => {
  assert.equal(sliceHulls({ ...runsOf(drawnMask('1')), count: 0 }).count, 0)
})
