import type { ResponseRow } from './response-rows.ts'

/** Columns in the order in which they are written. */
export const responseColumns = [
  'USUBJID',
  'RSEVAL',
  'RSEVALID',
  'VISITNUM',
  'VISIT',
  'RSTESTCD',
  'RSSTRESC',
  'RSDTC',
] as const

/** Records of RS as RFC 4180: comma, CRLF, header first; exactly as they stand in the tables they come from. */
export const responseCsv = (rows: readonly ResponseRow[]): string =>
  [responseColumns, ...rows.map((row) => responseColumns.map((column) => row[column]))].map(csvLine).join('')

/** One line of a table. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(quoted).join(',')}\r\n`

function quoted(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
