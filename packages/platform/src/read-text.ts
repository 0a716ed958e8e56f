import { closeSync, openSync, readSync } from 'node:fs'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { notReadable } from './read-file.ts'

const chunkBytes = 2 ** 16

/** A small text that a person named, out of a pipe too; bounded like every other input, whatever its size is said to be. */
export function readText(path: string, limits: ReadLimits): Result<string, Refusal> {
  let fd: number | null = null
  try {
    fd = openSync(path, 'r')
    const chunks: Buffer[] = []
    for (let bytes = 0; ;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const read = readSync(fd, chunk, 0, chunkBytes, null)
      if (read === 0) return textOf(path, Buffer.concat(chunks))
      chunks.push(chunk.subarray(0, read))
      bytes += read
      if (bytes > limits.textBytes) {
        return err(refusal(path, 'text/too-large', { bytes, limitBytes: limits.textBytes }))
      }
    }
  } catch (thrown) {
    return err(notReadable(path, thrown))
  } finally {
    if (fd !== null) closeSync(fd)
  }
}

/** A byte-order mark stays, so that what is written back has it too. No text that a person writes holds a zero; UTF-16 does. */
function textOf(path: string, bytes: Uint8Array): Result<string, Refusal> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? err(refusal(path, 'text/encoding', {})) : ok(text)
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown
    return err(refusal(path, 'text/encoding', {}))
  }
}
