import { inflateRawSync } from 'node:zlib'
import type { InflateFault } from '@debulk/interop/volume-file/inflate'
import { err, ok, type Result } from '@debulk/quantity/result'
import { inflateFault } from './gunzip.ts'

/** Raw deflate of unknown length, as deflated DICOM is; stops once more than `limitBytes` came out. */
export function inflateRawUpTo(packed: Uint8Array, limitBytes: number): Result<Uint8Array, InflateFault> {
  try {
    const out = inflateRawSync(packed, { maxOutputLength: limitBytes })
    return ok(new Uint8Array(out.buffer, out.byteOffset, out.byteLength))
  } catch (thrown) {
    return err(inflateFault(thrown))
  }
}
