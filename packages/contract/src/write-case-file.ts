import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import { Document, isMap, isNode, isSeq, parseDocument, stringify, visit } from 'yaml'
import { appendJsonEvents, blankBefore, indentAt } from './append-json-events.ts'
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
 * The text of a case file with events added at its end. What was there stays as it was, byte by byte, comments and spacing included,
 * in JSON and in YAML, whether events stand one below the other or in brackets.
 */
export function appendEvents(text: string, events: readonly PatientEvent[]): string {
  if (events.length === 0) return text
  const added = events.map(writtenEvent)
  return appendJsonEvents(text, added) ?? spliced(text, added) ?? rewritten(text, added)
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' })

type Object = { readonly [key: string]: unknown }

/** The new items behind the last one, written as it is; null where that would not say what it should. */
function spliced(text: string, added: readonly Written[]): string | null {
  const document = parseDocument(text)
  const seq = eventsOf(document)
  if (!seq?.range) return null
  const [from, to] = seq.range
  const last = seq.items.at(-1)
  const inBraces = isMap(document.contents) && document.contents.flow === true
  const place = { from, to, last: isNode(last) ? (last.range ?? null) : null }
  const whole =
    seq.flow !== true
      ? below(text, place, added)
      : place.last || inBraces
        ? within(text, place, added)
        : filled(text, place, added)
  return whole !== null && saysBoth(whole, document, added) ? whole : null
}

/** Where a list begins and ends, and its last item. */
type SeqPlace = { readonly from: number; readonly to: number; readonly last: readonly number[] | null }

/** Below the last item, as far in as that. */
function below(text: string, { from, to, last }: SeqPlace, added: readonly Written[]): string | null {
  if (!last) return null
  const end = lineEnd(text, to)
  const indent = ' '.repeat(
    from -
      (text.lastIndexOf('\n', from - 1) + 1) -
      (text.startsWith('\uFEFF') && !text.slice(0, from).includes('\n') ? 1 : 0),
  )
  const newline = newlineOf(text)
  const head = end === 0 || text[end - 1] === '\n' ? text.slice(0, end) : `${text.slice(0, end)}${newline}`
  return `${head}${lines(added, indent, newline)}${text.slice(end)}`
}

/** Before the bracket that closes the list. */
function within(text: string, { from, last }: SeqPlace, added: readonly Written[]): string | null {
  const [start, end] = last ?? [from + 1, from + 1]
  if (start === undefined || end === undefined) return null
  const before = blankBefore(text, start)
  const gap = last && before.includes('\n') ? before : ' '
  const items = added.map((event) => `${gap}${inline(event)}`)
  const first = last ? ',' : ''
  return `${text.slice(0, end)}${first}${items.join(',')}${last ? '' : ' '}${text.slice(end)}`
}

/** In place of empty brackets, below what else stands in their line. */
function filled(text: string, { from, to }: SeqPlace, added: readonly Written[]): string | null {
  if (!/^\[\s*\]$/.test(text.slice(from, to))) return null
  const end = lineEnd(text, to)
  const newline = newlineOf(text)
  const line = `${text.slice(0, from).trimEnd()}${text.slice(to, end)}`
  const head = line.endsWith('\n') ? line : `${line}${newline}`
  return `${head}${lines(added, `${indentAt(text, from)}  `, newline)}${text.slice(end)}`
}

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

function lines(added: readonly Written[], indent: string, newline: string): string {
  const printed = yaml(added).trimEnd().split('\n')
  return `${printed.map((line) => (line === '' ? line : indent + line)).join(newline)}${newline}`
}

function inline(event: Written): string {
  const document = new Document(event)
  if (isMap(document.contents)) document.contents.flow = true
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }).trimEnd()
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
