import { parse } from 'yaml'

/** What an import needs to know of an event that is there already. */
export type Known = {
  readonly id: string | null
  readonly retracts: string | null
  /** Table, row and content by which an import knows an event that it made, `visits:…:…`; null of any other. */
  readonly entry: string | null
  readonly imported: boolean
}

/** The events of a case file as far as an import needs them; none where it is not one. */
export function eventsIn(text: string | null): Known[] {
  let value: unknown
  try {
    value = text === null ? null : parse(text)
  } catch {
    return [] // parseCaseFile says what is wrong with it
  }
  const events: unknown = isRecord(value) ? value['events'] : null
  return Array.isArray(events) ? events.map((event) => (isRecord(event) ? knownOf(event) : nothing)) : []
}

const nothing: Known = { id: null, retracts: null, entry: null, imported: false }

function knownOf(event: Record<string, unknown>): Known {
  const said = (of: Record<string, unknown>, key: string) => (typeof of[key] === 'string' ? of[key] : null)
  const { imported } = event
  const id = said(event, 'id')
  const entry = (isRecord(imported) ? said(imported, 'entry') : null) ?? id
  const isMade = isRecord(imported) && entry !== null && entryParts(entry) !== null
  return { id, retracts: said(event, 'retracts'), entry: isMade ? entry : null, imported: isRecord(imported) }
}

/** What an import calls its events, as table and name. */
export function entryParts(entry: string): { readonly table: string; readonly name: string } | null {
  const found = /^((.+):[\w=]{12}):[\w=]{8}$/.exec(entry)
  return found ? { table: found[2] ?? '', name: found[1] ?? '' } : null
}

/** The events that no standing retraction takes away, retractions among them; later ones first, as in the record. */
export function standingOf(known: readonly Known[]): Known[] {
  const gone = new Set<string>()
  for (const { id, retracts } of known.toReversed()) if (retracts !== null && !gone.has(id ?? '')) gone.add(retracts)
  return known.filter(({ id }) => id !== null && !gone.has(id))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
