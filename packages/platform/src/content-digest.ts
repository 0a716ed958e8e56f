import { createHash } from 'node:crypto'
import type { Refusal } from '@debulk/contract/refusal'
import { ok, type Result } from '@debulk/quantity/result'
import type { FileEntry } from './file-entry.ts'

const chunkBytes = 2 ** 22

/** SHA-256 of all of a file, in bounded memory; one in a zip is read whole, because its parts cannot be reached one by one. */
export async function contentDigest(entry: FileEntry): Promise<Result<string, Refusal>> {
  const hash = createHash('sha256')
  if (entry.path.includes('!')) {
    const bytes = await entry.read()
    return bytes.ok ? ok(hash.update(bytes.value).digest('hex')) : bytes
  }
  const memory = new ArrayBuffer(Math.min(chunkBytes, entry.size))
  for (let from = 0; from < entry.size; from += chunkBytes) {
    const bytes = await entry.readRange(from, from + chunkBytes, memory)
    if (!bytes.ok) return bytes
    hash.update(bytes.value)
  }
  return ok(hash.digest('hex'))
}
