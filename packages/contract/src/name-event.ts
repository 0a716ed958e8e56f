import { isMap, isSeq, parseDocument } from 'yaml'

/**
 * The text of a case file with an id in the event at `place` (from 0), which has none; every other byte stays. Null where the event is
 * written so that nothing can be put into it, as an alias is.
 */
export function nameEvent(text: string, place: number, id: string): string | null {
  const document = parseDocument(text)
  const events = isMap(document.contents) ? document.contents.get('events', true) : null
  const event = isSeq(events) ? events.items[place] : null
  if (!isMap(event) || !event.range) return null
  const [start] = event.range
  const named = event.flow === true ? inBraces(text, start + 1, id) : below(text, start, id)
  const before: unknown = document.toJS()
  return sameButFor(before, parseDocument(named), place, id) ? named : null
}

/** As the first key of a map in braces, in JSON's own quotes where its first key has them. */
function inBraces(text: string, at: number, id: string): string {
  const blank = /^\s*/.exec(text.slice(at))?.[0] ?? ''
  const isJson = text[at + blank.length] === '"'
  const key = isJson ? `"id": ${JSON.stringify(id)},` : `id: ${id},`
  const lead = isJson || blank.includes('\n') ? blank : ' '
  return `${text.slice(0, at)}${lead}${key}${isJson && blank === '' ? ' ' : ''}${text.slice(at)}`
}

/** Before the first key, which moves to a line of its own. */
function below(text: string, at: number, id: string): string {
  const indent = at - (text.lastIndexOf('\n', at - 1) + 1)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return `${text.slice(0, at)}id: ${id}${newline}${' '.repeat(indent)}${text.slice(at)}`
}

function sameButFor(before: unknown, now: ReturnType<typeof parseDocument>, place: number, id: string): boolean {
  if (now.errors.length > 0 || !isRecord(before) || !Array.isArray(before['events'])) return false
  const events: readonly unknown[] = before['events']
  const event = events[place]
  if (!isRecord(event) || 'id' in event) return false
  const after = { ...before, events: events.with(place, { id, ...event }) }
  return JSON.stringify(now.toJS()) === JSON.stringify(after)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
