import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bitString, pushBitRuns } from './bit-runs.ts'
import { RunListBuilder } from './run-list.ts'

type Frame = { readonly from: number; readonly width: number; readonly height: number; readonly row: number }

/** Pixel by pixel: the definition. */
function slowly(bytes: Uint8Array, { from, width, height, row }: Frame): number[][] {
  const runs: number[][] = []
  for (let y = 0; y < height; y++) {
    let start = -1
    for (let x = 0; x <= width; x++) {
      const bit = from + y * width + x
      const set = x < width && ((bytes[bit >> 3]! >> (bit & 7)) & 1) === 1
      if (set && start < 0) start = x
      if (!set && start >= 0) {
        runs.push([row + y, start, x])
        start = -1
      }
    }
  }
  return runs
}

function fast(bytes: Uint8Array, frame: Frame): number[][] {
  const into = new RunListBuilder({ x: frame.width, y: frame.height, z: 1 }, 2)
  pushBitRuns(bitString(bytes), frame, into)
  return Array.from({ length: into.count }, (_, i) => [into.row[i]!, into.start[i]!, into.end[i]!])
}

/** Park–Miller, so that each run sees the same noise. */
function randoms(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

const random = randoms(7)
const noise = (length: number, density: number) => {
  const bytes = new Uint8Array(length)
  for (let bit = 0; bit < length * 8; bit++) if (random() < density) bytes[bit >> 3]! |= 1 << (bit & 7)
  return bytes
}

const rows: readonly { why: string; width: number; height: number; density: number }[] = [
  { why: 'rows of whole words', width: 64, height: 20, density: 0.3 },
  { why: 'rows that end inside a word', width: 51, height: 23, density: 0.5 },
  { why: 'rows shorter than a word', width: 5, height: 40, density: 0.5 },
  { why: 'one column', width: 1, height: 97, density: 0.6 },
  { why: 'nearly full: runs over many words', width: 300, height: 9, density: 0.995 },
  { why: 'sparse: blocks of zero words are skipped', width: 512, height: 30, density: 0.0005 },
  { why: 'full: every row is one run', width: 33, height: 11, density: 1.1 },
  { why: 'empty', width: 128, height: 64, density: 0 },
]

test('runs of bits are those a look at every pixel finds', async (t) => {
  for (const { why, width, height, density } of rows) {
    await t.test(why, () => {
      const pixels = width * height
      for (const byteOffset of [0, 1, 2, 3]) {
        for (const from of [0, 1, 7, 31, 32, 45]) {
          const buffer = noise(byteOffset + Math.ceil((from + pixels) / 8) + 1, density)
          const bytes = buffer.subarray(byteOffset)
          const frame = { from, width, height, row: 1000 }
          assert.deepEqual(fast(bytes, frame), slowly(bytes, frame), `offset ${byteOffset}, bit ${from}`)
        }
      }
    })
  }
})

test('a frame may end in the last byte, whatever the length of the buffer', () => {
  for (let length = 1; length < 14; length++) {
    const bytes = new Uint8Array(length).fill(0xff)
    assert.deepEqual(fast(bytes, { from: 0, width: length * 8, height: 1, row: 0 }), [[0, 0, length * 8]])
  }
})

test('bits of the next frame are not touched', () => {
  const bytes = new Uint8Array(8).fill(0xff)
  assert.deepEqual(fast(bytes, { from: 3, width: 7, height: 2, row: 4 }), [
    [4, 0, 7],
    [5, 0, 7],
  ])
})

test('a frame beyond the bytes is a bug and throws', () => {
  assert.throws(() => fast(new Uint8Array(4), { from: 0, width: 300, height: 1, row: 0 }), RangeError)
})
