import { err, ok, type Result } from '@debulk/quantity/result'
import { isMap, parseDocument } from 'yaml'
import { migrations, type CaseMigration } from './case-migrations.ts'
import { caseVersion, versionOf } from './case-version.ts'
import { readLimits } from './read-limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { textFile } from './text-file.ts'

/** The text in the newest version, and which it had. The same text where nothing had to change. */
export type Migrated = { readonly text: string; readonly from: number; readonly to: number }

/**
 * Brings a case file to the version this program writes, one step after the other. Comments and the order of keys stay. A newer
 * file than this program knows is refused; so is one that says no version, because nobody can tell what it means.
 */
export function migrateCaseFile(
  path: string,
  text: string,
  { to, steps }: { readonly to: number; readonly steps: readonly CaseMigration[] } = {
    to: caseVersion,
    steps: migrations,
  },
): Result<Migrated, Refusal[]> {
  const file = textFile(path, text, readLimits)
  if (!file.ok) return file
  const from = versionOf(file.value.value)
  const at = 'schemaVersion'
  if (from === null) {
    const place = file.value.placeOf([])
    const example = `${at}: ${to}`
    return err([refusal(path, 'text/missing-key', { ...place, at: '', key: at, expected: String(to), example })])
  }
  const place = file.value.placeOf([at])
  if (from > to) return err([refusal(path, 'case/newer-version', { ...place, found: from, reads: to })])
  if (from === to) return ok({ text, from, to })
  const document = parseDocument(text)
  if (!isMap(document.contents)) throw new Error('a document with a version is a map')
  for (let version = from; version < to; version++) {
    const step = steps.find((each) => each.from === version)
    if (!step) {
      const [found, example] = [String(from), `${at}: ${to}`]
      return err([refusal(path, 'text/unexpected', { ...place, at, found, expected: String(to), example })])
    }
    step.apply(document)
    document.set(at, version + 1)
  }
  return ok({ text: document.toString({ lineWidth: 0 }), from, to })
}
