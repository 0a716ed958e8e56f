import { readdirSync } from 'node:fs'
import type { Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { notReadable } from './read-file.ts'

/** Names of the files that lie in a folder itself, in order; none where there is no such folder. */
export function namesIn(folder: string): Result<readonly string[], Refusal> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return ok(entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).toSorted())
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
    return code === 'ENOENT' ? ok([]) : err(notReadable(folder, thrown))
  }
}
