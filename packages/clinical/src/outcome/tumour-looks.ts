import { oncePerList } from '../record/once-per-list.ts'
import { eventsOf } from '../record/patient-record.ts'
import { responseReview } from '../response/response-review.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { judgedLines, type JudgedLine } from './judged-lines.ts'
import { measuredAssessments, withMeasured } from './measured-assessments.ts'
import type { Assessment } from './progression-free.ts'
import { tumourAssessments } from './tumour-assessments.ts'

/** Looks at the tumour, stated and measured, with the days on which measured lesions decided. */
export type TumourLooks = {
  readonly anywhere: readonly Assessment[]
  readonly inLiver: readonly Assessment[]
  readonly measured: ReadonlySet<string>
  /** Lines of treatment whose response decided, by the reader that counts. */
  readonly lines: readonly JudgedLine[]
}

/** Every look at the tumour that a record holds: the one source of whatever is said about progression; worked once for a record. */
export const tumourLooks = oncePerList((context: ReviewContext): TumourLooks => {
  const { events } = context
  const answers = responseReview(context)
  const judgements = eventsOf(events, 'lesions-judged')
  const [measured, measuredInLiver] = [
    measuredAssessments(answers, 'anywhere', judgements),
    measuredAssessments(answers, 'liver', judgements),
  ]
  const decided = measured.filter(({ progression }) => progression !== 'unknown')
  return {
    anywhere: withMeasured(tumourAssessments(events, 'anywhere'), measured),
    inLiver: withMeasured(tumourAssessments(events, 'liver'), measuredInLiver),
    measured: new Set(decided.map(({ on }) => on.value)),
    lines: judgedLines(answers),
  }
})
