import { readFileSync } from 'node:fs'

/** Lists of fixtures/clinical-vectors/clinical-vectors.json by name; its README says what each row was held against. */
export function clinicalVectors<T>(list: string): readonly T[] {
  const all = JSON.parse(
    readFileSync(new URL('../../../fixtures/clinical-vectors/clinical-vectors.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, readonly T[]>>
  const rows = all[list]
  if (rows === undefined || rows.length === 0) throw new Error(`no vectors named ${list}`)
  return rows
}
