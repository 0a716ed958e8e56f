import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'

/** Links are not followed, and a pipe does not block. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export function readFile(path: string, limits: ReadLimits): Result<Uint8Array, Refusal> {
  return withFile(path, (fd, size) => {
    if (size > limits.fileBytes)
      return err(refusal(path, 'file/too-large', { bytes: size, limitBytes: limits.fileBytes }))
    return ok(readAt(fd, 0, size))
  })
}

/** Bytes `from` … `to` − 1, fewer where the file ends; in `into` when it has room, which the next reading overwrites. */
export function readRange(path: string, from: number, to: number, into?: ArrayBuffer): Result<Uint8Array, Refusal> {
  return withFile(path, (fd, size) => ok(readAt(fd, from, Math.min(to, size), into)))
}

/** An aligned array, fresh unless `into` is given, never a `Buffer` (whose `slice` does not copy). Shorter when the file ends. */
export function readAt(fd: number, from: number, to: number, into?: ArrayBuffer): Uint8Array {
  const bytes = Math.max(0, to - from)
  const memory = into && into.byteLength >= bytes ? Buffer.from(into, 0, bytes) : Buffer.allocUnsafeSlow(bytes)
  let filled = 0
  while (filled < memory.length) {
    const got = readSync(fd, memory, filled, memory.length - filled, from + filled)
    if (got === 0) break
    filled += got
  }
  return new Uint8Array(memory.buffer, memory.byteOffset, filled)
}

export function withFile<T>(path: string, use: (fd: number, size: number) => Result<T, Refusal>): Result<T, Refusal> {
  let fd: number
  try {
    fd = openSync(path, flags)
  } catch (thrown) {
    return err(notReadable(path, thrown))
  }
  try {
    const stat = fstatSync(fd)
    return stat.isFile() ? use(fd, stat.size) : err(refusal(path, 'file/special', {}))
  } catch (thrown) {
    return err(notReadable(path, thrown))
  } finally {
    closeSync(fd)
  }
}

/** What the file system answered (EACCES, EIO …); a link met with O_NOFOLLOW answers ELOOP. Anything else is our bug. */
export function notReadable(path: string, thrown: unknown): Refusal {
  const reason = thrown instanceof Error && 'code' in thrown && 'syscall' in thrown ? String(thrown.code) : null
  if (reason === null) throw thrown
  return reason === 'ELOOP' ? refusal(path, 'file/link', {}) : refusal(path, 'file/not-readable', { reason })
}
