import { arterialReview } from '../arterial/arterial-review.ts'
import { careItems } from '../board/care-items.ts'
import { freshness } from '../board/freshness.ts'
import { missingItems } from '../board/missing-items.ts'
import { checkClaims } from '../claims/check-claims.ts'
import { checkConsistency } from '../discordance/check-consistency.ts'
import { burdenReview } from '../burden/burden-review.ts'
import { growthReview } from '../growth/growth-review.ts'
import { markersReview } from '../markers/markers-review.ts'
import { outcomeReview } from '../outcome/outcome-review.ts'
import { pathologyReview } from '../pathology/pathology-review.ts'
import { responseReview } from '../response/response-review.ts'
import { stagingReview } from '../staging/staging-review.ts'
import { suitabilityReview } from '../suitability/suitability-review.ts'
import { syndromeReview } from '../syndrome/syndrome-review.ts'
import type { AnyAnswer } from './answer.ts'
import type { CareItem, ClaimResult, Finding, FreshnessItem, MissingItem } from './finding.ts'
import { ofLiver } from './of-liver.ts'
import type { ReviewContext } from './review-context.ts'

/** Everything the rules say of one record. */
export type RecordReview = ReviewContext & {
  /** Events that were taken back, which no rule sees; not said of a record of which nobody counted them. */
  readonly retracted?: number | undefined
  readonly answers: readonly AnyAnswer[]
  readonly claims: readonly ClaimResult[]
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingItem[]
  readonly freshness: readonly FreshnessItem[]
  readonly care: readonly CareItem[]
}

/**
 * Asks every rule. Response follows tumour wherever it was listed; every other rule is of the liver and sees no lesion from outside it. Pure; cost grows with the number of events times the number of rules.
 */
export function reviewRecord(context: ReviewContext): RecordReview {
  const liver = ofLiver(context)
  return {
    ...context,
    answers: [
      pathologyReview,
      stagingReview,
      markersReview,
      syndromeReview,
      burdenReview,
      growthReview,
      responseReview,
      arterialReview,
      suitabilityReview,
      outcomeReview,
    ].flatMap((review) => review(liver)),
    claims: checkClaims(liver),
    findings: checkConsistency(liver),
    missing: missingItems(liver),
    freshness: freshness(liver),
    care: careItems(liver),
  }
}
