import { realpathSync } from 'node:fs'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { notReadable } from './read-file.ts'
import { readText } from './read-text.ts'
import { withLock } from './with-lock.ts'
import { writeFile } from './write-files.ts'

/** A text as it was read, and as it shall be. */
export type Change = { readonly before: string; readonly after: string }

/**
 * Writes a text over the one that was read, unless somebody changed it meanwhile. Of several who change it at once one is first and the
 * others are told. A link stays one, and who may read the file stays so.
 */
export async function updateFile(
  path: string,
  { before, after }: Change,
  limits: ReadLimits,
): Promise<Result<string, Refusal>> {
  let real: string
  try {
    real = realpathSync(path)
  } catch (thrown) {
    return err(notReadable(path, thrown))
  }
  return withLock(real, async () => {
    const written = await writeFile(real, after, undefined, { unless: () => changedSince(path, before, limits) })
    return written.ok ? ok(path) : err({ ...written.error, path })
  })
}

/** What stands in the way of writing over a text: that it is not what was read, or can no longer be read. */
export function changedSince(path: string, before: string, limits: ReadLimits): Refusal | null {
  const now = readText(path, limits)
  return now.ok ? (now.value === before ? null : refusal(path, 'output/changed', {})) : now.error
}
