import { constants, gunzipSync, inflateRawSync, type ZlibOptions } from 'node:zlib'
import type { Inflate, InflateFault } from '@debulk/interop/volume-file/inflate'
import { paddingBytes } from '@debulk/interop/volume-file/volume-of-bytes'
import { err, ok, type Result } from '@debulk/quantity/result'

/** More than expected by this much is padding; more than that is refused. */
const slack = paddingBytes

/**
 * zlib with the output in one piece: `chunkSize` of the expected size is a third faster than zlib's own growing list
 * of chunks, and a stream that holds more stops there instead of filling the memory.
 */
export const gunzip: Inflate = {
  all: (packed, expectedBytes) => whole(gunzipSync, packed, expectedBytes),
  head: (packed, bytes) => beginning(gunzipSync, packed, bytes),
}

/** The same for deflate without a gzip header (zip entries, deflated DICOM). */
export const inflateRaw: Inflate = {
  all: (packed, expectedBytes) => whole(inflateRawSync, packed, expectedBytes),
  head: (packed, bytes) => beginning(inflateRawSync, packed, bytes),
}

type Zlib = (packed: Uint8Array, options: ZlibOptions) => Uint8Array

function whole(zlib: Zlib, packed: Uint8Array, expectedBytes: number): Result<Uint8Array, InflateFault> {
  const limit = expectedBytes + slack
  return attempt(() => zlib(packed, { chunkSize: Math.max(limit + 1, 64), maxOutputLength: limit }))
}

/** Feeds a little of the stream at a time until enough came out, so that a bomb yields a few MiB at most. */
function beginning(zlib: Zlib, packed: Uint8Array, bytes: number): Result<Uint8Array, InflateFault> {
  for (let fed = bytes + 1024; ; fed *= 8) {
    const part = packed.subarray(0, fed)
    const out = attempt(() => zlib(part, { finishFlush: constants.Z_SYNC_FLUSH }))
    if (!out.ok || out.value.length >= bytes || fed >= packed.length) return out
  }
}

function attempt(inflate: () => Uint8Array): Result<Uint8Array, InflateFault> {
  try {
    const out = inflate()
    return ok(new Uint8Array(out.buffer, out.byteOffset, out.byteLength)) // never a Buffer, whose slice does not copy
  } catch (thrown) {
    return err(inflateFault(thrown))
  }
}

/** What zlib blames the stream for; anything else (a bug, no memory) is thrown on. */
export function inflateFault(thrown: unknown): InflateFault {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'longer-than-expected'
  if (code === 'Z_BUF_ERROR') return 'truncated'
  if (code === 'Z_DATA_ERROR') return 'broken'
  throw thrown
}
