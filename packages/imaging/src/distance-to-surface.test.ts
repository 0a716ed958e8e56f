import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, emptyMask, maskWhere, runsOf, voxelAt, voxelsOf, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import { squaredGap, stepMetric } from './box-gap.ts'
import { distanceToMask, distanceToOutside } from './distance-to-surface.ts'
import type { Grid, Size } from './grid.ts'

/** Oracle: every voxel of one list against every voxel of the other, box to box. */
function everyPair(from: readonly Size[], to: readonly Size[], grid: Grid): number {
  const metric = stepMetric(grid)
  let least = Infinity
  for (const a of from) {
    for (const b of to) {
      const [x, y, z] = [b.x - a.x, b.y - a.y, b.z - a.z]
      const gap = squaredGap(metric, { x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1, z0: z - 1, z1: z + 1 })
      least = Math.min(least, gap)
    }
  }
  return Math.sqrt(least)
}

/** Voxels not set, one layer beyond the volume included: what lies farther out is farther away. */
function outsideOf(mask: DenseMask): Size[] {
  const outside: Size[] = []
  for (let z = -1; z <= mask.size.z; z++)
    for (let y = -1; y <= mask.size.y; y++)
      for (let x = -1; x <= mask.size.x; x++) if (voxelAt(mask, x, y, z) === 0) outside.push({ x, y, z })
  return outside
}

function organAndLesion(n: number) {
  const random = seededRandom(220 + n)
  const size = { x: random.whole(3, 14), y: random.whole(3, 11), z: random.whole(2, 8) }
  const centre = { x: random.between(0, size.x), y: random.between(0, size.y), z: random.between(0, size.z) }
  const full = random.next() < 0.15
  const holes = random.between(0, 0.04)
  const organ = maskWhere(size, ({ x, y, z }) => {
    const off = Math.hypot((x - centre.x) / size.x, (y - centre.y) / size.y, (z - centre.z) / size.z)
    return (full || off < 0.7) && random.next() >= holes
  })
  const inOrgan = voxelsOf(organ)
  const seat = inOrgan[random.whole(0, inOrgan.length - 1)] ?? { x: 0, y: 0, z: 0 }
  const reach = random.between(0.5, 3)
  const lesion = maskWhere(
    size,
    ({ x, y, z }) => Math.hypot(x - seat.x, (y - seat.y) * 1.2, z - seat.z) <= reach && random.next() < 0.9,
  )
  const all = placements(size)
  return { organ, lesion, ...all[n % all.length]! }
}

test('to the outside of an organ: all pairs of voxels, with holes, and organs that fill the volume', () => {
  for (let n = 0; n < 64; n++) {
    const { organ, lesion, grid, why } = organAndLesion(n)
    const voxels = voxelsOf(lesion)
    if (voxels.length === 0) continue
    near(
      distanceToOutside(runsOf(lesion), runsOf(organ), grid),
      everyPair(voxels, outsideOf(organ), grid),
      1e-7,
      `organ ${n}, ${why}`,
    )
  }
})

test('to a vessel: all pairs of voxels', () => {
  for (let n = 0; n < 80; n++) {
    const { organ, lesion, grid, why } = organAndLesion(300 + n)
    const voxels = voxelsOf(lesion)
    if (voxels.length === 0) continue
    const random = seededRandom(n)
    const chance = random.between(0, 0.05)
    const vessel = maskWhere(organ.size, () => random.next() < chance)
    const expected = everyPair(voxels, voxelsOf(vessel), grid)
    const found = distanceToMask(runsOf(lesion), runsOf(vessel), grid)
    if (expected === Infinity) assert.equal(found, Infinity)
    else near(found, expected, 1e-7, `vessel ${n}, ${why}`)
  }
})

const grid = gridOf({ size: { x: 9, y: 5, z: 1 }, spacing: { x: 2, y: 3, z: 50 } })
const organ = drawnMask('......... .1111111. .1111111. .1111111. .........')

// By hand, between faces; slices beyond the only one are outside and touch everything, hence three of them.
for (const { why, picture, expected } of [
  { why: 'two voxels from the side', picture: '......... ......... ...1..... ......... .........', expected: 3 },
  { why: 'against the surface', picture: '......... ...1..... ......... ......... .........', expected: 0 },
  { why: 'sticking out', picture: '...1..... ...1..... ......... ......... .........', expected: 0 },
]) {
  test(`${why}: ${expected} mm`, () => {
    const blank = emptyMask(organ.size)
    const thick = (mask: DenseMask, edge: DenseMask) => ({
      size: { ...mask.size, z: 3 },
      bytes: Uint8Array.from([...edge.bytes, ...mask.bytes, ...edge.bytes]),
    })
    const found = distanceToOutside(runsOf(thick(drawnMask(picture), blank)), runsOf(thick(organ, organ)), {
      ...grid,
      size: { ...grid.size, z: 3 },
    })
    assert.equal(found, expected)
  })
}

test('a vessel two columns and a row away: between the faces', () => {
  const lesion = drawnMask('1........ ......... ......... ......... .........')
  const vessel = drawnMask('......... ......... ...1..... ......... .........')
  near(distanceToMask(runsOf(lesion), runsOf(vessel), grid), Math.hypot(4, 3), 1e-14, 'distance')
})

test('nothing to be near to, no lesion, and two sizes', () => {
  const lesion = runsOf(drawnMask('.1.'))
  const flat = gridOf({ size: { x: 3, y: 1, z: 1 }, spacing: { x: 1, y: 1, z: 1 } })
  assert.equal(distanceToMask(lesion, runsOf(emptyMask(flat.size)), flat), Infinity)
  assert.throws(() => distanceToMask({ ...lesion, count: 0 }, lesion, flat), /without voxels/)
  assert.throws(() => distanceToOutside(lesion, runsOf(drawnMask('11')), flat), /two sizes/)
})
