import { refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { RowProblem } from './import-table-problem.ts'
import { digest, type ReadRow, type RowEvent } from './import-table-rows.ts'

/** An event of a patient that a table says, whole. */
export type TableEvent = {
  /** By its content, where the mapping gives it no other. */
  readonly id: string
  readonly name: string
  readonly former: string
  /** Id that the mapping gives it. */
  readonly own: string | null
  readonly event: Readonly<Record<string, unknown>>
  /** The rows that say it. */
  readonly from: readonly ReadRow[]
  readonly columns: ReadonlyMap<string, string>
}

/** What the rows of one patient come to: events of whole rows, and the rows that are left out. */
export type Settled = {
  readonly events: readonly TableEvent[]
  readonly refused: ReadonlyMap<ReadRow, readonly RowProblem[]>
}

/**
 * Gathers events that stand in several rows, and leaves out rows with problems: a row whole or not at all, and a reading whole or not at
 * all, because a reading without one of its lesions says that the lesion is gone.
 */
export function settle(rows: readonly ReadRow[], further: ReadonlyMap<ReadRow, readonly RowProblem[]>): Settled {
  const refused = new Map<ReadRow, readonly RowProblem[]>()
  for (const row of rows) {
    const problems = [...row.problems, ...(further.get(row) ?? [])]
    if (problems.length > 0) refused.set(row, problems)
  }
  for (const { row, problem } of idTwice(rows)) refused.set(row, [...(refused.get(row) ?? []), problem])
  for (const row of twiceOf(rows)) {
    const { other } = row
    const key = [row.row.table.patient, ...(row.row.table.key ?? [])]
    const problem = { column: key.at(-1) ?? null, refusal: refusal('', 'table/row-twice', { row: other.row, key }) }
    if (!refused.has(row.row)) refused.set(row.row, [problem])
  }
  const gathered = Map.groupBy(
    rows.flatMap((row) => row.events.filter(({ gather }) => gather !== null).map((part) => ({ row, part }))),
    ({ part }) => part.name,
  )
  const joined = new Map<string, Readonly<Record<string, unknown>>>()
  for (const [name, parts] of gathered) {
    let event: Readonly<Record<string, unknown>> | null = null
    for (const { row, part } of parts) {
      const first = parts[0]?.row ?? row
      const next: ReturnType<typeof join> = event === null ? ok(part.event) : join(event, part, first.row)
      if (next.ok) event = next.value
      else refused.set(row, [...(refused.get(row) ?? []), ...next.error])
    }
    if (event) joined.set(name, event)
  }
  for (let before = -1; before !== refused.size;) {
    before = refused.size
    for (const [name, parts] of gathered) {
      const bad = rows.find(
        (row) =>
          refused.has(row) && row.table === parts[0]?.row.table && (row.belongs === null || row.belongs.includes(name)),
      )
      if (!bad) continue
      const held = refusal(bad.file, 'table/row-held-back', { row: bad.row })
      for (const { row } of parts) if (!refused.has(row)) refused.set(row, [{ column: null, refusal: held }])
    }
  }
  const events = new Map<string, TableEvent>()
  for (const row of rows) {
    if (refused.has(row)) continue
    for (const part of row.events) {
      const { name } = part
      const event = joined.get(name) ?? part.event
      const from = gathered.get(name)?.map((each) => each.row) ?? [row]
      const id = `${name}:${digest(canonical(event), 8)}`
      const { former, columns } = part
      events.set(name, { id, name, former, own: ownId(part), event, from, columns })
    }
  }
  return { events: [...events.values()], refused }
}

/** Rows of several files that say the same event: nobody knows which of them is right. */
function twiceOf(rows: readonly ReadRow[]): { readonly row: ReadRow; readonly other: ReadRow }[] {
  const byName = Map.groupBy(
    rows.flatMap((row) => row.events.flatMap(({ name, gather }) => (gather === null ? [{ name, row }] : []))),
    ({ name }) => name,
  )
  return [...byName.values()].flatMap((all) =>
    all.flatMap(({ row }) => {
      const other = all.find((each) => each.row !== row)?.row
      return other ? [{ row, other }] : []
    }),
  )
}

const ownId = ({ event }: RowEvent): string | null => (typeof event['id'] === 'string' ? event['id'] : null)

/** Ids that two events of the patient are given. */
function idTwice(rows: readonly ReadRow[]): { readonly row: ReadRow; readonly problem: RowProblem }[] {
  const all = rows.flatMap((row) => row.events.map((part) => ({ row, part })))
  return [...Map.groupBy(all, ({ part }) => ownId(part))].flatMap(([id, same]) =>
    same.flatMap(({ row, part }) => {
      const other = same.find((each) => each.part !== part && (part.gather === null || each.part.name !== part.name))
      if (id === null || !other) return []
      const told = refusal(row.file, 'table/id-twice', { id, file: other.row.file, row: other.row.row })
      return [{ row, problem: { column: part.columns.get('id') ?? null, refusal: told } }]
    }),
  )
}

/** Two parts of one event: lists are joined, what only one says is kept; what they say differently is a problem. */
function join(
  one: Readonly<Record<string, unknown>>,
  { event: other, columns, gather }: RowEvent,
  row: number,
): Result<Readonly<Record<string, unknown>>, RowProblem[]> {
  const event: Record<string, unknown> = { ...one }
  const problems: RowProblem[] = []
  for (const [key, value] of Object.entries(other)) {
    const before = one[key]
    if (key === gather) event[key] = [...asList(before), ...asList(value)]
    else if (before === undefined) event[key] = value
    else if (canonical(before) !== canonical(value)) {
      const told = { row, key, one: shown(value), other: shown(before) }
      problems.push({ column: columns.get(key) ?? null, refusal: refusal('', 'table/row-conflict', told) })
    }
  }
  return problems.length > 0 ? err(problems) : ok(event)
}

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** JSON with keys in order, so that equal content is equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
