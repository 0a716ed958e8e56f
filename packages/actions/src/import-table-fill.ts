import { columnsInName, filledName, isEventName } from '@debulk/contract/event-names'
import { refusal } from '@debulk/contract/refusal'
import type { TableCell } from '@debulk/contract/table-cell'
import type { EventTemplate, Template } from '@debulk/contract/table-mapping'
import { plainCell } from '@debulk/contract/table-mapping'
import type { RawCell } from '@debulk/interop/table/raw-table'
import { cellFault, readCell, type CellManner } from './import-table-cell.ts'
import { tableDate } from './import-table-date.ts'
import type { RowProblem } from './import-table-problem.ts'

type Path = readonly (string | number)[]

/** A place in an event whose cell can be read in several ways. */
export type OpenReading = { readonly path: Path; readonly tries: readonly unknown[] }

/** An event as a row fills it in, before its schema has seen it. */
export type FilledEvent = {
  readonly event: Record<string, unknown>
  readonly open: readonly OpenReading[]
  /** Column of each place, `a.0.b`, filled or not. */
  readonly columns: ReadonlyMap<string, string>
  readonly problems: readonly RowProblem[]
}

/** The cell of a column in one row. */
export type CellOf = (column: string) => RawCell

/**
 * What a row makes of a template; null where it makes nothing: the condition does not hold, or none of its columns is filled. Parts of
 * which no column is filled are left out with all that is constant in them.
 */
export function fillTemplate(
  template: EventTemplate,
  cellOf: CellOf,
  manner: CellManner & { readonly patient: string },
): FilledEvent | null {
  const open: OpenReading[] = []
  const columns = new Map<string, string>()
  const problems: RowProblem[] = []
  const faulty = (column: string): boolean => {
    const fault = cellFault(cellOf(column), manner)
    if (fault) problems.push({ column, refusal: fault })
    return fault !== null
  }
  // nobody knows whether it holds
  if (template.when !== null && faulty(template.when.column)) return { event: {}, open, columns, problems }
  if (!holds(template, cellOf, manner)) return null
  const named = (name: string, path: Path): Filled => {
    const column = columnsInName(name)?.find((each) => each !== 'patient')
    if (column !== undefined) columns.set(path.join('.'), column)
    if ((columnsInName(name) ?? []).some((each) => each !== 'patient' && faulty(each)))
      return { value: undefined, cells: 0, filled: 0 }
    const value = filledName(name, (each) => (each === 'patient' ? manner.patient : nameText(cellOf(each), manner)))
    // half a name would be another one's
    if (value === null && path[0] === 'id')
      problems.push({
        column: column ?? null,
        refusal: refusal(manner.path, 'table/value-missing', { at: 'id', expected: name }),
      })
    return { value: value ?? undefined, cells: 0, filled: 0 } // it says nothing of its own
  }
  const fill = (part: Template, path: Path): Filled => {
    if (typeof part === 'string' && isEventName(path)) return named(part, path)
    if (part === null || typeof part !== 'object') return { value: part ?? undefined, cells: 0, filled: 0 }
    if (Array.isArray(part)) {
      const list: unknown[] = []
      let [cells, filled] = [0, 0]
      for (const each of part as readonly Template[]) {
        const one = fill(each, [...path, list.length])
        if (one.value !== undefined) list.push(one.value)
        cells += one.cells
        filled += one.filled
      }
      return { value: cells > 0 && filled === 0 ? undefined : list, cells, filled }
    }
    if (isCell(part)) {
      columns.set(path.join('.'), part.column)
      const rule =
        path.length === 1 && path[0] === 'on' && part.as === undefined ? { ...part, as: 'date' as const } : part
      const said = readCell(cellOf(part.column), rule, manner)
      if (said.status === 'refused') {
        problems.push({ column: part.column, refusal: said.refusal })
        return { value: undefined, cells: 1, filled: 1 }
      }
      if (said.status === 'missing') return { value: undefined, cells: 1, filled: 0 }
      if (said.tries.length > 1) open.push({ path, tries: said.tries })
      return { value: said.tries[0], cells: 1, filled: 1 }
    }
    const object: Record<string, unknown> = {}
    let [cells, filled] = [0, 0]
    for (const [key, each] of Object.entries(part)) {
      const one = fill(each, [...path, key])
      if (one.value !== undefined) object[key] = one.value
      cells += one.cells
      filled += one.filled
    }
    return { value: cells > 0 && filled === 0 ? undefined : object, cells, filled }
  }

  const event: Record<string, unknown> = { kind: template.kind }
  let [cells, filled] = [0, 0]
  for (const [key, part] of Object.entries(template.body)) {
    const one = fill(part, [key])
    if (one.value !== undefined) event[key] = one.value
    if (key === 'on' || key === 'id') continue
    cells += one.cells
    filled += one.filled
  }
  const onlyDated = cells === 0 && template.when === null
  const made = cells > 0 ? filled > 0 : !onlyDated || event['on'] !== undefined || problems.length > 0
  return made ? { event, open, columns, problems } : null
}

type Filled = { readonly value: unknown; readonly cells: number; readonly filled: number }

/** A cell as a part of a name; a date as YYYY-MM-DD, however the table writes it. */
function nameText({ text }: RawCell, { missing, dates }: CellManner): string | null {
  const plain = text.normalize('NFC').trim()
  return missing.has(plainCell(plain)) ? null : (tableDate(plain, dates) ?? plain)
}

const isCell = (part: object): part is TableCell => 'column' in part && typeof part.column === 'string'

function holds({ when }: EventTemplate, cellOf: CellOf, { missing }: CellManner): boolean {
  if (when === null) return true
  const cell = plainCell(cellOf(when.column).text)
  const among = (list: readonly unknown[]) => list.some((each) => plainCell(String(each)) === cell)
  if (when.is !== undefined && !among(when.is)) return false
  if (when.isNot !== undefined && among(when.isNot)) return false
  return when.is !== undefined || !missing.has(cell)
}
