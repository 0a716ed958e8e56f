import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, maskWhere, randomLesion, runsOf, voxelAt, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import type { Grid } from './grid.ts'
import { planeMetric, recistAxes } from './lesion-diameters.ts'
import { perpendicularChord } from './perpendicular-chord.ts'
import type { PlanarAxes, PlaneMetric } from './planar-axes.ts'
import { sliceHulls } from './slice-hulls.ts'

function measured(mask: DenseMask, grid: Grid) {
  const runs = runsOf(mask)
  const metric = planeMetric(grid)
  const axes = recistAxes(sliceHulls(runs), metric).centre
  return { axes, metric, chord: perpendicularChord(runs, axes, metric) }
}

// Worked by hand: pixels count to their edges, and the axis runs between pixel centres.
for (const { why, picture, spacing, chord } of [
  { why: 'one pixel: its height', picture: '1', spacing: { x: 1, y: 1 }, chord: 1 },
  { why: 'one pixel five times as high as wide', picture: '1', spacing: { x: 0.6, y: 3 }, chord: 3 },
  { why: 'one pixel five times as wide as high', picture: '1', spacing: { x: 3, y: 0.6 }, chord: 0.6 },
  { why: 'a row: one pixel high', picture: '11111', spacing: { x: 0.7, y: 1.3 }, chord: 1.3 },
  { why: 'a column: one pixel wide', picture: '1 1 1 1 1', spacing: { x: 0.7, y: 1.3 }, chord: 0.7 },
  { why: 'a plus: its arm', picture: '...1... 1111111 ...1...', spacing: { x: 1, y: 1 }, chord: 3 },
  { why: 'a gap ends a stretch', picture: '..111.. 1111111 ....... ..111..', spacing: { x: 2, y: 1 }, chord: 2 },
  {
    why: 'a comb: the teeth do not count together',
    picture: '1111111 ....... ...1...',
    spacing: { x: 1, y: 1 },
    chord: 1,
  },
]) {
  test(`${why}: ${chord} mm`, () => {
    const mask = drawnMask(picture)
    const { chord: found } = measured(mask, gridOf({ size: mask.size, spacing: { ...spacing, z: 1 } }))
    near(found, chord, 1e-9, why)
  })
}

test('a rectangle: as long as a line at right angles to its diagonal can be', () => {
  const random = seededRandom(100)
  for (let n = 0; n < 40; n++) {
    const size = { x: random.whole(3, 40), y: random.whole(3, 40), z: 1 }
    const spacing = { x: random.between(0.5, 3), y: random.between(0.5, 3), z: 1 }
    const mask = maskWhere(size, () => true)
    const { chord } = measured(mask, gridOf({ size, spacing }))
    const [a, b] = [(size.x - 1) * spacing.x, (size.y - 1) * spacing.y]
    const across = { x: b / Math.hypot(a, b), y: a / Math.hypot(a, b) }
    near(
      chord,
      Math.min((size.x * spacing.x) / across.x, (size.y * spacing.y) / across.y),
      1e-9,
      `${size.x} × ${size.y}`,
    )
  }
})

test('a ring: across its wall, or along it, but never across the hole', () => {
  const inRing = (d: number) => d <= 20 && d >= 15
  const mask = maskWhere({ x: 41, y: 41, z: 1 }, ({ x, y }) => inRing(Math.hypot(x - 20, y - 20)))
  const { chord } = measured(mask, gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } }))
  // the longest line inside a ring touches its inner circle: 2 √(20² − 15²), to a pixel or so
  near(chord, 2 * Math.sqrt(20 ** 2 - 15 ** 2), 0.06, 'chord')
})

/** Oracle: the same lines, walked in steps of a fiftieth of a pixel. */
function sampled(mask: DenseMask, { from, to, longMm, z2 }: PlanarAxes, { ux, uy, vy }: PlaneMetric): number {
  const [du, dv] =
    longMm === 0 ? [1, 0] : [(ux * (to.x - from.x) + uy * (to.y - from.y)) / longMm, (vy * (to.y - from.y)) / longMm]
  const pixel = 2 * Math.min(ux, vy)
  const lines = Math.max(1, Math.ceil(longMm / (pixel / 2)))
  const reach = Math.hypot(mask.size.x * 2 * ux, mask.size.y * 2 * (Math.abs(uy) + vy)) + pixel
  const step = pixel / 50
  let longest = 0
  for (let i = 0; i <= lines; i++) {
    let inside = 0
    for (let s = -reach; s <= reach; s += step) {
      const u = ux * from.x + uy * from.y + (du * longMm * i) / lines - dv * s
      const v = vy * from.y + (dv * longMm * i) / lines + du * s
      const [x, y] = [(u - (uy * v) / vy) / ux / 2 + 0.5, v / vy / 2 + 0.5]
      inside = voxelAt(mask, Math.floor(x), Math.floor(y), z2 / 2) === 1 ? inside + step : 0
      longest = Math.max(longest, inside)
    }
  }
  return longest
}

test('random masks on every kind of grid: lines walked in tiny steps find as much', () => {
  const random = seededRandom(101)
  let apart = 0
  for (let n = 0; n < 64; n++) {
    const mask = randomLesion(random)
    const all = placements(mask.size)
    const { grid } = all[n % all.length]!
    const { chord, axes, metric } = measured(mask, grid)
    // tiny steps may fall on either side of a pixel's edge that a line runs along, and break or join there
    if (Math.abs(chord - sampled(mask, axes, metric)) > 0.15 * Math.min(metric.ux, metric.vy)) apart++
  }
  assert.ok(apart <= 3, `${apart} of 64 differ`)
})
