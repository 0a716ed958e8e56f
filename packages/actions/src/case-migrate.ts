import { migrateCaseFile } from '@debulk/contract/migrate-case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import { updateFile } from '@debulk/platform/update-file'
import { err, ok, type Result } from '@debulk/quantity/result'

/** Brings a case file to the version of today, in place. A file of that version is not touched. */
export async function migrateCase(
  path: string,
): Promise<Result<{ readonly from: number; readonly to: number }, readonly Refusal[]>> {
  const text = readText(path, readLimits)
  if (!text.ok) return err([text.error])
  const migrated = migrateCaseFile(path, text.value)
  if (!migrated.ok) return migrated
  const { from, to } = migrated.value
  if (from === to) return ok({ from, to })
  const written = await updateFile(path, { before: text.value, after: migrated.value.text }, readLimits)
  return written.ok ? ok({ from, to }) : err([written.error])
}
