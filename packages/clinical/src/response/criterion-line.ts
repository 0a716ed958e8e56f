import type { ReviewContext } from '../review/review-context.ts'
import { otherCriteria, type OtherCriterion } from './criterion-gate.ts'
import { lastTreatmentVisits } from './last-treatment-visits.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import type { CriterionQuestion } from './other-criteria.ts'
import { recordCourse } from './record-course.ts'
import { responseCourse, type VisitResponse } from './response-course.ts'
import { responseLines, type ResponseLine } from './response-line.ts'

/** A line whose targets were chosen for one criterion by name; `question` is null where they cannot be followed. */
export type CriterionLine = {
  readonly criterion: OtherCriterion
  readonly line: ResponseLine
  readonly question: (CriterionQuestion & { readonly visits: readonly VisitResponse[] }) | null
}

/**
 * Lines of the criteria that somebody chose targets for; the rest follow RECIST's.
 *
 * @source Lencioni 2010, Semin Liver Dis 30:52–60: targets of mRECIST are lesions that enhance, so they need not be those of RECIST
 */
export const criterionLines = (context: ReviewContext, identities: LesionIdentities): readonly CriterionLine[] =>
  otherCriteria.flatMap((criterion) =>
    responseLines(context, criterion).map((line): CriterionLine => {
      const record = recordCourse(line, context, identities, [])
      if (typeof record === 'string') return { criterion, line, question: null }
      const visits = responseCourse(record.course)
      const dates = [line.baseline, ...line.followUps].map(({ date }) => date)
      const recist = lastTreatmentVisits(visits, dates, context.events)
      return { criterion, line, question: { line, record, context, identities, recist, visits } }
    }),
  )

/** Whether two lines are one reader's from one baseline. */
export const isSameLine = (a: ResponseLine, b: ResponseLine): boolean =>
  a.reader === b.reader && a.baseline.date === b.baseline.date
