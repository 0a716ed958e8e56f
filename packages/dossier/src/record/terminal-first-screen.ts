import type { ClaimResult, Finding, MissingItem } from '@debulk/clinical/review/finding'
import { printable } from '@debulk/language/printable'
import { sayClaim, sayFinding } from '@debulk/language/record/say'
import { terminalProse } from '../terminal-prose.ts'
import { boundedReduction } from './bounded-reduction.ts'
import { findingsFirst, type Glance } from './glance.ts'
import { severityMarks, verdictMarks } from './marks.ts'
import { patientLine } from './patient-line.ts'
import { recordPeriod } from './record-period.ts'
import { capital, type RecordText } from './record-text.ts'

/** Whose record, what time, and the check as one sentence. */
export function top({ review, assessment, words, catalogue, width, ink }: RecordText, { headline }: Glance): string[] {
  const { page } = words
  const who = `${printable(review.patient)}  ${recordPeriod(review, words)}  ${page.asOf(review.asOf)}`
  const { later } = review
  const reduction = boundedReduction(assessment, catalogue)
  const line = patientLine(review, words)
  return [
    ...terminalProse(who, { width, lead: '' }),
    ...(later === undefined ? [] : terminalProse(page.leftOut(later.facts.length), { width, lead: '' })),
    ...(line === null ? [] : terminalProse(line, { width, lead: '' })),
    '',
    ...terminalProse(page.headline(headline), { width, lead: '' }).map(ink.strong),
    ...(reduction === null ? [] : terminalProse(reduction, { width, lead: '' }).map(ink.strong)),
  ]
}

/** Claims that stand, a line each; the whole stands in the lists, or on the page. */
export function holds(input: RecordText, { holds: list }: Glance): string[] {
  const { width, ink, words, review } = input
  const { page } = words
  if (review.claims.length === 0) return []
  const none = terminalProse(page.none.holds, { width, lead: '  ' })
  return [ink.strong(page.headings.holds), ...(list.length === 0 ? none : list.flatMap((c) => shortClaim(c, input)))]
}

/** Claims that do not, with findings between those that are refuted and those that are open. */
export function doesNotHold(input: RecordText, { refuted, open, findings: all }: Glance): string[] {
  const { words, width, ink, review } = input
  const { page } = words
  if (review.events.length === 0) return []
  const shown = all.slice(0, findingsFirst)
  const rest = all.length - shown.length
  const lines = [
    ...refuted.flatMap((c) => shortClaim(c, input)),
    ...shown.flatMap((f) => shortFinding(f, input)),
    ...open.flatMap((c) => shortClaim(c, input)),
  ]
  return [
    ink.strong(page.headings.doesNotHold),
    ...(lines.length === 0 ? terminalProse(page.none.doesNotHold, { width, lead: '  ' }) : lines),
    ...(rest > 0 ? [ink.quiet(`    ${input.all ? page.more(rest) : page.moreWithAll(rest)}`)] : []),
  ]
}

function shortClaim(claim: ClaimResult, { words, width }: RecordText): string[] {
  const text = `${capital(sayClaim(claim, words).short)} (${words.checks.verdicts[claim.verdict]})`
  return terminalProse(text, { width, lead: `  ${verdictMarks[claim.verdict]} ` })
}

function shortFinding(finding: Finding, { words, width }: RecordText): string[] {
  const text = `${capital(sayFinding(finding, words).short)} (${words.checks.severities[finding.severity]})`
  return terminalProse(text, { width, lead: `  ${severityMarks[finding.severity]} ` })
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
export function claimLines(claim: ClaimResult, { words, width }: RecordText): string[] {
  const { title, sentence } = sayClaim(claim, words)
  const head = `${capital(title)} (${words.checks.verdicts[claim.verdict]}): ${sentence}`
  return terminalProse(head, { width, lead: `  ${verdictMarks[claim.verdict]} ` })
}

/** A finding with how grave it is. */
export function findingHead(finding: Finding, { words, width }: RecordText): string[] {
  const { title, sentence } = sayFinding(finding, words)
  const head = `${capital(title)} (${words.checks.severities[finding.severity]}): ${sentence}`
  return terminalProse(head, { width, lead: `  ${severityMarks[finding.severity]} ` })
}
