import { terminalProse } from '../terminal-prose.ts'
import { terminalRefused } from '../terminal-refused.ts'
import { glance } from './glance.ts'
import type { RecordText } from './record-text.ts'
import { answers } from './terminal-answers.ts'
import { doesNotHold, holds, missing, top } from './terminal-first-screen.ts'
import { care, claims, findings, freshness } from './terminal-lists.ts'
import { timeline } from './terminal-timeline.ts'

/** `debulk check` for a person: what holds, what does not, what is missing; then timeline, claims, findings and what the rules say. Ends with a line break. */
export function terminalRecord(input: RecordText): string {
  const seen = glance(input.review)
  const blocks = [
    top(input, seen),
    holds(input, seen),
    doesNotHold(input, seen),
    missing(input, seen.missing),
    timeline(input),
    claims(input),
    findings(input, seen),
    answers(input),
    freshness(input),
    care(input),
    terminalRefused(input.refused, { ...input, words: input.catalogue }),
    terminalProse(input.words.page.reminder, { width: input.width, lead: '' }).map(input.ink.quiet),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** What holds, what does not and what is missing, and nothing else: for a page that gives the rest. */
export function terminalRecordShort(input: RecordText): string {
  const seen = glance(input.review)
  return `${[top(input, seen), holds(input, seen), doesNotHold(input, seen), missing(input, seen.missing)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
