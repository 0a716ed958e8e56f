import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { parseTableMapping, type MappedTable } from '@debulk/contract/table-mapping'
import type { RawTable } from '@debulk/interop/table/raw-table'
import type { Language } from '@debulk/language/language'
import { speak } from '@debulk/language/speak'
import { breather } from '@debulk/platform/breather'
import { namesIn } from '@debulk/platform/names-in'
import { fileIn, fileNameOf } from '@debulk/platform/path-parts'
import { readText } from '@debulk/platform/read-text'
import { err, ok, type Result } from '@debulk/quantity/result'
import { parse } from 'yaml'
import { tableColumns, type TableColumns } from './import-table-columns.ts'
import { caseEnding, caseFileName } from './import-table-file-name.ts'
import { importPatient, type PatientImport, type StandingCase } from './import-table-patient.ts'
import { readTable, tablesOf, tablesOnSheets } from './import-table-read.ts'
import { readRows, type ReadRow } from './import-table-rows.ts'
import type { Shell } from './progress.ts'
import { alikePseudonyms, nameLikePseudonyms } from './pseudonyms.ts'

/** What is imported, where to, and by which mapping. */
export type ImportRequest = {
  readonly tables: readonly string[]
  readonly mappingPath: string
  readonly folder: string
  readonly today: string
  readonly language: Language
}

/** One table that was read. */
export type ImportedTable = {
  readonly path: string
  readonly table: MappedTable
  readonly raw: RawTable
  readonly columns: TableColumns
  readonly rows: readonly ReadRow[]
}

/** What an import would write; nothing is written yet. */
export type ImportPlan = {
  readonly tables: readonly ImportedTable[]
  readonly patients: readonly PatientImport[]
  /** Tables, or files, that could not be read at all. */
  readonly refused: readonly Refusal[]
  /** Events of earlier imports that no row says any more; they stay. */
  readonly vanished: readonly { readonly path: string; readonly id: string }[]
  /** Pseudonyms, those of the folder included, that may be one patient. */
  readonly alike: readonly (readonly string[])[]
  /** Pseudonyms of the tables that look like names. */
  readonly nameLike: readonly string[]
}

/** Reads tables by their mapping, and works out what would be appended to which case file. */
export async function planImport(
  { tables: paths, mappingPath, folder, today, language }: ImportRequest,
  { report, signal }: Shell,
): Promise<Result<ImportPlan, readonly Refusal[]>> {
  const written = readText(mappingPath, readLimits)
  if (!written.ok) return err([written.error])
  const mapping = parseTableMapping(mappingPath, written.value)
  if (!mapping.ok) return mapping
  const refused: Refusal[] = []
  const tables: ImportedTable[] = []
  for (const [i, path] of paths.entries()) {
    signal.throwIfAborted()
    report({ stage: 'reading', done: i, of: paths.length })
    const named = tablesOf(fileNameOf(path), mapping.value.tables)
    const chosen = named.length > 0 ? named : await tablesOnSheets(path, mapping.value.tables)
    if (chosen.length === 0)
      refused.push(refusal(path, 'table/no-mapping', { known: mapping.value.tables.map(({ id }) => id) }))
    for (const table of chosen) {
      const read = await readTable(path, table)
      if (!read.ok) {
        refused.push(read.error)
        continue
      }
      const { columns, problems } = tableColumns(path, read.value, table)
      const keyless = table.key === undefined && table.row !== 'patient'
      if (keyless) refused.push(refusal(mappingPath, 'table/no-key', { table: table.id }))
      refused.push(...problems)
      if (keyless || problems.length > 0) continue
      const rows = readRows({ path, file: fileNameOf(path) }, read.value, table, columns)
      tables.push({ path, table, raw: read.value, columns, rows })
    }
  }
  const standing = casesIn(folder)
  if (!standing.ok) return err([standing.error])
  const words = (await speak(language)).import
  const whole = new Set(tables.flatMap(({ table, columns }) => (columns.ofErrors ? [] : [table.id])))
  const facts = { today, changedReason: words.changedReason, whole }
  const rows = Map.groupBy(
    tables.flatMap((each) => each.rows.filter(({ patient }) => patient !== null)),
    ({ patient }) => patient ?? '',
  )
  const { byPatient, names } = standing.value
  const patients: PatientImport[] = []
  const breathe = breather()
  for (const [patient, own] of rows) {
    signal.throwIfAborted()
    report({ stage: 'importing', done: patients.length, of: rows.size })
    const there = byPatient.get(patient)
    const path = there?.path ?? fileIn(folder, caseFileName(patient, names))
    names.add(fileNameOf(path).toLowerCase())
    patients.push(importPatient(patient, there ?? { path, text: null }, own, facts))
    await breathe()
  }
  const gone = patients.flatMap(({ path, vanished: ids }) => ids.map((id) => ({ path, id })))
  const pseudonyms = {
    alike: alikePseudonyms([...rows.keys(), ...byPatient.keys()]),
    nameLike: nameLikePseudonyms(rows.keys()),
  }
  return ok({ tables, patients, refused: [...refused, ...standing.value.unread], vanished: gone, ...pseudonyms })
}

type Cases = {
  readonly byPatient: ReadonlyMap<string, StandingCase>
  readonly names: Set<string>
  /** Case files that do not say whose they are. */
  readonly unread: readonly Refusal[]
}

/** The case files of a folder, by the patient each is about. */
function casesIn(folder: string): Result<Cases, Refusal> {
  const names = namesIn(folder)
  if (!names.ok) return names
  const byPatient = new Map<string, StandingCase>()
  const unread: Refusal[] = []
  for (const name of names.value.filter((each) => each.endsWith(caseEnding))) {
    const path = fileIn(folder, name)
    const text = readText(path, readLimits)
    if (!text.ok) return text
    const patient = patientOf(text.value)
    if (patient === null) unread.push(refusal(path, 'table/case-file-broken', { file: name }))
    if (patient !== null && !byPatient.has(patient)) byPatient.set(patient, { path, text: text.value })
  }
  return ok({ byPatient, unread, names: new Set(names.value.map((name) => name.toLowerCase())) })
}

/** The patient of a case file by its own line; quicker than reading all of it. */
function patientOf(text: string): string | null {
  const line = /^patient:.*$/m.exec(text)?.[0]
  try {
    const value: unknown = parse(line ?? text)
    const patient = typeof value === 'object' && value !== null && 'patient' in value ? value.patient : null
    return typeof patient === 'string' ? patient : null
  } catch {
    return null
  }
}
