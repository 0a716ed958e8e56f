import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, emptyMask, randomMask, runsOf, voxelsOf } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, oblique, placements } from '../test/test-grids.ts'
import { toIndex, toLps, type Grid } from './grid.ts'
import { touchesBorder } from './touches-border.ts'

test('random masks: a voxel in the outermost layer, on its own grid given or not', () => {
  const random = seededRandom(200)
  for (let n = 0; n < 200; n++) {
    const mask = randomMask(random)
    const { x: nx, y: ny, z: nz } = mask.size
    const expected = voxelsOf(mask).some(
      ({ x, y, z }) => x === 0 || y === 0 || z === 0 || x === nx - 1 || y === ny - 1 || z === nz - 1,
    )
    assert.equal(touchesBorder(runsOf(mask)), expected)
    const all = placements(mask.size)
    const { grid } = all[n % all.length]!
    assert.equal(touchesBorder(runsOf(mask), { grid, image: grid }), expected)
  }
})

const image = gridOf({ size: { x: 10, y: 10, z: 10 }, spacing: { x: 1, y: 1, z: 2 }, origin: { x: 0, y: 0, z: 0 } })
const part = (origin: Grid['origin'], spacing = { x: 1, y: 1, z: 2 }) =>
  gridOf({ size: { x: 3, y: 3, z: 3 }, spacing, origin })
const middle = drawnMask('... ... ...', '... .1. ...', '... ... ...')
const whole = drawnMask('111 111 111', '111 111 111', '111 111 111')

// By hand: image voxels 0 … 9 on each axis.
for (const { why, mask, grid, expected } of [
  {
    why: 'fills its own small volume, inside the image',
    mask: whole,
    grid: part({ x: 3, y: 3, z: 6 }),
    expected: false,
  },
  { why: 'reaches the last column of the image', mask: whole, grid: part({ x: 7, y: 3, z: 6 }), expected: true },
  { why: 'reaches the first slice of the image', mask: whole, grid: part({ x: 3, y: 3, z: 0 }), expected: true },
  { why: 'one slice short of the first', mask: whole, grid: part({ x: 3, y: 3, z: 2 }), expected: false },
  {
    why: 'a voxel in the middle of a volume that sticks out',
    mask: middle,
    grid: part({ x: 0, y: 3, z: 6 }),
    expected: false,
  },
  { why: 'beyond the image', mask: middle, grid: part({ x: 12, y: 3, z: 6 }), expected: true },
  {
    why: 'finer voxels, against the border',
    mask: middle,
    grid: part({ x: 9.25 - 0.5, y: 3, z: 6 }, { x: 0.5, y: 0.5, z: 2 }),
    expected: true,
  },
  {
    why: 'finer voxels, half an image voxel off',
    mask: middle,
    grid: part({ x: 8.75 - 0.5, y: 3, z: 6 }, { x: 0.5, y: 0.5, z: 2 }),
    expected: false,
  },
  { why: 'rounded origins still meet', mask: whole, grid: part({ x: 1.0004, y: 3, z: 6 }), expected: false },
]) {
  test(`${why} → ${expected}`, () => assert.equal(touchesBorder(runsOf(mask), { grid, image }), expected))
}

test('an oblique mask in an image: less than half an image voxel from the border, corner by corner', () => {
  const random = seededRandom(201)
  for (let n = 0; n < 100; n++) {
    const mask = randomMask(random)
    const grid = gridOf({
      size: mask.size,
      spacing: { x: 0.5, y: 0.6, z: 0.7 },
      origin: { x: random.between(-2, 8), y: random.between(-2, 8), z: random.between(-2, 16) },
      directions: oblique(random.between(0, 3), random.between(0, 1), random.between(0, 3)),
    })
    // Oracle: the eight corners of every voxel, in image voxels
    const expected = voxelsOf(mask).some(({ x, y, z }) =>
      [-0.5, 0.5].some((i) =>
        [-0.5, 0.5].some((j) =>
          [-0.5, 0.5].some((k) => {
            const at = toIndex(image, toLps(grid, { x: x + i, y: y + j, z: z + k }))
            return [at.x, at.y, at.z].some((v) => v < -0.001 || v > 9.001)
          }),
        ),
      ),
    )
    assert.equal(touchesBorder(runsOf(mask), { grid, image }), expected, `mask ${n}`)
  }
})

test('nothing touches nothing', () => {
  assert.equal(touchesBorder(runsOf(emptyMask({ x: 2, y: 2, z: 2 }))), false)
})
