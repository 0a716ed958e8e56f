import { columnsInName, isEventName } from '@debulk/contract/event-names'
import { nearestWord } from '@debulk/contract/nearest-word'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { MappedTable, Template } from '@debulk/contract/table-mapping'
import type { RawTable } from '@debulk/interop/table/raw-table'

/** Columns that a file of errors has besides its own; a table that ends in them is one. */
export const errorColumns = ['row', 'column', 'problem'] as const

/** Whether column names are those of a file of errors. */
export const isOfErrors = (names: readonly string[]): boolean =>
  names.length > errorColumns.length &&
  errorColumns.every((name, i) => names.at(i - errorColumns.length)?.trim() === name)

/** A column's name as names are compared: blanks and line breaks within it count as one blank. */
export const plainName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')

/** What the columns of a table are used for. */
export type TableColumns = {
  readonly places: ReadonlyMap<string, number>
  /** Columns that nothing reads, by name; those without a name as `#3`. */
  readonly unmapped: readonly string[]
  /** Columns of the table itself. */
  readonly own: number
  /** Whether this is a file of the rows of an earlier import that had errors. */
  readonly ofErrors: boolean
}

/** Finds the columns that a mapping reads; says every one that is not there, or there twice. */
export function tableColumns(
  path: string,
  { header, rows }: RawTable,
  table: MappedTable,
): { readonly columns: TableColumns; readonly problems: readonly Refusal[] } {
  const names = header.map(plainName)
  const ofErrors = isOfErrors(names)
  const own = ofErrors ? names.length - errorColumns.length : names.length
  const known = names.slice(0, own)
  const read = [...new Set([table.patient, ...(table.key ?? []), ...columnsOf(table)])]
  const problems: Refusal[] = []
  // a file of errors has none of the columns that are not read
  for (const column of [...read, ...(ofErrors ? [] : Object.keys(table.ignore ?? {}))]) {
    const name = plainName(column)
    const found = known.filter((each) => each === name).length
    const shown = known.filter((each) => each !== '').slice(0, 60)
    if (found === 0)
      problems.push(refusal(path, 'table/no-column', { column, meant: nearestWord(column, known), known: shown }))
    else if (found > 1 && read.includes(column)) problems.push(refusal(path, 'table/column-twice', { column }))
  }
  const places = new Map(read.map((column) => [column, known.indexOf(plainName(column))]))
  const used = new Set([...read, ...Object.keys(table.ignore ?? {})].map(plainName))
  const isFilled = (c: number) => rows.some(({ cells }) => (cells[c]?.text ?? '').trim() !== '')
  const unmapped = known.flatMap((name, c) =>
    name === '' ? (isFilled(c) ? [`#${c + 1}`] : []) : used.has(name) ? [] : [name],
  )
  return { columns: { places, unmapped, own, ofErrors }, problems }
}

function columnsOf({ events }: MappedTable): string[] {
  const found: string[] = []
  const walk = (part: Template, path: readonly (string | number)[]): void => {
    if (typeof part === 'string' && isEventName(path))
      found.push(...(columnsInName(part) ?? []).filter((column) => column !== 'patient'))
    if (part === null || typeof part !== 'object') return
    if (Array.isArray(part)) (part as readonly Template[]).forEach((each, i) => walk(each, [...path, i]))
    else if ('column' in part && typeof part.column === 'string') found.push(part.column)
    else
      for (const [key, each] of Object.entries(part as Readonly<Record<string, Template>>)) walk(each, [...path, key])
  }
  for (const { body, when } of events) {
    walk(body, [])
    if (when) found.push(when.column)
  }
  return found
}
