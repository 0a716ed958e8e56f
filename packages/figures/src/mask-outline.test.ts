import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskOutline } from './mask-outline.ts'
import type { PixelPoint } from './strip.ts'

const parse = (rows: readonly string[]) => {
  const width = rows[0]?.length ?? 0
  return { mask: Uint8Array.from(rows.join(''), (c) => (c === '#' ? 1 : 0)), width, height: rows.length }
}
/** Signed area by the shoelace formula: positive clockwise on screen (y down), as outer rings run. */
const area = (ring: readonly PixelPoint[]) =>
  ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length] ?? p
    return sum + p.x * q.y - q.x * p.y
  }, 0) / 2

// Corners and areas drawn by hand on squared paper; the sum of signed areas is the number of pixels (Green's theorem).
for (const { why, rows, rings, corners } of [
  { why: 'nothing', rows: ['...', '...'], rings: 0, corners: 0 },
  { why: 'one pixel is a square', rows: ['...', '.#.', '...'], rings: 1, corners: 4 },
  { why: 'straight edges have no extra corners', rows: ['####', '####'], rings: 1, corners: 4 },
  { why: 'an L', rows: ['#..', '#..', '###'], rings: 1, corners: 6 },
  { why: 'a ring has a hole of its own', rows: ['###', '#.#', '###'], rings: 2, corners: 8 },
  { why: 'pixels that meet at a corner are two', rows: ['#.', '.#'], rings: 2, corners: 8 },
  { why: 'the other diagonal too', rows: ['.#', '#.'], rings: 2, corners: 8 },
  { why: 'up to the edge of the crop', rows: ['##', '##'], rings: 1, corners: 4 },
]) {
  test(why, () => {
    const { mask, width, height } = parse(rows)
    const found = maskOutline(mask, width, height)
    assert.equal(found.length, rings)
    assert.equal(found.flat().length, corners)
    const pixels = mask.reduce((sum, v) => sum + v, 0)
    assert.equal(
      found.reduce((sum, ring) => sum + area(ring), 0),
      pixels,
    )
  })
}

test('a hole runs the other way', () => {
  const { mask, width, height } = parse(['###', '#.#', '###'])
  assert.deepEqual(
    maskOutline(mask, width, height)
      .map(area)
      .toSorted((a, b) => a - b),
    [-1, 9],
  )
})

test('a disc of ten thousand pixels: the area is the pixel count', () => {
  const size = 128
  const mask = Uint8Array.from({ length: size * size }, (_, i) =>
    Math.hypot((i % size) - 63.5, Math.floor(i / size) - 63.5) < 57 ? 1 : 0,
  )
  const rings = maskOutline(mask, size, size)
  assert.equal(rings.length, 1)
  assert.equal(
    area(rings[0] ?? []),
    mask.reduce((sum, v) => sum + v, 0),
  )
})

test('a mask of another size than it says is our bug', () => {
  assert.throws(() => maskOutline(new Uint8Array(5), 2, 2), RangeError)
})
