import { windowBetween, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { DatedFact } from './time-to-event.ts'

/** The death of a record, dated as closely as everything in the record allows. */
export type Death = DatedFact & {
  /** As it was recorded. */
  readonly recorded: UncertainDate
  /** The contact that shows that it was not before; null where that narrows nothing. */
  readonly after: DatedFact | null
}

/**
 * When the patient died. Several reports of it are of one death, so that their dates narrow each other; and nobody is seen alive
 * after it, so that it was not before the last contact. Reports that cannot all be true are left as they are, the first of them
 * counts. Null where no death is recorded.
 */
export function deathOf(events: readonly PatientEvent[], contacts: readonly DatedFact[]): Death | null {
  const reports = eventsOf(events, 'status-seen').filter(({ vital }) => vital === 'dead')
  const [best] = reports.toSorted((a, b) =>
    a.on.latest < b.on.latest ? -1 : a.on.latest > b.on.latest ? 1 : a.id < b.id ? -1 : 1,
  )
  if (!best) return null
  const { id, on: recorded } = best
  const { latest } = recorded
  const said = [recorded, ...reports.map(({ on }) => on)].filter((on) => on.earliest <= latest)
  const stated = said.reduce((day, on) => (on.earliest > day ? on.earliest : day), recorded.earliest)
  const after = contacts
    .filter(({ on }) => on.earliest > stated && on.earliest <= latest)
    .reduce<DatedFact | null>(
      (last, contact) => (last === null || contact.on.earliest > last.on.earliest ? contact : last),
      null,
    )
  const earliest = after?.on.earliest ?? stated
  const on = earliest === recorded.earliest ? recorded : windowBetween(earliest, latest)
  return { id, on, recorded, after: after && { id: after.id, on: after.on } }
}
