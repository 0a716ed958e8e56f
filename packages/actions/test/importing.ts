import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { Language } from '@debulk/language/language'
import { writeErrors, writeImport } from '../src/import-table-write.ts'
import { planImport, type ImportPlan } from '../src/import-tables.ts'

/** A place to import into: its mapping, its tables, its case files. */
export function importing(mapping: string): {
  readonly folder: string
  readonly put: (name: string, content: string | Uint8Array) => string
  readonly run: (tables: readonly string[], how?: { language?: Language; today?: string }) => Promise<ImportPlan>
  readonly cases: () => Readonly<Record<string, string>>
} {
  const top = mkdtempSync(path.join(tmpdir(), 'debulk-import-'))
  after(() => rmSync(top, { recursive: true, force: true }))
  const folder = path.join(top, 'cases')
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(top, name), content)
    return path.join(top, name)
  }
  const mappingPath = put('mapping.yaml', mapping)
  const signal = new AbortController().signal
  const run = async (
    tables: readonly string[],
    { language = 'en', today = '2024-05-17' }: { language?: Language; today?: string } = {},
  ) => {
    const plan = await planImport({ tables, mappingPath, folder, today, language }, { report: () => {}, signal })
    if (!plan.ok) throw new Error(JSON.stringify(plan.error))
    const cases = await writeImport(plan.value, { folder, signal })
    if (!cases.ok) throw new Error(JSON.stringify(cases.error))
    const errors = await writeErrors(plan.value, { path: path.join(top, 'errors.csv'), language, signal })
    if (!errors.ok) throw new Error(JSON.stringify(errors.error))
    return plan.value
  }
  const cases = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
  return { folder, put, run, cases }
}
