import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import { isMap, isSeq, parseDocument, stringify, type Document } from 'yaml'
import { caseVersion } from './case-version.ts'
import { entriesOf, writtenEvent, type Written } from './written-event.ts'

/** A case file with everything the record holds; reading it gives the same record. */
export function writeCaseFile({ patient, publication, events }: PatientRecord, format: 'yaml' | 'json'): string {
  const document = {
    schemaVersion: caseVersion,
    patient,
    ...(publication ? { publication: entriesOf(publication) } : {}),
    events: events.map(writtenEvent),
  }
  return format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : yaml(document)
}

/**
 * The text of a case file with events added at its end. What was there stays as it was, comments and spacing included, wherever
 * the file writes its events one below the other; of a list in brackets and of JSON the values and the order of keys stay.
 */
export function appendEvents(text: string, events: readonly PatientEvent[]): string {
  if (events.length === 0) return text
  const added = events.map(writtenEvent)
  const json = asJson(text)
  if (json) return withJson(json, text, added)
  return spliced(text, added) ?? rewritten(text, added)
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' })

type Object = { readonly [key: string]: unknown }

function asJson(text: string): Object | null {
  if (!/^\s*\{/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null // braces are YAML too
  }
}

function withJson(json: Object, text: string, added: readonly Written[]): string {
  const before = json['events']
  const events = [...listOf(before), ...added]
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? (text.trim().includes('\n') ? 2 : 0)
  return `${JSON.stringify({ ...json, events }, null, indent)}${text.endsWith('\n') ? '\n' : ''}`
}

/** The new items below the last one, as far in as that; null where that would not say what it should. */
function spliced(text: string, added: readonly Written[]): string | null {
  const document = parseDocument(text)
  const seq = eventsOf(document)
  const [range, last] = [seq?.range, seq?.items.at(-1)]
  if (!seq || seq.flow === true || !range || !last) return null
  const end = lineEnd(text, range[1])
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = ' '.repeat(range[0] - (text.lastIndexOf('\n', range[0] - 1) + 1))
  const items = yaml(added)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
  const head = end === 0 || text[end - 1] === '\n' ? text.slice(0, end) : `${text.slice(0, end)}${newline}`
  const whole = `${head}${items.join(newline)}${newline}${text.slice(end)}`
  return saysBoth(whole, document, added) ? whole : null
}

/** The document printed anew, with the list of events among its lines. */
function rewritten(text: string, added: readonly Written[]): string {
  const document = parseDocument(text)
  const seq = eventsOf(document)
  if (!seq) document.set('events', document.createNode(added))
  else {
    if (seq.items.length === 0) seq.flow = false
    for (const each of added) seq.add(document.createNode(each))
  }
  return document.toString({ lineWidth: 0 })
}

function eventsOf(document: Document) {
  const events = isMap(document.contents) ? document.contents.get('events', true) : null
  return isSeq(events) ? events : null
}

/** After the line that a position is in, where it is not at its beginning. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function saysBoth(text: string, before: Document, added: readonly Written[]): boolean {
  const document = parseDocument(text)
  if (document.errors.length > 0) return false
  const old: unknown = before.toJS()
  const now: unknown = document.toJS()
  const events = isObject(old) ? listOf(old['events']) : []
  return isObject(old) && JSON.stringify(now) === JSON.stringify({ ...old, events: [...events, ...added] })
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isObject = (value: unknown): value is Object => typeof value === 'object' && value !== null
