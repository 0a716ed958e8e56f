import type { RawRow, RawTable } from '@debulk/interop/table/raw-table'
import { errorColumns } from './import-table-columns.ts'

/** A row that was not read, and why, in the language asked. */
export type ErrorRow = {
  readonly row: number
  readonly columns: readonly string[]
  readonly sentences: readonly string[]
}

/**
 * The rows with errors as a CSV file: their cells in the `columns` that are read (others may hold names, and nothing needs them), then row,
 * column and problem, which an import of this very file passes over. With
 * a byte-order mark, so that a spreadsheet program reads it as UTF-8; cells that it would take for formulas begin with an apostrophe.
 */
export function errorsCsv(
  raw: RawTable,
  errors: readonly ErrorRow[],
  {
    columns: own,
    decimal,
    separator,
  }: { readonly columns: readonly number[]; readonly decimal: '.' | ','; readonly separator: string | null },
): string {
  const between = separator ?? raw.written?.separator ?? (decimal === ',' ? ';' : ',')
  const rows = new Map(raw.rows.map((row) => [row.row, row]))
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell, between)).join(between)}\r\n`
  const body = errors.map(({ row, columns, sentences }) =>
    line([...ownCells(rows.get(row), own, decimal), String(row), columns.join(', '), escapedCell(sentences.join(' '))]),
  )
  return `\uFEFF${line([...own.map((c) => escapedCell(raw.header[c] ?? '')), ...errorColumns])}${body.join('')}`
}

function ownCells(row: RawRow | undefined, own: readonly number[], decimal: '.' | ','): string[] {
  return own.map((c) => {
    const cell = row?.cells[c]
    if (!cell) return ''
    const isNumber = cell.type === 'number' || cell.type === 'percent'
    return isNumber && decimal === ',' ? cell.text.replace('.', ',') : escapedCell(cell.text)
  })
}

const formula = /^'*[=+\-@\t\r]/

/** A text that a spreadsheet program would run, made one that it shows; numbers stay as they are. */
export const escapedCell = (text: string): string =>
  formula.test(text) && !/^[+-]?[\d\s.,]+%?$/.test(text) ? `'${text}` : text

/** The text as it was before it was escaped. */
export const unescapedCell = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
