import { printable } from '@debulk/language/printable'
import { sayEvent } from '@debulk/language/record/say'
import { displayWidth } from '../display-width.ts'
import type { Ink } from '../terminal-ink.ts'
import { terminalProse } from '../terminal-prose.ts'
import { quoteLines, type RecordText } from './record-text.ts'
import { shortWhen } from './short-when.ts'

const dateColumn = 12

/** Every event that stands, with its uncertainty and its id. */
export function timeline(input: RecordText): string[] {
  const { review, words, width, ink, all } = input
  const { page, format } = words
  const events = review.events.filter(({ kind }) => kind !== 'claim-made' && kind !== 'source-questioned')
  if (events.length === 0) return [ink.strong(page.headings.timeline), `  ${page.none.events}`]
  return [
    ink.strong(page.headings.timeline),
    ...events.flatMap((event) => {
      const date = shortWhen(event.on, format).replaceAll(' ', '\u00A0')
      const id = ` [${printable(event.id, 40)}]`
      const fits = displayWidth(date) <= dateColumn
      const lead = `  ${fits ? date + ' '.repeat(dateColumn - displayWidth(date)) : ' '.repeat(dateColumn)}  `
      const lines = terminalProse(sayEvent(event, words) + id, { width, lead })
      const quote = all && event.quote !== undefined ? quoteLines(event, input, ' '.repeat(dateColumn + 4)) : []
      return [...(fits ? [] : [`  ${date}`]), ...lines.map((line) => quietId(line, id, ink)), ...quote]
    }),
  ]
}

/** An id is for looking up, not for reading. */
const quietId = (line: string, id: string, ink: Ink): string =>
  line.endsWith(id.trim()) ? line.slice(0, -id.trim().length) + ink.quiet(id.trim()) : line
