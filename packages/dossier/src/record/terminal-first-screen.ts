import type { ClaimResult, Finding, MissingItem } from '@debulk/clinical/review/finding'
import { printable } from '@debulk/language/printable'
import { sayClaim, sayFinding } from '@debulk/language/record/say'
import { terminalProse } from '../terminal-prose.ts'
import { boundedReduction } from './bounded-reduction.ts'
import { findingsFirst, type Glance } from './glance.ts'
import { severityMarks, verdictMarks } from './marks.ts'
import { recordPeriod } from './record-period.ts'
import { capital, type RecordText } from './record-text.ts'

/** Whose record, what time, and the check as one sentence. */
export function top({ review, assessment, words, catalogue, width, ink }: RecordText, { headline }: Glance): string[] {
  const { page } = words
  const who = `${printable(review.patient)}  ${recordPeriod(review, words)}  ${page.asOf(review.asOf)}`
  const reduction = boundedReduction(assessment, catalogue)
  return [
    ...terminalProse(who, { width, lead: '' }),
    '',
    ...terminalProse(page.headline(headline), { width, lead: '' }).map(ink.strong),
    ...(reduction === null ? [] : terminalProse(reduction, { width, lead: '' }).map(ink.strong)),
  ]
}

/** Lines of one claim or finding on the first screen; the whole stands in the lists, or on the page. */
export type Room = 1 | 2

/** As many lines as there is room for, with a mark where something follows. */
const cut = (lines: readonly string[], room: Room): readonly string[] =>
  lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1] ?? ''} …`]

/** Claims that stand. */
export function holds(input: RecordText, { holds: list }: Glance, room: Room): string[] {
  const { width, ink, words, review } = input
  const { page } = words
  if (review.claims.length === 0) return []
  const none = terminalProse(page.none.holds, { width, lead: '  ' })
  return [
    ink.strong(page.headings.holds),
    ...(list.length === 0 ? none : list.flatMap((c) => cut(claimLines(c, input, 2), room))),
  ]
}

/** Findings and claims that do not. */
export function doesNotHold(input: RecordText, { doesNotHold: list, findings: all }: Glance, room: Room): string[] {
  const { words, width, ink } = input
  const { page } = words
  const shown = all.slice(0, findingsFirst)
  const rest = all.length - shown.length
  // conflicts stand before claims: they are not to be crowded out
  const lines = [
    ...shown.flatMap((f) => cut(findingHead(f, input, 2), room)),
    ...list.flatMap((c) => cut(claimLines(c, input, 2), room)),
  ]
  return [
    ink.strong(page.headings.doesNotHold),
    ...(lines.length === 0 ? terminalProse(page.none.doesNotHold, { width, lead: '  ' }) : lines),
    ...(rest > 0 ? [ink.quiet(`    ${input.all ? page.more(rest) : page.moreWithAll(rest)}`)] : []),
  ]
}

/** What is not recorded, as one paragraph. */
export function missing({ words, width, ink }: RecordText, list: readonly MissingItem[]): string[] {
  const { page, checks } = words
  const text = list
    .map(({ code, state }) => `${checks.missing[code] ?? code}${state === 'partly' ? ` (${page.partlyRecorded})` : ''}`)
    .join('; ')
  return [
    ink.strong(page.headings.missing),
    ...terminalProse(list.length === 0 ? page.none.missing : `${text}.`, { width, lead: '  ' }),
  ]
}

/** A claim with its verdict and what the record gives instead. */
export function claimLines(claim: ClaimResult, { words, width }: RecordText, spare = 0): string[] {
  const { title, sentence } = sayClaim(claim, words)
  const head = `${capital(title)} (${words.checks.verdicts[claim.verdict]}): ${sentence}`
  return terminalProse(head, { width: width - spare, lead: `  ${verdictMarks[claim.verdict]} ` })
}

/** A finding with how grave it is. */
export function findingHead(finding: Finding, { words, width }: RecordText, spare = 0): string[] {
  const { title, sentence } = sayFinding(finding, words)
  const head = `${capital(title)} (${words.checks.severities[finding.severity]}): ${sentence}`
  return terminalProse(head, { width: width - spare, lead: `  ${severityMarks[finding.severity]} ` })
}
