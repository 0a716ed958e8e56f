import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { Format } from '@debulk/language/format'
import { printable } from '@debulk/language/printable'
import { sayProvenance } from '@debulk/language/record/say-provenance'
import { toldText } from '@debulk/language/record/told-text'
import type { Refusal } from '@debulk/language/refusal-sentences'
import type { Ink } from '../terminal-ink.ts'
import { terminalProse } from '../terminal-prose.ts'
import type { RecordView } from './record-view.ts'
import { restsOn } from './rests-on.ts'

/** A checked record and the terminal it is shown on. */
export type RecordText = RecordView & {
  /** Every finding, every rule with its source, every quote. */
  readonly all: boolean
  readonly refused: readonly Refusal[]
  readonly width: number
  readonly ink: Ink
}

const becauseShown = 6

/** What an answer rests on, by id; a few of many unless all was asked for. */
export function because(ids: readonly string[], { review, words, width, ink, all }: RecordText): string[] {
  const grounds = restsOn(ids, review)
  if (grounds.length === 0) return []
  const shown = all ? grounds : grounds.slice(0, becauseShown)
  const rest = grounds.length - shown.length
  const names = shown.map((ground) =>
    ground.kind === 'event'
      ? printable(ground.event.id, 40)
      : ground.kind === 'study'
        ? words.format.shortDate(ground.date)
        : printable(ground.id, 40),
  )
  const text = `${words.page.because}: ${names.join(', ')}${rest > 0 ? ` +${rest}` : ''}`
  return terminalProse(text, { width, lead: '      ' }).map(ink.quiet)
}

/** The source's own words behind an answer, each once. */
export function quotes(ids: readonly string[], { review, words, width, ink }: RecordText): string[] {
  const told = new Set(
    restsOn(ids, review).flatMap((ground) => (ground.kind === 'event' ? (ground.event.quote ?? []) : [])),
  )
  return [...told].flatMap((quote) =>
    terminalProse(quoted(quote, words.format), { width, lead: '      ' }).map(ink.quiet),
  )
}

/** The words of one event's source. */
export const quoteLines = ({ quote = '' }: PatientEvent, { words, width, ink }: RecordText, lead: string): string[] =>
  terminalProse(quoted(quote, words.format), { width, lead }).map(ink.quiet)

/** What who wrote it down remarked on one event, and where it comes from. */
export function originLines(event: PatientEvent, { words, width, ink }: RecordText, lead: string): string[] {
  const { note } = event
  const remark =
    note === undefined ? [] : [`${capital(words.page.behind.note)}: ${printable(toldText(note, words.format), 600)}`]
  return [...remark, ...sayProvenance(event, words)].flatMap((text) =>
    terminalProse(text, { width, lead }).map(ink.quiet),
  )
}

/** The source's words whole, however long; on a terminal a line break of theirs is a blank. */
function quoted(text: string, { language }: Format): string {
  const shown = printable(text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' '), 4000)
  return language === 'ru' ? `«${shown}»` : `“${shown}”`
}

/** With a capital, as a sentence or a heading begins. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
