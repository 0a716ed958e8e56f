import { parseCaseFile } from '@debulk/contract/case-file'
import { refusal } from '@debulk/contract/refusal'
import { caseTextWith } from './import-table-case-text.ts'
import { asRowProblem } from './import-table-gate.ts'
import type { RowProblem } from './import-table-problem.ts'
import { entryParts, eventsIn, standingOf, type Known } from './import-table-known.ts'
import type { ReadRow } from './import-table-rows.ts'
import { settle, type TableEvent } from './import-table-settle.ts'
import { stepsFor, type StepFacts, type Steps } from './import-table-steps.ts'

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
export type ImportFacts = StepFacts & {
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
    const taken = takenIds(settled.events, before)
    for (const { own, from, columns } of taken) {
      const told = refusal(standing.path, 'table/id-taken', { id: own ?? '' })
      for (const row of from) further.set(row, [{ column: columns.get('id') ?? null, refusal: told }])
    }
    if (taken.length > 0) continue
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
  const names = new Set(now.flatMap(({ name, former }) => [name, former]))
  return standingOf(before).flatMap(({ id, entry, retracts }) => {
    const parts = entry === null || retracts !== null ? null : entryParts(entry)
    return id !== null && parts !== null && whole.has(parts.table) && !names.has(parts.name) ? [id] : []
  })
}

/** Events that the mapping gives an id which another event of the case file has. */
const takenIds = (events: readonly TableEvent[], before: readonly Known[]): TableEvent[] =>
  events.filter(({ own, name, former }) =>
    standingOf(before).some(({ id, entry }) => {
      const made = entry === null ? null : entryParts(entry)?.name
      return id !== null && id === own && made !== name && made !== former
    }),
  )

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
