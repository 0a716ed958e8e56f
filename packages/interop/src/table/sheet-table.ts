import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { isoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { emptyCell, type RawCell, type RawRow, type RawTable, type TableRemark } from './raw-table.ts'
import { spreadsheetText } from './spreadsheet-text.ts'
import { serialDate } from './serial-date.ts'
import { readWorkbook, type Workbook, type WorkbookParts } from './workbook.ts'
import { readXml } from './xml-events.ts'

/** Which sheet to read, and how many rows stand above its column names. */
export type SheetReading = { readonly sheet: string | null; readonly skipLines: number }

/**
 * One sheet of an .xlsx file as rows. A formula is never computed: the value saved with it is read. Merged cells at or below the
 * column names are refused, because all but the first of them are empty and would read as not recorded.
 *
 * @source ECMA-376-1:2016 §18.3
 */
export async function sheetTable(
  path: string,
  parts: WorkbookParts,
  { sheet, skipLines }: SheetReading,
  limits: ReadLimits,
): Promise<Result<RawTable, Refusal>> {
  const book = await readWorkbook(path, parts)
  if (!book.ok) return book
  const { sheets, externalLinks } = book.value
  const visible = sheets.filter(({ hidden }) => !hidden)
  const chosen =
    sheet === null ? (visible.length === 1 ? visible[0] : undefined) : sheets.find(({ name }) => name === sheet)
  if (!chosen) return err(refusal(path, 'table/no-sheet', { sheet, known: sheets.map(({ name }) => name) }))
  const part = await parts(chosen.part)
  if (!part.ok) return part
  if (part.value === null)
    return err(refusal(path, 'table/workbook-broken', { part: chosen.part, reason: chosen.name }))

  const seen = readCells(part.value, book.value, limits)
  if (seen.fault !== null) return err(refusal(path, 'table/workbook-broken', { part: chosen.part, reason: seen.fault }))
  if (seen.tooManyRows) return err(refusal(path, 'table/too-many-rows', { limit: limits.tableRows }))
  if (seen.widest > limits.tableColumns)
    return err(refusal(path, 'table/too-many-columns', { columns: seen.widest, limit: limits.tableColumns }))
  if (seen.tooLong !== null)
    return err(refusal(path, 'table/cell-too-long', { row: seen.tooLong, limit: limits.cellCharacters }))
  const merged = seen.merged.find((range) => lastRow(range) > skipLines)
  if (merged !== undefined) return err(refusal(path, 'table/merged', { range: merged }))

  const header = (seen.rows.get(skipLines + 1) ?? []).map((cell) => (cell ?? emptyCell).text.trim())
  if (header.length === 0) return err(refusal(path, 'table/empty', {}))
  const rows: RawRow[] = []
  for (const [row, cells] of seen.rows) {
    if (row <= skipLines + 1) continue
    const all = Array.from({ length: Math.max(header.length, cells.length) }, (_, i) => cells[i] ?? emptyCell)
    if (all.every((cell) => cell.text.trim() === '' && cell.type === 'text')) continue
    rows.push({ row, cells: all })
  }
  const counts: TableRemark[] = [
    { code: 'formulas', count: seen.formulas },
    { code: 'hidden-rows', count: seen.hiddenRows },
    { code: 'hidden-columns', count: seen.hiddenColumns },
    { code: 'external-links', count: externalLinks },
  ]
  return ok({
    header,
    rows: rows.toSorted((a, b) => a.row - b.row),
    sheet: chosen.name,
    remarks: counts.filter(({ count }) => count > 0),
    written: null,
  })
}

type Cells = (RawCell | undefined)[]
type Seen = {
  rows: Map<number, Cells>
  merged: string[]
  formulas: number
  hiddenRows: number
  hiddenColumns: number
  widest: number
  tooManyRows: boolean
  tooLong: number | null
  fault: string | null
}

function readCells(bytes: Uint8Array, book: Workbook, limits: ReadLimits): Seen {
  const seen: Seen = {
    rows: new Map(),
    merged: [],
    formulas: 0,
    hiddenRows: 0,
    hiddenColumns: 0,
    widest: 0,
    tooManyRows: false,
    tooLong: null,
    fault: null,
  }
  let [row, column, type, style, value] = [0, 0, 'n', 0, '']
  let [formula, inValue, spoken] = [false, false, false]
  let cells: Cells = []
  seen.fault = readXml(bytes, {
    open: (tag, of) => {
      switch (tag) {
        case 'row':
          row = Number(of('r')) || row + 1 // 0 and nonsense: the next one
          column = 0
          cells = []
          if (isTrue(of('hidden'))) seen.hiddenRows++
          if (seen.rows.size > limits.tableRows + 1 || row > 1_048_576) seen.tooManyRows = true
          else seen.rows.set(row, cells)
          break
        case 'col':
          if (isTrue(of('hidden'))) seen.hiddenColumns += span(of('min'), of('max'))
          break
        case 'c':
          column = columnOf(of('r')) ?? column + 1
          type = of('t') ?? 'n'
          style = Number(of('s') ?? 0)
          value = ''
          formula = false
          break
        case 'f':
          formula = true
          break
        case 'rPh':
          spoken = true
          break
        case 'v':
        case 't':
          inValue = !spoken
          break
        case 'mergeCell':
          seen.merged.push(of('ref') ?? '')
          break
        default:
      }
    },
    text: (more) => {
      if (inValue) value += more
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') inValue = false
      if (tag === 'rPh') spoken = false
      if (tag !== 'c') return
      if (value.length > limits.cellCharacters) seen.tooLong ??= row
      const cell = cellOf({ type, style, value, formula }, book)
      // of a formula without its value nothing is read: its row says so
      if (formula && cell.type !== 'formula-without-value') seen.formulas++
      if (cell.text === '' && cell.type === 'text') return
      seen.widest = Math.max(seen.widest, column)
      if (column <= limits.tableColumns) cells[column - 1] = cell
    },
  })
  return seen
}

type Written = { readonly type: string; readonly style: number; readonly value: string; readonly formula: boolean }

const isTrue = (attribute: string | null): boolean => attribute === '1' || attribute === 'true'

/** Columns of a range; one that runs to the sheet's end hides no more than the table has. */
const span = (min: string | null, max: string | null): number =>
  Math.min(Math.max(Number(max) - Number(min) + 1, 1) || 1, 100)

function cellOf({ type, style, value, formula }: Written, book: Workbook): RawCell {
  const { texts, styles, dates } = book
  if (formula && (book.formulasUnsaved || (value === '' && type !== 'str')))
    return { text: '', type: 'formula-without-value' }
  switch (type) {
    case 's':
      return { text: texts[Number(value)] ?? '', type: 'text' }
    case 'str':
    case 'inlineStr':
      return { text: spreadsheetText(value), type: 'text' }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', type: 'boolean' }
    case 'e':
      return { text: value, type: 'error' }
    case 'd':
      return isoDate(value.slice(0, 10)).ok ? { text: value.slice(0, 10), type: 'date' } : { text: value, type: 'text' }
    default:
  }
  if (value === '') return emptyCell
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: value, type: 'error' }
  const { meaning, digits } = styles[style] ?? { meaning: 'number', digits: 0 }
  if (meaning === 'date') {
    const date = serialDate(number, dates)
    return date === null ? { text: value, type: 'error' } : { text: date, type: 'date' }
  }
  // 12:30 is no 0.52
  if (meaning === 'time') return { text: timeOf(number), type: 'text' }
  // a spreadsheet shows fifteen digits of what it holds
  return meaning === 'percent'
    ? { text: `${Number((number * 100).toPrecision(15))}%`, type: 'percent' }
    : { text: padded(Number(number.toPrecision(15)), digits), type: 'number' }
}

/** `007` where the format shows it so; a pseudonym would be another without its zeros. */
const padded = (number: number, digits: number): string =>
  Number.isInteger(number) && number >= 0 ? String(number).padStart(digits, '0') : String(number)

/** Parts of a day as hours, minutes and seconds, on beyond a day. */
function timeOf(days: number): string {
  const seconds = Math.round(days * 86_400)
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}${rest}`
}

/** Column number from 1 of a reference such as `AB12`. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1]
  return letters === undefined ? null : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Last row of a range such as `A1:C1`. */
const lastRow = (range: string): number => Number(/(\d+)$/.exec(range)?.[1] ?? Infinity)
