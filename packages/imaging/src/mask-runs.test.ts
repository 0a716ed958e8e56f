import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskWhere, plainRuns, randomMask, runsOf, type DenseMask } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { nextNonZero, runsOfMask, type ByteSearch } from './mask-runs.ts'

// Oracle: a walk over single voxels (`runsOf`), and Array.prototype.indexOf for the byte search.
const indexOf: ByteSearch = (bytes, value, from) => bytes.indexOf(value, from)

/** The same bytes, beginning at any byte of a larger buffer whose other bytes are set. */
function shifted(bytes: Uint8Array, offset: number): Uint8Array {
  const around = new Uint8Array(bytes.length + offset + 9).fill(1)
  around.set(bytes, offset)
  return new Uint8Array(around.buffer, offset, bytes.length)
}

function bothWays({ size, bytes }: DenseMask, offset: number) {
  const mask = shifted(bytes, offset)
  return {
    scanned: plainRuns(runsOfMask(mask, size)),
    hopped: plainRuns(runsOfMask(mask, size, { indexOf, foreground: 1 })),
  }
}

test('runs of random masks, whatever their alignment, equal a walk over voxels', () => {
  const random = seededRandom(1)
  for (let n = 0; n < 400; n++) {
    const mask = randomMask(random)
    const expected = plainRuns(runsOf(mask))
    const { scanned, hopped } = bothWays(mask, n % 8)
    assert.deepEqual(scanned, expected, `scan, mask ${n}`)
    assert.deepEqual(hopped, expected, `hop, mask ${n}`)
  }
})

test('a wide background is skipped without losing a voxel', () => {
  const random = seededRandom(2)
  for (let n = 0; n < 40; n++) {
    const size = { x: random.whole(90, 700), y: 5, z: 3 }
    const lonely = new Set(Array.from({ length: random.whole(0, 6) }, () => random.whole(0, size.x * 15 - 1)))
    const mask = maskWhere(size, ({ x, y, z }) => lonely.has(x + size.x * (y + size.y * z)))
    const { scanned, hopped } = bothWays(mask, n % 4)
    assert.deepEqual(scanned, plainRuns(runsOf(mask)))
    assert.deepEqual(hopped, plainRuns(runsOf(mask)))
  }
})

const size = { x: 4, y: 2, z: 2 }
for (const { why, bytes, expected } of [
  { why: 'nothing set', bytes: '0000 0000 0000 0000', expected: [] },
  {
    why: 'a run that goes on in the next row is two runs',
    bytes: '0011 1100 0000 0000',
    expected: [
      [0, 2, 4],
      [1, 0, 2],
    ],
  },
  {
    why: 'and in the next slice',
    bytes: '0000 0001 1000 0000',
    expected: [
      [1, 3, 4],
      [2, 0, 1],
    ],
  },
  { why: 'the last voxel', bytes: '0000 0000 0000 0001', expected: [[3, 3, 4]] },
  {
    why: 'everything set',
    bytes: '1111 1111 1111 1111',
    expected: [
      [0, 0, 4],
      [1, 0, 4],
      [2, 0, 4],
      [3, 0, 4],
    ],
  },
]) {
  test(`${why} → ${expected.length} runs`, () => {
    const mask = Uint8Array.from(bytes.replaceAll(' ', ''), Number)
    assert.deepEqual(plainRuns(runsOfMask(mask, size)), expected)
    assert.deepEqual(plainRuns(runsOfMask(mask, size, { indexOf, foreground: 1 })), expected)
  })
}

test('without a byte search any value but 0 is foreground', () => {
  assert.deepEqual(plainRuns(runsOfMask(Uint8Array.of(0, 255, 3, 0), { x: 4, y: 1, z: 1 })), [[0, 1, 3]])
})

test('a mask of another size is refused', () => {
  assert.throws(() => runsOfMask(new Uint8Array(7), { x: 4, y: 2, z: 1 }), /7 bytes for 4×2×1/)
})

test('nextNonZero finds the first set byte from any byte on, at any alignment', () => {
  const random = seededRandom(3)
  for (let n = 0; n < 200; n++) {
    const bytes = shifted(
      Uint8Array.from({ length: random.whole(0, 400) }, () => (random.next() < 0.01 ? random.whole(1, 255) : 0)),
      n % 8,
    )
    const from = random.whole(0, bytes.length)
    const found = bytes.findIndex((byte, i) => i >= from && byte !== 0)
    assert.equal(nextNonZero(bytes, from), found === -1 ? bytes.length : found)
  }
})
