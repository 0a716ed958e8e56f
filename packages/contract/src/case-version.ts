import { migrations } from './case-migrations.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { TextFile } from './text-file.ts'

/** Version of the case file that this program reads and writes. */
export const caseVersion = 1

/** A file of another version than this program reads: what to do depends on which. Anything that is no version is left to the schema. */
export function versionProblem(path: string, file: TextFile): Refusal | null {
  const found = versionOf(file.value)
  if (found === null || found === caseVersion) return null
  const place = file.placeOf(['schemaVersion'])
  if (found > caseVersion) return refusal(path, 'case/newer-version', { ...place, found, reads: caseVersion })
  return migrations.some(({ from }) => from === found)
    ? refusal(path, 'case/older-version', { ...place, found, reads: caseVersion })
    : null
}

/** The version a document says it has; null where it says none. */
export function versionOf(document: unknown): number | null {
  if (typeof document !== 'object' || document === null || !('schemaVersion' in document)) return null
  const { schemaVersion } = document
  return typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) ? schemaVersion : null
}
