import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { greyPng } from './grey-png.ts'

// Read back by hand from PNG's own layout (ISO/IEC 15948): signature, IHDR, IDAT through Node's zlib, filter byte per row.
for (const { width, height } of [
  { width: 1, height: 1 },
  { width: 5, height: 3 },
  { width: 96, height: 96 },
]) {
  test(`a ${width} × ${height} crop survives losslessly`, () => {
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => (i * 37) % 256)
    const uri = greyPng({ pixels, width, height })
    const bytes = Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64')
    assert.equal(uri, `data:image/png;base64,${bytes.toString('base64')}`)
    assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10])
    assert.equal(bytes.readUInt32BE(16), width)
    assert.equal(bytes.readUInt32BE(20), height)
    assert.deepEqual([...bytes.subarray(24, 26)], [8, 0], 'eight bits, grey')
    const rows = inflateSync(imageData(bytes))
    for (let y = 0; y < height; y++) {
      assert.equal(rows[y * (width + 1)], 0, 'row filter none')
      const row = rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))
      assert.deepEqual([...row], [...pixels.subarray(y * width, (y + 1) * width)])
    }
  })
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}
