import { createGunzip } from 'node:zlib'
import { paddingBytes } from '@debulk/interop/volume-file/volume-of-bytes'
import type { InflateFault } from '@debulk/interop/volume-file/inflate'
import { err, ok, type Result } from '@debulk/quantity/result'
import { inflateFault } from './gunzip.ts'

/**
 * Inflates in zlib's own thread, so that a mask, its image and the rest of the start-up go on side by side. `part` is `'all'` (a
 * stream that holds more than `bytes` and a little padding is refused) or `'beginning'` (stops after `bytes`: the
 * slices after the last lesion are never inflated).
 */
export function gunzipInThread(
  packed: Uint8Array,
  bytes: number,
  part: 'all' | 'beginning',
): Promise<Result<Uint8Array, InflateFault>> {
  const room = part === 'all' ? bytes + paddingBytes + 1 : bytes
  return new Promise((resolve) => {
    // one chunk of all that can come: nothing to join afterwards
    const stream = createGunzip({ chunkSize: Math.max(64, room) })
    let out: Uint8Array = new Uint8Array(0)
    const finish = (result: Result<Uint8Array, InflateFault>) => {
      stream.destroy()
      resolve(result)
    }
    stream.on('data', (chunk: Buffer) => {
      if (out.length > 0) return finish(err('longer-than-expected')) // padding of a second chunk, at the earliest
      out = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      if (part === 'beginning' && out.length >= bytes) finish(ok(out.subarray(0, bytes)))
      else if (out.length >= room) finish(err('longer-than-expected'))
    })
    stream.on('end', () => finish(part === 'all' || out.length >= bytes ? ok(out) : err('truncated')))
    stream.on('error', (thrown) => finish(err(inflateFault(thrown))))
    stream.end(packed)
  })
}
