import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import type { InflateFault } from '@debulk/interop/volume-file/inflate'
import { gunzipInThread } from './gunzip-in-thread.ts'
import { gunzip, inflateRaw } from './gunzip.ts'

const plain = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 7)
const packed = new Uint8Array(gzipSync(plain))
const two = new Uint8Array(Buffer.concat([gzipSync(plain.subarray(0, 40_000)), gzipSync(plain.subarray(40_000))]))

const all = (bytes: Uint8Array, expected: number) => [
  ['at once', () => Promise.resolve(gunzip.all(bytes, expected))] as const,
  ['in a thread', () => gunzipInThread(bytes, expected, 'all')] as const,
]

describe('a whole stream', () => {
  const rows: [string, Uint8Array, number, 'whole' | InflateFault][] = [
    ['the expected size', packed, plain.length, 'whole'],
    ['a little more than expected, which the reader judges', packed, plain.length - 1000, 'whole'],
    ['less than expected, which the reader judges', packed, plain.length + 5000, 'whole'],
    ['of two members', two, plain.length, 'whole'],
    ['much more than expected', packed, 10, 'longer-than-expected'],
    ['cut short', packed.subarray(0, packed.length >> 1), plain.length, 'truncated'],
    ['without its checksum', packed.subarray(0, packed.length - 6), plain.length, 'truncated'],
    ['with a flipped bit', packed.with(packed.length >> 1, packed[packed.length >> 1]! ^ 1), plain.length, 'broken'],
    ['of no gzip', plain, plain.length, 'broken'],
  ]
  for (const [why, bytes, expected, outcome] of rows) {
    for (const [how, inflate] of all(bytes, expected)) {
      test(`${why}, ${how}`, async () => {
        const out = await inflate()
        if (outcome !== 'whole') assert.equal(out.ok ? 'inflated' : out.error, outcome)
        else assert.ok(out.ok && Buffer.from(plain).equals(out.value))
      })
    }
  }
  test('never a Buffer, whose slice would not copy', async () => {
    for (const [, inflate] of all(packed, plain.length)) {
      const out = await inflate()
      assert.ok(out.ok && !Buffer.isBuffer(out.value))
    }
  })
})

describe('a beginning', () => {
  test('is there, and no more than asked for is inflated in a thread', async () => {
    const threaded = await gunzipInThread(packed, 5000, 'beginning')
    assert.ok(threaded.ok && Buffer.from(plain.subarray(0, 5000)).equals(threaded.value))
    const head = gunzip.head(packed, 5000)
    assert.ok(
      head.ok && head.value.length >= 5000 && Buffer.from(plain.subarray(0, 5000)).equals(head.value.subarray(0, 5000)),
    )
  })
  test('of a stream that is shorter', async () => {
    const head = gunzip.head(packed, 1e6)
    assert.equal(head.ok && head.value.length, plain.length)
    const threaded = await gunzipInThread(packed, 1e6, 'beginning')
    assert.equal(threaded.ok ? 'inflated' : threaded.error, 'truncated')
  })
  test('of a bomb costs a few MiB', () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(64 * 1024 ** 2)))
    const head = gunzip.head(bomb, 544)
    assert.ok(head.ok && head.value.length < 4 * 1024 ** 2)
  })
})

test('deflate without a header', () => {
  const out = inflateRaw.all(new Uint8Array(deflateRawSync(plain)), plain.length)
  assert.ok(out.ok && Buffer.from(plain).equals(out.value))
})
