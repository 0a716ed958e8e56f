import { refusal } from '@debulk/contract/refusal'
import { plainCell, type MappedTable } from '@debulk/contract/table-mapping'
import { emptyCell, type RawCell, type RawTable } from '@debulk/interop/table/raw-table'
import { sha256 } from '@debulk/platform/sha256'
import type { TableColumns } from './import-table-columns.ts'
import { cellFault } from './import-table-cell.ts'
import { tableDate } from './import-table-date.ts'
import { unescapedCell } from './import-table-errors.ts'
import { fillTemplate } from './import-table-fill.ts'
import { passGate } from './import-table-gate.ts'
import type { RowProblem } from './import-table-problem.ts'

/** An event that a row makes, or a part of one that is gathered from several rows. */
export type RowEvent = {
  readonly event: Readonly<Record<string, unknown>>
  readonly columns: ReadonlyMap<string, string>
  /** What stays the same when the row is corrected; events of one name follow one another. */
  readonly name: string
  /** The name it would have without an id of its own. */
  readonly former: string
  readonly gather: 'lesions' | null
}

/** What one row says. */
export type ReadRow = {
  readonly table: MappedTable
  /** As shown, and as events name it. */
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  /** Null where the row names none. */
  readonly patient: string | null
  readonly events: readonly RowEvent[]
  readonly problems: readonly RowProblem[]
  /** Names of gathered events that the row belongs to though it is refused; null: it might belong to any of its patient. */
  readonly belongs: readonly string[] | null
}

/** Reads the rows of a table as its mapping says; each for itself. */
export function readRows(
  { path, file }: { readonly path: string; readonly file: string },
  raw: RawTable,
  table: MappedTable,
  { places, own, ofErrors }: TableColumns,
): ReadRow[] {
  const manner = { path, decimal: table.decimal ?? '.', missing: table.missing, dates: table.dates } as const
  const keys = new Map<number, string>()
  const read = raw.rows.map(({ row, cells }): ReadRow => {
    const wide = cells.slice(own).some((cell) => cell.text.trim() !== '')
    const ragged = raw.written !== null && (cells.length < own || (wide && !ofErrors))
    const cellOf = (column: string): RawCell => {
      const cell = cells[places.get(column) ?? -1] ?? emptyCell
      return ofErrors ? { ...cell, text: unescapedCell(cell.text) } : cell
    }
    const said = cellOf(table.patient).text.normalize('NFC').trim()
    const patientFault = cellFault(cellOf(table.patient), manner)
    const patient = patientFault || table.missing.has(plainCell(said)) ? null : said
    const base = { table, file, sheet: raw.sheet, row, patient }
    const problems: RowProblem[] = []
    if (ragged)
      problems.push({ column: null, refusal: refusal(path, 'table/row-ragged', { cells: cells.length, columns: own }) })
    if (patient === null)
      problems.push({ column: table.patient, refusal: patientFault ?? refusal(path, 'table/patient-missing', {}) })
    if (patient === null || ragged) return { ...base, events: [], problems, belongs: null }

    for (const column of table.key ?? []) {
      const fault = cellFault(cellOf(column), manner)
      if (fault) problems.push({ column, refusal: fault })
    }
    const key = (table.key ?? []).map((column) => keyText(cellOf(column), table.dates))
    keys.set(row, JSON.stringify([patient, ...key]))
    const events: RowEvent[] = []
    const belongs: string[] = []
    let anywhere = false
    const ordinals = new Map<string, number>()
    for (const template of table.events) {
      const ordinal = (ordinals.get(template.kind) ?? 0) + 1
      ordinals.set(template.kind, ordinal)
      const filled = fillTemplate(template, cellOf, { ...manner, patient })
      if (!filled) continue
      if (filled.event['kind'] === undefined) {
        problems.push(...filled.problems)
        anywhere ||= template.gather !== null
        continue
      }
      const { on, reader, id } = filled.event
      const own = [patient, template.kind, ordinal, ...(template.gather ? [on ?? null, reader ?? null] : key)]
      const nameOf = (...parts: unknown[]) => `${table.id}:${digest(JSON.stringify([table.id, ...parts]), 12)}`
      const former = nameOf(template.gather ?? '', ...own)
      // an id is the coordinator's own word for what stays the same
      const name = id === undefined ? former : nameOf('id', patient, JSON.stringify(id))
      if (template.gather && on !== undefined) belongs.push(name)
      const isUnnamed = id === undefined && 'id' in template.body
      if (template.gather && (on === undefined || isUnnamed)) anywhere = true
      problems.push(...filled.problems)
      const told = new Set(filled.problems.map(({ column }) => column))
      const passed = passGate(path, filled)
      // that a cell which cannot be read is missing goes without saying
      if (!passed.ok) problems.push(...passed.error.filter(({ column }) => !told.has(column)))
      else if (told.size === 0)
        events.push({ event: passed.value, columns: filled.columns, name, former, gather: template.gather })
    }
    return { ...base, events, problems: distinct(problems), belongs: anywhere ? null : belongs }
  })
  return sameKeys(path, read, keys)
}

/** Rows that cannot be told apart: nobody knows which of them is right, so none is read. */
function sameKeys(path: string, read: readonly ReadRow[], keys: ReadonlyMap<number, string>): ReadRow[] {
  const alike = Map.groupBy(read, ({ row }) => keys.get(row) ?? `#${row}`)
  return read.map((row) => {
    const other = alike.get(keys.get(row.row) ?? '')?.find((each) => each !== row)
    if (!other) return row
    const key = [row.table.patient, ...(row.table.key ?? [])]
    const problem = { column: key.at(-1) ?? null, refusal: refusal(path, 'table/row-twice', { row: other.row, key }) }
    return { ...row, problems: [...row.problems, problem] }
  })
}

/** A date counts as a date, however it is written: the same row of a workbook and of a CSV file has one key. */
const keyText = ({ text }: RawCell, dates: readonly string[]): string => tableDate(text, dates) ?? plainCell(text)

/** One column of one row is told of once. */
const distinct = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.filter(
    (one, i) =>
      problems.findIndex(
        (each) => JSON.stringify([each.column, each.refusal]) === JSON.stringify([one.column, one.refusal]),
      ) === i,
  )

/** The first letters of a digest, fit for a name. */
export const digest = (text: string, letters: number): string =>
  sha256(text).replaceAll('+', 'x').replaceAll('/', 'y').slice(0, letters)
