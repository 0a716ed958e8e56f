import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Language } from '@debulk/language/language'
import { isThere } from '@debulk/platform/is-there'
import { fileNameOf } from '@debulk/platform/path-parts'
import { changedSince } from '@debulk/platform/update-file'
import { withLock } from '@debulk/platform/with-lock'
import { writeFile, writeFiles } from '@debulk/platform/write-files'
import { ok, type Result } from '@debulk/quantity/result'
import { errorsCsv } from './import-table-errors.ts'
import { refusedRows } from './import-table-refused.ts'
import type { ImportedTable, ImportPlan } from './import-tables.ts'
import { refusalText } from './refusal-text.ts'

/** Writes the case files of an import: all of them, or none. */
export async function writeImport(
  { patients }: ImportPlan,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Result<readonly string[], Refusal>> {
  const changed = patients.filter(({ text }) => text !== null)
  const files = changed.map(({ path, text }) => ({ path: fileNameOf(path), content: text ?? '' }))
  if (files.length === 0) return ok([])
  const standing = changed.filter(({ before }) => before !== null)
  const unless = (): Refusal | null => {
    for (const { path, before } of changed) {
      if (before === null && isThere(path)) return refusal(path, 'output/changed', {})
      const fault = before === null ? null : changedSince(path, before, readLimits)
      if (fault) return fault
    }
    return null
  }
  const write = () => writeFiles(folder, files, signal, { unless, links: 'follow' })
  return locked(standing.map(({ path }) => path).toSorted(), write)
}

/** Does something while no other Debulk changes any of these files; taken in one order, so that two never wait for each other. */
const locked = <T>([first, ...rest]: readonly string[], act: () => Promise<T>): Promise<T> =>
  first === undefined ? act() : withLock(first, () => locked(rest, act))

/** Writes the rows with errors of each table as a file to correct and import again; with several tables their ids enter its name. */
export async function writeErrors(
  plan: ImportPlan,
  { path, language, signal }: { readonly path: string; readonly language: Language; readonly signal: AbortSignal },
): Promise<Result<readonly string[], Refusal>> {
  const refused = refusedRows(plan)
  const withErrors = plan.tables.filter((table) => refused.has(table))
  const written: string[] = []
  for (const each of withErrors) {
    const rows = refused.get(each) ?? []
    const explain = await refusalText(
      language,
      rows.flatMap(({ problems }) => problems.map((one) => one.refusal)),
    )
    const errors = rows.map(({ row, problems }) => ({
      row,
      columns: [...new Set(problems.flatMap(({ column }) => column ?? []))],
      sentences: [...new Set(problems.map((one) => placed(one.column, explain(one.refusal), problems.length)))],
    }))
    const { decimal = '.', separator } = each.table
    const manner = {
      columns: [...new Set(each.columns.places.values())].toSorted((a, b) => a - b),
      decimal,
      separator: separator === 'tab' ? '\t' : (separator ?? null),
    } as const
    const done = await writeFile(errorsPath(plan, each, path), errorsCsv(each.raw, errors, manner), signal)
    if (!done.ok) return done
    written.push(...done.value)
  }
  return ok(written)
}

/** With several problems each says its column. */
const placed = (column: string | null, sentence: string, problems: number): string =>
  problems > 1 && column !== null ? `${column}: ${sentence}` : sentence

/** With several tables their ids enter the name. */
function errorsPath({ tables }: ImportPlan, { table: { id } }: ImportedTable, path: string): string {
  const isSingle = new Set(tables.map(({ table }) => table.id)).size === 1
  return isSingle ? path : path.replace(/(\.[^./\\]*)?$/, `.${id}.csv`)
}

/** Files of errors of an earlier import that stand where those of tables without any would: nobody should correct them again. */
export function oldErrors(plan: ImportPlan, path: string): string[] {
  const refused = refusedRows(plan)
  const without = plan.tables.filter((table) => !refused.has(table))
  const withErrors = new Set([...refused.keys()].map((table) => errorsPath(plan, table, path)))
  const paths = new Set(without.map((table) => errorsPath(plan, table, path)))
  return [...paths].filter((each) => !withErrors.has(each) && isThere(each))
}
