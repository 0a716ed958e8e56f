import type { ClaimResult, Finding, FreshnessItem } from '@debulk/clinical/review/finding'
import { printable } from '@debulk/language/printable'
import { sayClaim, sayFinding } from '@debulk/language/record/say'
import { terminalProse } from '../terminal-prose.ts'
import { listedFindings, type Glance } from './glance.ts'
import { freshnessMarks } from './marks.ts'
import { because, capital, quoteLines, quotes, type RecordText } from './record-text.ts'
import { claimLines, findingHead } from './terminal-first-screen.ts'

/** Each claim whole. */
export function claims(input: RecordText): string[] {
  const { review, words, ink, all, width } = input
  if (review.claims.length === 0) return []
  const source = (claim: ClaimResult) =>
    terminalProse(`${words.page.source}: ${sayClaim(claim, words).source}`, { width, lead: '      ' }).map(ink.quiet)
  return [
    ink.strong(words.page.headings.claims),
    ...review.claims.flatMap((claim) => [
      ...claimLines(claim, input),
      ...(all ? quotes([claim.claim], input) : []),
      ...because([claim.claim, ...claim.because.filter((id) => id !== claim.claim)], input),
      ...(all ? source(claim) : []),
    ]),
  ]
}

/** What does not fit, with the quotes that disagree. */
export function findings(input: RecordText, { findings: list }: Glance): string[] {
  const { words, ink, all, review, width } = input
  const { page, format } = words
  if (review.events.length === 0) return []
  const shown = all ? list : listedFindings(list)
  const questioned = review.events.filter((event) => event.kind === 'source-questioned')
  return [
    ink.strong(page.headings.findings),
    ...(list.length === 0
      ? terminalProse(page.none.findings, { width, lead: '  ' })
      : shown.flatMap((finding) => findingLines(finding, input))),
    ...(list.length > shown.length ? [ink.quiet(`    ${page.moreWithAll(list.length - shown.length)}`)] : []),
    ...(questioned.length > 0
      ? [
          '',
          ink.strong(page.headings.questioned),
          ...questioned.flatMap((event) => [
            ...terminalProse(printable(event.explanation[format.language], 2000), { width, lead: '  ▪ ' }),
            ...(event.quote === undefined ? [] : quoteLines(event, input, '      ')),
          ]),
        ]
      : []),
  ]
}

function findingLines(finding: Finding, input: RecordText): string[] {
  const { words, width, ink } = input
  const { source } = sayFinding(finding, words)
  return [
    ...findingHead(finding, input),
    ...quotes(finding.because, input),
    ...because(finding.because, input),
    ...(input.all ? terminalProse(`${words.page.source}: ${source}`, { width, lead: '      ' }).map(ink.quiet) : []),
  ]
}

/** How old the data of each board were. */
export function freshness({ review, words, width, ink }: RecordText): string[] {
  const { page, checks, format } = words
  if (review.freshness.length === 0) return []
  const boards = [...Map.groupBy(review.freshness, ({ board }) => board)]
  const name = (board: string | null) => {
    const event = review.events.find(({ id }) => id === board)
    return board === null ? page.dayAskedFor : event ? format.uncertainDate(event.on) : printable(board, 40)
  }
  const line = (item: FreshnessItem) =>
    terminalProse(`${checks.freshness.says(item, format)} (${checks.freshness.state[item.state]})`, {
      width,
      lead: `    ${freshnessMarks[item.state]} `,
    })
  return [
    ink.strong(page.headings.freshness),
    ...boards.flatMap(([board, items]) => [`  ${capital(name(board))}`, ...items.flatMap(line)]),
  ]
}

/** Completeness as a case report. */
export function care({ review, words, width, ink, all }: RecordText): string[] {
  const { page, checks } = words
  if (review.care.length === 0) return []
  const count = (state: 'present' | 'partial' | 'absent') => review.care.filter((item) => item.state === state).length
  const lacking = review.care.filter(({ state }) => all || state !== 'present')
  return [
    ink.strong(page.headings.care),
    ...terminalProse(
      page.careSummary({ present: count('present'), partial: count('partial'), absent: count('absent') }),
      { width, lead: '  ' },
    ),
    ...lacking.flatMap(({ item, state, lacks }) => {
      const what = lacks.map((code) => checks.care.lacks[code] ?? code).join('; ')
      const text = `${item}. ${checks.care.items[item]}: ${checks.care.state[state]}${what === '' ? '' : ` (${what})`}`
      return terminalProse(text, { width, lead: '    ' })
    }),
  ]
}
