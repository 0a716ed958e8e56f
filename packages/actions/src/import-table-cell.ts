import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { TableCell } from '@debulk/contract/table-cell'
import { plainCell } from '@debulk/contract/table-mapping'
import type { RawCell } from '@debulk/interop/table/raw-table'
import { tableDate } from './import-table-date.ts'
import { rounded, writtenBounds, writtenNumber } from './import-table-number.ts'

/** What a cell says. `tries` are its possible readings, likeliest first: the event's own schema decides which one holds. */
export type CellRead =
  | { readonly status: 'missing' }
  | { readonly status: 'read'; readonly tries: readonly unknown[] }
  | { readonly status: 'refused'; readonly refusal: Refusal }

/** How the table that a cell stands in is written. */
export type CellManner = {
  readonly path: string
  readonly decimal: '.' | ','
  readonly missing: ReadonlySet<string>
  readonly dates: readonly string[]
}

const missing: CellRead = { status: 'missing' }
const read = (...tries: unknown[]): CellRead => ({ status: 'read', tries })

/** Why a cell says nothing at all, whatever it was meant to say. */
export function cellFault(
  { type, text }: RawCell,
  { path, missing: said }: Pick<CellManner, 'path' | 'missing'>,
): Refusal | null {
  if (type === 'formula-without-value') return refusal(path, 'table/formula-unsaved', {})
  return type === 'error' && !said.has(plainCell(text))
    ? refusal(path, 'table/cell-error', { found: text.trim() })
    : null
}

/** Reads one cell as the mapping says. */
export function readCell(cell: RawCell, rule: TableCell, manner: CellManner): CellRead {
  const refused = (it: Refusal): CellRead => ({ status: 'refused', refusal: it })
  const text = cell.text.normalize('NFC').trim()
  const plain = plainCell(text)
  if (cell.type === 'formula-without-value') return refused(refusal(manner.path, 'table/formula-unsaved', {}))
  const isMissing = manner.missing.has(plain) || (rule.missing ?? []).some((each) => plainCell(String(each)) === plain)
  if (isMissing) return missing
  if (cell.type === 'error') return refused(refusal(manner.path, 'table/cell-error', { found: text }))

  if (rule.split !== undefined) {
    const { split, ...one } = rule
    const items = text.split(split).map((item) => readCell({ text: item, type: 'text' }, one, manner))
    const bad = items.find((item) => item.status === 'refused')
    if (bad) return bad
    const tries = items.flatMap((item) => (item.status === 'read' ? [item.tries] : []))
    return tries.length === 0
      ? missing
      : read(
          tries.map(([first]) => first),
          tries.map((each) => each.at(-1)),
        )
  }
  if (rule.values !== undefined) {
    const found = Object.entries(rule.values).find(([written]) => plainCell(written) === plain)
    if (found) return found[1] === null ? missing : read(found[1])
    if (rule.others !== 'keep')
      return refused(refusal(manner.path, 'table/value-unknown', { found: text, known: Object.keys(rule.values) }))
  }
  if (rule.say !== undefined) return read(rule.say.replace('{}', () => text))
  if (rule.as === 'text') return read(text)
  if (cell.type === 'date') return read(text)
  if (rule.as === 'date' || rule.format !== undefined) {
    const formats = rule.format === undefined ? manner.dates : [rule.format].flat()
    const date = tableDate(text, formats)
    const shown = [...formats, 'YYYY-MM-DD']
    return date === null
      ? refused(refusal(manner.path, 'table/date-unreadable', { found: text, formats: [...new Set(shown)] }))
      : read(date)
  }
  if (cell.type === 'boolean' || rule.as === 'boolean') {
    if (['true', 'false'].includes(plain)) return read(plain === 'true')
    const known = ['true', 'false']
    return refused(refusal(manner.path, 'table/value-unknown', { found: text, known }))
  }
  return readNumber(cell, text, rule, manner) ?? read(text)
}

/** A number, a bound, or null where the cell is neither and need not be. */
function readNumber(cell: RawCell, text: string, { as, times = 1 }: TableCell, manner: CellManner): CellRead | null {
  const decimal = cell.type === 'number' || cell.type === 'percent' ? '.' : manner.decimal
  const number = writtenNumber(text, decimal)
  if (number) {
    const share = as === 'fraction' && number.percent ? 0.01 : 1
    const value = times * share === 1 ? number.value : rounded(number.value * times * share)
    return times * share === 1 && as === undefined ? read(value, text) : read(value)
  }
  const bounds = writtenBounds(text, decimal, times)
  if (bounds !== null) return times === 1 ? read(text, bounds) : read(bounds)
  // with a comma stated, 1.250 may be a thousand or a slip; as a bound or a number it would be read otherwise
  const otherSign = decimal === ',' && /^[<>≤≥=\s]*\d+\.\d+\s*%?$/u.test(text)
  const wanted = as === 'number' || as === 'fraction' || times !== 1 || otherSign
  if (!wanted) return null
  return { status: 'refused', refusal: refusal(manner.path, 'table/number-unreadable', { found: text, decimal }) }
}
