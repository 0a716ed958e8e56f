import type { Refusal } from '@debulk/contract/refusal'
import type { Language } from '@debulk/language/language'
import { fileNameOf } from '@debulk/platform/path-parts'
import { writeFile, writeFiles } from '@debulk/platform/write-files'
import { ok, type Result } from '@debulk/quantity/result'
import { errorsCsv } from './import-table-errors.ts'
import { refusedRows } from './import-table-refused.ts'
import type { ImportPlan } from './import-tables.ts'
import { refusalText } from './refusal-text.ts'

/** Writes the case files of an import: all of them, or none. */
export async function writeImport(
  { patients }: ImportPlan,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Result<readonly string[], Refusal>> {
  const files = patients.flatMap(({ path, text }) => (text === null ? [] : [{ path: fileNameOf(path), content: text }]))
  return files.length === 0 ? ok([]) : writeFiles(folder, files, signal)
}

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
      own: each.columns.own,
      decimal,
      separator: separator === 'tab' ? '\t' : (separator ?? null),
    } as const
    const single = new Set(plan.tables.map(({ table }) => table.id)).size === 1
    const to = single ? path : path.replace(/(\.[^./\\]*)?$/, `.${each.table.id}.csv`)
    const done = await writeFile(to, errorsCsv(each.raw, errors, manner), signal)
    if (!done.ok) return done
    written.push(...done.value)
  }
  return ok(written)
}

/** With several problems each says its column. */
const placed = (column: string | null, sentence: string, problems: number): string =>
  problems > 1 && column !== null ? `${column}: ${sentence}` : sentence
