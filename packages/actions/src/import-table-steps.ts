import { withEventNames } from '@debulk/contract/event-names'
import { entryParts, standingOf, type Known } from './import-table-known.ts'
import { digest } from './import-table-rows.ts'
import { canonical, type TableEvent } from './import-table-settle.ts'

/** What is appended to a case file so that the events of the tables stand, and no earlier ones of the same rows. */
export type Steps = {
  readonly written: readonly Readonly<Record<string, unknown>>[]
  /** The event that each written one comes from. */
  readonly because: readonly TableEvent[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** The day of an import, and why it retracts an event, in the language asked. */
export type StepFacts = {
  readonly today: string
  readonly changedReason: (p: { file: string; row: number }) => string
}

/** An event with the id it has, or gets, in the case file. */
type Placed = {
  readonly id: string
  /** By its table, row and content, names of other events included. */
  readonly entry: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Works out what to append. */
export function stepsFor(
  events: readonly TableEvent[],
  before: readonly Known[],
  { today, changedReason }: StepFacts,
): Steps {
  const written: Readonly<Record<string, unknown>>[] = []
  const because: TableEvent[] = []
  let [added, changed, unchanged] = [0, 0, 0]
  const stand = standingOf(before)
  const byEntry = new Map(before.flatMap((known) => (known.entry === null ? [] : [[known.entry, known] as const])))
  const byName = Map.groupBy(
    stand.filter(({ entry }) => entry !== null),
    ({ entry }) => entryParts(entry ?? '')?.name ?? '',
  )
  const ids = new Set(before.flatMap(({ id }) => id ?? []))
  const placed = place(events, before)
  const current = new Set([...placed.values()].map(({ entry }) => entry))
  const append = (facts: Readonly<Record<string, unknown>>, event: TableEvent, entry?: string): void => {
    written.push({ ...facts, ...origin(event, today, entry) })
    because.push(event)
  }
  const take = (id: string, event: TableEvent): void => {
    let n = 1
    while (ids.has(`${id}~${n}`)) n++
    ids.add(`${id}~${n}`)
    const reason = changedReason(source(event))
    append({ kind: 'event-retracted', id: `${id}~${n}`, on: today, retracts: id, reason }, event)
  }
  for (const event of events) {
    const own = placed.get(event)
    if (!own) continue
    const known = byEntry.get(own.entry)
    if (known && stand.includes(known)) {
      unchanged++
      continue
    }
    // it stood before: what an import took away is taken away in turn, not what a person did, or another row says
    const by = known ? stand.find(({ retracts }) => retracts === known.id) : undefined
    if (known && (!by || !by.imported || (by.entry !== null && current.has(by.entry)))) {
      unchanged++
      continue
    }
    const old = [event.name, event.former].flatMap((name, i, all) =>
      i > 0 && name === all[0] ? [] : (byName.get(name) ?? []),
    )
    for (const { id } of old) if (id !== null) take(id, event)
    if (old.length > 0) changed++
    else added++
    if (by?.id) {
      take(by.id, event)
      continue
    }
    const { kind, id: _, ...facts } = own.facts
    append({ kind, id: own.id, ...facts }, event, own.id === own.entry ? undefined : own.entry)
  }
  return { written, because, added, changed, unchanged }
}

/**
 * The ids of the events. One that the mapping names keeps that name as long as its row says the same; changed, it gets the next free
 * one, and what refers to it follows.
 */
function place(events: readonly TableEvent[], before: readonly Known[]): ReadonlyMap<TableEvent, Placed> {
  const byOwn = new Map(events.flatMap((event) => (event.own === null ? [] : [[event.own, event] as const])))
  const byEntry = new Map(before.flatMap((known) => (known.entry === null ? [] : [[known.entry, known] as const])))
  const ids = new Set(before.flatMap(({ id }) => id ?? []))
  const done = new Map<TableEvent, Placed>()
  const placeOf = (event: TableEvent, from: ReadonlySet<TableEvent>): Placed => {
    const ready = done.get(event)
    if (ready) return ready
    const trail = new Set([...from, event])
    const facts = withEventNames(event.event, (name) => {
      const target = byOwn.get(name)
      return !target || trail.has(target) ? name : placeOf(target, trail).id
    })
    const entry = `${event.name}:${digest(canonical(facts), 8)}`
    const id = event.own === null ? entry : (byEntry.get(entry)?.id ?? free(event.own, ids))
    const placed = { id, entry, facts }
    done.set(event, placed)
    return placed
  }
  for (const event of events) placeOf(event, new Set())
  return done
}

function free(own: string, ids: ReadonlySet<string>): string {
  if (!ids.has(own)) return own
  let n = 2
  while (ids.has(`${own}.${n}`)) n++
  return `${own}.${n}`
}

const source = ({ from }: TableEvent): { file: string; row: number } => ({
  file: from[0]?.file ?? '',
  row: from[0]?.row ?? 1,
})

function origin(event: TableEvent, today: string, entry: string | undefined) {
  const { file, row } = source(event)
  const sheet = event.from[0]?.sheet ?? null
  const told = { ...(sheet === null ? {} : { sheet }), row, ...(entry === undefined ? {} : { entry }) }
  return { imported: { file, ...told }, recordedOn: today }
}
