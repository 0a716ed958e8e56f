import { bySeverity } from '@debulk/clinical/discordance/found'
import type { ClaimResult, ClaimVerdict, Finding, FindingCode, MissingItem } from '@debulk/clinical/review/finding'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { PageWords } from '@debulk/language/record/page-words'

/** Findings on the first screen. */
export const findingsFirst = 5

const discordances: readonly string[] = [
  'imaging-against-markers',
  'imaging-against-symptoms',
  'markers-against-symptoms',
] satisfies readonly FindingCode[]

/**
 * The findings listed before somebody asks for all: every inconsistency of the record, and of the signs that disagree the three
 * gravest, since a long course can hold many.
 */
export function listedFindings(findings: readonly Finding[]): readonly Finding[] {
  const discordant = findings.filter(({ code }) => discordances.includes(code)).slice(0, 3)
  return findings.filter((finding) => !discordances.includes(finding.code) || discordant.includes(finding))
}

/** Which claims stand, which do not, what cannot be: the answer to "is this record sound?". */
export type Glance = {
  /** Claims that hold, and those of which only the figure could be worked out. */
  readonly holds: readonly ClaimResult[]
  /** Not supported or not to be worked again: said before the findings. */
  readonly refuted: readonly ClaimResult[]
  /** Held in part, or not to be classified: said after the findings. */
  readonly open: readonly ClaimResult[]
  /** Limits exceeded first, then conflicts, gaps and notes. */
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingItem[]
  readonly headline: Parameters<PageWords['headline']>[0]
}

/** What is refuted or cannot be worked again comes before what is merely open. */
const verdictOrder: Readonly<Record<ClaimVerdict, number>> = {
  holds: 0,
  computed: 1,
  'not-supported': 2,
  'not-reproducible': 3,
  'holds-in-part': 4,
  'not-classifiable': 5,
}
const gravest: readonly ClaimVerdict[] = ['not-supported', 'not-reproducible']

/** What a reader needs first. */
export function glance({ events, claims, findings, missing, retracted, later }: RecordReview): Glance {
  const stand = (verdict: ClaimVerdict) => verdict === 'holds' || verdict === 'computed'
  const sorted = claims.toSorted((a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict])
  const count = (verdict: ClaimVerdict) => claims.filter((claim) => claim.verdict === verdict).length
  return {
    holds: sorted.filter(({ verdict }) => stand(verdict)),
    refuted: sorted.filter(({ verdict }) => gravest.includes(verdict)),
    open: sorted.filter(({ verdict }) => !stand(verdict) && !gravest.includes(verdict)),
    // what is asked of the source's text has a list of its own
    findings: findings.filter(({ code }) => code !== 'source-questioned').toSorted(bySeverity),
    missing: missing.toSorted((a, b) => Number(a.state === 'partly') - Number(b.state === 'partly')),
    headline: {
      events: events.length,
      retracted,
      later: later?.facts.length,
      claims: {
        holds: count('holds'),
        'holds-in-part': count('holds-in-part'),
        'not-supported': count('not-supported'),
        'not-reproducible': count('not-reproducible'),
        'not-classifiable': count('not-classifiable'),
        computed: count('computed'),
      },
      limits: findings.filter(({ severity }) => severity === 'safety-limit').length,
      conflicts: findings.filter(({ severity }) => severity === 'conflict').length,
      gaps: findings.filter(({ severity }) => severity === 'gap').length,
      missing: missing.filter(({ state }) => state === 'not-recorded').length,
      partly: missing.filter(({ state }) => state === 'partly').length,
    },
  }
}
