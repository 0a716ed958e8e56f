import { basename, dirname, join } from 'node:path'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, type Result } from '@debulk/quantity/result'
import { isThere } from './is-there.ts'
import { writeFiles, type OutputFile } from './write-files.ts'

/**
 * Writes a file that is not there yet, and others beside it that may be replaced: all of them, or none. What stands at its path
 * already, a dangling link too, is not overwritten.
 */
export async function writeNewFile(
  path: string,
  content: string,
  beside: readonly OutputFile[] = [],
): Promise<Result<readonly string[], Refusal>> {
  if (isThere(path)) return err(refusal(path, 'output/exists', {}))
  const folder = dirname(path)
  const written = await writeFiles(folder, [{ path: basename(path), content }, ...beside])
  return written.ok ? written : err({ ...written.error, path: join(folder, basename(path)) })
}
