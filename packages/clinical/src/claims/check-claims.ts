import type { Claim } from '../record/board-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimResult } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { checkCountChange } from './count-claim.ts'
import { checkCumulativeDose } from './cumulative-dose.ts'
import { checkCytoreduction } from './cytoreduction-claim.ts'
import { checkProgressionFree, checkShrankThenStable } from './follow-up-claims.ts'
import { checkGrowth } from './growth-claim.ts'
import { checkMarkerChange, checkMarkersNormalised } from './marker-claims.ts'
import { checkSizeChange } from './size-claims.ts'
import { checkDelay, checkStagedCourse, checkTimeToTreatment } from './time-claims.ts'

/** Holds each claim of the record against its facts, in the order of the record. */
export const checkClaims = (context: ReviewContext): ClaimResult[] =>
  eventsOf(context.events, 'claim-made').map(({ id, claim }) => ({ claim: id, ...check(context, claim) }))

type Unnamed = ClaimResult extends infer R ? (R extends ClaimResult ? Omit<R, 'claim'> : never) : never

function check(context: ReviewContext, claim: Claim): Unnamed {
  switch (claim.about) {
    case 'marker-change':
      return checkMarkerChange(context, claim)
    case 'markers-normalised':
      return checkMarkersNormalised(context, claim)
    case 'growth':
      return checkGrowth(context, claim)
    case 'size-change':
      return checkSizeChange(context, claim)
    case 'cytoreduction':
      return checkCytoreduction(context, claim)
    case 'count-change':
      return checkCountChange(context, claim)
    case 'staged-course':
      return checkStagedCourse(context, claim)
    case 'progression-free':
      return checkProgressionFree(context, claim)
    case 'shrank-then-stable':
      return checkShrankThenStable(context, claim)
    case 'delay':
      return checkDelay(context, claim)
    case 'cumulative-dose':
      return checkCumulativeDose(context, claim)
    case 'time-to-treatment':
      return checkTimeToTreatment(context, claim)
  }
}
