import { printable } from '@debulk/language/printable'
import { sayEvent, sayStudy } from '@debulk/language/record/say'
import { displayWidth } from '../display-width.ts'
import type { Ink } from '../terminal-ink.ts'
import { terminalProse } from '../terminal-prose.ts'
import { originLines, quoteLines, type RecordText } from './record-text.ts'
import { shortWhen } from './short-when.ts'
import { timelineRows } from './timeline-rows.ts'
import { noEvents } from './no-events.ts'

const dateColumn = 12

/** Every event that stands, with its uncertainty and its id. */
export function timeline(input: RecordText): string[] {
  const { review, words, width, ink, all } = input
  const { page, format } = words
  const rows = timelineRows(review)
  if (rows.length === 0) return [ink.strong(page.headings.timeline), `  ${noEvents(review, page)}`]
  return [
    ink.strong(page.headings.timeline),
    ...rows.flatMap((row) => {
      const date = shortWhen(row.on, format).replaceAll(' ', '\u00A0')
      const id = row.kind === 'event' ? ` [${printable(row.event.id, 40)}]` : ''
      const said = row.kind === 'event' ? sayEvent(row.event, words) : sayStudy(row.study, review.model, words)
      const fits = displayWidth(date) <= dateColumn
      const lead = `  ${fits ? date + ' '.repeat(dateColumn - displayWidth(date)) : ' '.repeat(dateColumn)}  `
      const lines = terminalProse(said + id, { width, lead })
      const quote =
        all && row.kind === 'event' && row.event.quote !== undefined
          ? quoteLines(row.event, input, ' '.repeat(dateColumn + 4))
          : []
      return [
        ...(fits ? [] : [`  ${date}`]),
        ...(id === '' ? lines : lines.map((line) => quietId(line, id, ink))),
        ...quote,
        ...(all && row.kind === 'event' ? originLines(row.event, input, ' '.repeat(dateColumn + 4)) : []),
      ]
    }),
  ]
}

/** An id is for looking up, not for reading. */
const quietId = (line: string, id: string, ink: Ink): string =>
  line.endsWith(id.trim()) ? line.slice(0, -id.trim().length) + ink.quiet(id.trim()) : line
