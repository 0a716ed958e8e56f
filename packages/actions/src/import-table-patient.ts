import { parseCaseFile } from '@debulk/contract/case-file'
import { refusal } from '@debulk/contract/refusal'
import { parse } from 'yaml'
import { caseTextWith } from './import-table-case-text.ts'
import { asRowProblem } from './import-table-gate.ts'
import type { RowProblem } from './import-table-problem.ts'
import type { ReadRow } from './import-table-rows.ts'
import { settle, type TableEvent } from './import-table-settle.ts'

/** A case file as it stands; `text` null where there is none yet. */
export type StandingCase = { readonly path: string; readonly text: string | null }

/** What an import makes of one patient's case file. */
export type PatientImport = {
  readonly patient: string
  readonly path: string
  /** The text that was there; null where there was none. */
  readonly before: string | null
  /** The whole new text; null where nothing changes. */
  readonly text: string | null
  readonly isNew: boolean
  readonly events: readonly TableEvent[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: ReadonlyMap<ReadRow, readonly RowProblem[]>
  /** Ids of events that an earlier import of these tables made and no row says any more. */
  readonly vanished: readonly string[]
}

/** What an import is told besides its tables. */
export type ImportFacts = {
  readonly today: string
  /** Why an event is retracted, in the language asked. */
  readonly changedReason: (p: { file: string; row: number }) => string
  /** Ids of the tables that were given whole. */
  readonly whole: ReadonlySet<string>
}

/** Appends what the rows of one patient say to the case file; rows that the file as a whole refuses are left out with the reason. */
export function importPatient(
  patient: string,
  standing: StandingCase,
  rows: readonly ReadRow[],
  facts: ImportFacts,
): PatientImport {
  const before = eventsIn(standing.text)
  const further = new Map<ReadRow, readonly RowProblem[]>()
  const broken = standing.text === null ? null : parseCaseFile(standing.path, standing.text)
  if (broken && !broken.ok) {
    const problem = { column: null, refusal: refusal(standing.path, 'table/case-file-broken', { file: standing.path }) }
    for (const row of rows) further.set(row, [problem])
  }
  for (;;) {
    const settled = settle(rows, further)
    const steps = stepsFor(settled.events, before, facts)
    const text = caseTextWith(patient, standing.text, steps.written)
    const checked = steps.written.length === 0 ? null : parseCaseFile(standing.path, text)
    const caught = checked === null || checked.ok ? [] : checked.error
    let found = false
    for (const each of caught) {
      const event = eventAt(each.parameters, before.length, steps)
      if (!event) continue
      const problem = asRowProblem(standing.path, withinEvent(each), event.columns)
      for (const row of event.from) {
        if (further.has(row)) continue
        further.set(row, [problem])
        found = true
      }
    }
    if (caught.length > 0 && !found) {
      // no single row's fault: the file would grow too large, or an older event no longer fits
      const [fault] = caught
      for (const row of rows) if (fault && !further.has(row)) further.set(row, [{ column: null, refusal: fault }])
      if (settled.events.length === 0) throw new Error(`no row is left, and the case file is refused: ${fault?.code}`)
      continue
    }
    if (found) continue
    const quiet = settled.refused.size > 0
    return {
      patient,
      path: standing.path,
      before: standing.text,
      text: steps.written.length === 0 ? null : text,
      isNew: standing.text === null,
      events: settled.events,
      added: steps.added,
      changed: steps.changed,
      unchanged: steps.unchanged,
      refused: settled.refused,
      vanished: quiet ? [] : vanished(before, settled.events, facts.whole),
    }
  }
}

/** Events of earlier imports that stand in a case file and that no row says any more. */
function vanished(before: readonly Known[], now: readonly TableEvent[], whole: ReadonlySet<string>): string[] {
  const names = new Set(now.map(({ name }) => name))
  return standingOf(before).filter((id) => {
    const parts = nameOf(id)
    return parts !== null && whole.has(parts.table) && !names.has(parts.name)
  })
}

/** What an import needs to know of an event that is there already. */
export type Known = { readonly id: string | null; readonly retracts: string | null }

/** The events of a case file as far as an import needs them; none where it is not one. */
export function eventsIn(text: string | null): Known[] {
  let value: unknown
  try {
    value = text === null ? null : parse(text)
  } catch {
    return [] // parseCaseFile says what is wrong with it
  }
  const events: unknown = isRecord(value) ? value['events'] : null
  const said = (event: Record<string, unknown>, key: string) => (typeof event[key] === 'string' ? event[key] : null)
  return Array.isArray(events)
    ? events.map((event) => (isRecord(event) ? { id: said(event, 'id'), retracts: said(event, 'retracts') } : nothing))
    : []
}

const nothing: Known = { id: null, retracts: null }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids that were made by imports, as table and name. */
function nameOf(id: string): { readonly table: string; readonly name: string } | null {
  const found = /^((.+):[\w=]{12}):[\w=]{8}$/.exec(id)
  return found ? { table: found[2] ?? '', name: found[1] ?? '' } : null
}

/** Ids that no standing retraction takes away; later retractions first, as in the record. */
function standingOf(known: readonly Known[]): string[] {
  const gone = new Set<string>()
  for (const { id, retracts } of known.toReversed()) if (retracts !== null && !gone.has(id ?? '')) gone.add(retracts)
  return known.flatMap(({ id, retracts }) => (id !== null && retracts === null && !gone.has(id) ? [id] : []))
}

type Steps = {
  readonly written: readonly Readonly<Record<string, unknown>>[]
  /** The event that each written one comes from. */
  readonly because: readonly TableEvent[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** What is appended so that the tables' events stand, and no earlier ones of the same rows. */
function stepsFor(
  events: readonly TableEvent[],
  before: readonly Known[],
  { today, changedReason }: ImportFacts,
): Steps {
  const written: Readonly<Record<string, unknown>>[] = []
  const because: TableEvent[] = []
  let [added, changed, unchanged] = [0, 0, 0]
  const stand = new Set(standingOf(before))
  const byName = Map.groupBy([...stand], (id) => nameOf(id)?.name ?? id)
  const ids = new Set(before.map(({ id }) => id))
  const take = (id: string, event: TableEvent): void => {
    let n = 1
    while (ids.has(`${id}~${n}`)) n++
    ids.add(`${id}~${n}`)
    const { file, row } = source(event)
    const reason = changedReason({ file, row })
    written.push({
      kind: 'event-retracted',
      id: `${id}~${n}`,
      on: today,
      retracts: id,
      reason,
      ...origin(event, today),
    })
    because.push(event)
  }
  for (const event of events) {
    if (stand.has(event.id)) {
      unchanged++
      continue
    }
    const old = byName.get(event.name) ?? []
    for (const id of old) take(id, event)
    if (old.length > 0) changed++
    else added++
    if (ids.has(event.id)) {
      // it stood before: what took it away is taken away in turn
      const by = before.findLast(({ retracts }) => retracts === event.id)?.id
      if (by) take(by, event)
      continue
    }
    const { kind, ...facts } = event.event
    written.push({ kind, id: event.id, ...facts, ...origin(event, today) })
    because.push(event)
  }
  return { written, because, added, changed, unchanged }
}

const source = ({ from }: TableEvent): { file: string; row: number } => ({
  file: from[0]?.file ?? '',
  row: from[0]?.row ?? 1,
})

function origin(event: TableEvent, today: string) {
  const { file, row } = source(event)
  const sheet = event.from[0]?.sheet ?? null
  return { imported: { file, ...(sheet === null ? {} : { sheet }), row }, recordedOn: today }
}

/** The event that a fault of the new file is in; null where it is in what stood there before. */
function eventAt(parameters: object, before: number, { because }: Steps): TableEvent | null {
  const at = 'at' in parameters ? String(parameters.at) : ''
  const index = /^events\[(\d+)\]/.exec(at)?.[1]
  return index === undefined ? null : (because[Number(index) - before] ?? null)
}

/** The same fault, seen from the event. */
function withinEvent(each: Parameters<typeof asRowProblem>[1]): Parameters<typeof asRowProblem>[1] {
  if (!('at' in each.parameters)) return each
  const at = each.parameters.at.replace(/^events\[\d+\]\.?/, '')
  return { ...each, parameters: { ...each.parameters, at } } as Parameters<typeof asRowProblem>[1]
}
