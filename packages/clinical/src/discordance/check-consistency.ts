import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { deliveredShareAmbiguous, stagedPlanNotFollowed } from './arterial-checks.ts'
import { boardInputStale, transplantationOnProgression } from './board-checks.ts'
import { claimFindings, periodBeyondLastContact } from './claim-checks.ts'
import { countRestatedDifferently, countScopeOpen } from './count-checks.ts'
import { courseDiscordance } from './course-discordance.ts'
import { bySeverity, found } from './found.ts'
import { eventAfterDeath } from './death-checks.ts'
import { datedAfterToday, judgementOfNoStudy } from './judgement-checks.ts'
import {
  gradeDiffers,
  gradeOnBoundary,
  ki67AgainstCount,
  mitosesNotCounted,
  statedGradeDiffers,
} from './grade-checks.ts'
import {
  enhancementNotApplicable,
  progressionOpen,
  receptorImagingMissing,
  studyBeforeFirstImaging,
} from './imaging-checks.ts'
import { limitExceeded } from './limit-checks.ts'
import { selectionFactBeforeSession } from './selection-checks.ts'
import { progressionNotOnImaging, statusAgainstImaging, trendAgainstSizes } from './status-checks.ts'
import { symptomCountContradicts } from './symptom-checks.ts'
import { patientFactsDiffer } from './patient-checks.ts'
import {
  groupAgainstCategories,
  metastasisLetterMissing,
  stageBelowPathology,
  stageContradicted,
} from './stage-checks.ts'

const checks: readonly ((context: ReviewContext) => Finding[])[] = [
  eventAfterDeath,
  limitExceeded,
  selectionFactBeforeSession,
  patientFactsDiffer,
  stageContradicted,
  groupAgainstCategories,
  stageBelowPathology,
  statedGradeDiffers,
  ki67AgainstCount,
  metastasisLetterMissing,
  gradeDiffers,
  gradeOnBoundary,
  mitosesNotCounted,
  claimFindings,
  periodBeyondLastContact,
  judgementOfNoStudy,
  datedAfterToday,
  countRestatedDifferently,
  countScopeOpen,
  stagedPlanNotFollowed,
  deliveredShareAmbiguous,
  enhancementNotApplicable,
  studyBeforeFirstImaging,
  receptorImagingMissing,
  progressionOpen,
  statusAgainstImaging,
  trendAgainstSizes,
  progressionNotOnImaging,
  boardInputStale,
  transplantationOnProgression,
  symptomCountContradicts,
  courseDiscordance,
  sourceQuestioned,
]

/** Everything in the record that does not fit together, gravest first. Nothing is corrected. */
export const checkConsistency = (context: ReviewContext): Finding[] =>
  checks.flatMap((check) => check(context)).toSorted(bySeverity)

/** What somebody wrote down about the text of the source; no rule can find it. */
function sourceQuestioned({ events }: ReviewContext): Finding[] {
  return eventsOf(events, 'source-questioned').map(({ id, topic, explanation }) =>
    found('source-questioned', { topic, ...explanation }, [id]),
  )
}
