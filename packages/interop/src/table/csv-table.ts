import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText, type TableEncoding } from './decode-text.ts'
import type { RawRow, RawTable } from './raw-table.ts'

const separators = [';', '\t', ','] as const

/** What a mapping states of a CSV file. */
export type CsvReading = {
  readonly encoding: TableEncoding | null
  readonly separator: string | null
  /** Lines above the column names, 0 where the first line is they. */
  readonly skipLines: number
  /** Whether a first line is column names for all that: a file of errors has nothing above them. */
  readonly isHeader?: (line: readonly string[]) => boolean
}

/** A CSV file as rows of texts. Quotes that do not close, and a file that is too large, are refused; ragged rows are kept as they are. */
export function csvTable(
  path: string,
  bytes: Uint8Array,
  { encoding, separator, skipLines: stated, isHeader }: CsvReading,
  limits: ReadLimits,
): Result<RawTable, Refusal> {
  if (bytes.length > limits.tableBytes)
    return err(refusal(path, 'file/too-large', { bytes: bytes.length, limitBytes: limits.tableBytes }))
  const text = decodeText(path, bytes, encoding)
  if (!text.ok) return text
  const delimiter = separator ?? detected(text.value)
  let records: string[][]
  try {
    records = parse(text.value, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true })
  } catch (thrown) {
    return err(brokenCsv(path, thrown))
  }
  const [top] = records
  const skipLines = top && isHeader?.(top) === true ? 0 : stated
  const lines = records.slice(skipLines)
  const [head, ...body] = lines
  if (!head) return err(refusal(path, 'table/empty', {}))
  const tooWide = lines.find((line) => line.length > limits.tableColumns)
  if (tooWide)
    return err(refusal(path, 'table/too-many-columns', { columns: tooWide.length, limit: limits.tableColumns }))
  if (body.length > limits.tableRows) return err(refusal(path, 'table/too-many-rows', { limit: limits.tableRows }))
  const rows: RawRow[] = []
  for (const [i, record] of body.entries()) {
    const long = record.findIndex((cell) => cell.length > limits.cellCharacters)
    const row = i + 2 + skipLines
    if (long >= 0) return err(refusal(path, 'table/cell-too-long', { row, limit: limits.cellCharacters }))
    if (record.every((cell) => cell.trim() === '')) continue
    rows.push({ row, cells: record.map((cell) => ({ text: cell, type: 'text' })) })
  }
  return ok({
    header: head.map((name) => name.trim()),
    rows,
    sheet: null,
    remarks: [],
    written: { separator: delimiter },
  })
}

/** The separator that occurs most in the first line with text, outside quotes; a comma where none does. */
function detected(text: string): string {
  // quotes first: a column's name may hold a line break
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/, 50)
  const bare = lines.find((line) => line.trim() !== '') ?? ''
  const counts = separators.map((separator) => ({ separator, count: bare.split(separator).length }))
  return counts.reduce((a, b) => (b.count > a.count ? b : a), { separator: ',', count: 1 }).separator
}

function brokenCsv(path: string, thrown: unknown): Refusal {
  if (!(thrown instanceof CsvError)) throw thrown
  return refusal(path, 'table/quote', { line: Number(thrown['lines'] ?? 1) })
}
