import { ansiInk, plainInk } from '@debulk/dossier/terminal-ink'
import { terminalProse } from '@debulk/dossier/terminal-prose'
import { terminalRefused } from '@debulk/dossier/terminal-refused'
import { terminalTable } from '@debulk/dossier/terminal-table'
import { printable } from '@debulk/language/printable'
import { explainRefusal } from '@debulk/language/refusal-sentences'
import { speak } from '@debulk/language/speak'
import { importReport, type TableReport } from './import-table-report.ts'
import type { ImportPlan } from './import-tables.ts'
import { unknownColumns, type Look } from './measure-table.ts'

/** Rows with errors shown on a terminal; the file of errors and JSON have them all. */
const shownRows = 12

/** An import for a terminal: each table, what it makes and what is left out; `dryRun` also shows what the first rows become. */
export async function importText(
  plan: ImportPlan,
  { dryRun, ...look }: Look & { readonly dryRun: boolean },
): Promise<string> {
  const words = await speak(look.language)
  const { import: say, format } = words
  const width = look.columns ?? unknownColumns
  const ink = look.colour ? ansiInk : plainInk
  const prose = (text: string, lead = '  ') => terminalProse(text, { width, lead })
  const tableOf = (table: TableReport): string[] => {
    const lines = [ink.strong(`${printable(table.file)} · ${table.id} · ${say.rowIs[rowOf(table.rowIs)]}`)]
    const { refusedRows: refused } = table
    lines.push(...prose(say.summary({ rows: table.rows, patients: table.patients, refused: refused.length })))
    const kinds = Object.entries(table.events).toSorted(([, a], [, b]) => b - a)
    if (kinds.length === 0) lines.push(...prose(say.noEvents))
    else
      lines.push(
        ...terminalTable(
          [
            { title: say.columns.kind, align: 'left', rank: 0, cut: 'may' },
            { title: say.columns.events, align: 'right', rank: 0, cut: 'never' },
          ],
          kinds.map(([kind, n]) => ({ cells: [kind, format.integer(n)], tone: 'plain' })),
          { width, indent: 2, ink },
        ),
      )
    for (const each of table.remarks) lines.push(...prose(say.remark(each)))
    if (table.unmapped.length > 0) lines.push(...prose(say.unmapped(table.unmapped)))
    if (dryRun)
      for (const [column, reason] of Object.entries(table.ignored))
        lines.push(...prose(say.ignored({ column, reason })))
    if (table.silentRows.length > 0) lines.push(...prose(say.silent(table.silentRows)))
    if (table.unknownValues.length > 0) {
      lines.push(...prose(say.unknownValues))
      for (const each of table.unknownValues.slice(0, shownRows)) lines.push(...prose(say.unknown(each), '    '))
    }
    if (refused.length > 0) {
      lines.push(...prose(say.refusedRows))
      for (const { row, problems } of refused.slice(0, shownRows))
        for (const { column, refusal } of problems) {
          const place = `${say.columns.row} ${format.integer(row)}${column === null ? '' : `, ${printable(column)}`}: `
          lines.push(...prose(place + explainRefusal(refusal, words.refusals, format), '    '))
        }
      if (refused.length > shownRows) lines.push(...prose(say.moreRows(refused.length - shownRows), '    '))
    }
    if (dryRun)
      for (const { row, becomes } of table.first) {
        lines.push(...prose(say.becomes(row)))
        lines.push(
          ...becomes
            .trimEnd()
            .split('\n')
            .map((line) => `    ${ink.quiet(printable(line))}`),
        )
      }
    return [...lines, '']
  }
  const sum = (of: 'added' | 'changed' | 'unchanged') => plan.patients.reduce((n, each) => n + each[of], 0)
  const result = {
    patients: plan.patients.filter(({ events }) => events.length > 0).length,
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
  }
  const left = terminalRefused(plan.refused, { words, width, ink })
  const lines = [
    ...importReport(plan).flatMap(tableOf),
    ...left,
    ...(left.length > 0 ? [''] : []),
    ...plan.alike.flatMap((each) => prose(say.alike(each), '')),
    ...(plan.nameLike.length > 0 ? prose(say.nameLike(plan.nameLike), '') : []),
    ...(plan.patients.length > 0 ? prose(say.result(result), '') : []),
    ...(plan.vanished.length > 0 ? prose(say.vanished(plan.vanished.length), '') : []),
    ...plan.vanished.slice(0, shownRows).map(({ path, id }) => `  ${printable(path)}: ${printable(id)}`),
    ...(dryRun ? prose(say.dryRun, '') : []),
  ]
  return `${lines.join('\n')}\n`
}

const meanings = ['patient', 'visit', 'lesion', 'marker', 'treatment', 'specimen', 'other'] as const
const rowOf = (text: string) => meanings.find((each) => each === text) ?? 'other'
