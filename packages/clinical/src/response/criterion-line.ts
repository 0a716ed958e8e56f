import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { courseCaveats } from './course-caveats.ts'
import type { CriterionAsked } from './criteria-answers.ts'
import { otherCriteria } from './criterion-gate.ts'
import { lastTreatmentVisits } from './last-treatment-visits.ts'
import type { CriterionQuestion } from './other-criteria.ts'
import { recordCourse } from './record-course.ts'
import { responseCourse } from './response-course.ts'
import { responseLines, type ResponseLine } from './response-line.ts'

/**
 * Lines of the criteria that somebody chose targets for; the rest follow RECIST's.
 *
 * @source Lencioni 2010, Semin Liver Dis 30:52–60: targets of mRECIST are lesions that enhance, so they need not be those of RECIST
 */
export const criterionLines = (context: ReviewContext, identities: LesionIdentities): readonly CriterionAsked[] =>
  otherCriteria.flatMap((criterion) =>
    responseLines(context, criterion).map((line): CriterionAsked => {
      const record = recordCourse(line, context, identities, [])
      if (typeof record === 'string') return { criterion, line, question: null }
      const visits = responseCourse(record.course)
      const dates = [line.baseline, ...line.followUps].map(({ date }) => date)
      const recist = lastTreatmentVisits(visits, dates, context.events)
      const caveats = courseCaveats({ line, visits, targets: record.targets }, context, identities)
      return { criterion, line, question: { line, record, context, identities, recist, caveats } }
    }),
  )

/**
 * What each criterion is asked along a line of RECIST: its own targets where somebody chose them there, else those of RECIST. One whose own
 * targets are still followed when a later line of RECIST begins is not asked again from there.
 */
export const askedAlong = (
  line: ResponseLine,
  recist: CriterionQuestion | null,
  own: readonly CriterionAsked[],
): readonly CriterionAsked[] =>
  otherCriteria.flatMap((criterion) => {
    const chosen = own.filter((each) => each.criterion === criterion && each.line.reader === line.reader)
    const here = chosen.find((each) => isSameLine(each.line, line))
    if (here) return [here]
    return chosen.some((each) => isFollowedAt(each.line, line)) ? [] : [{ criterion, line, question: recist }]
  })

const isFollowedAt = ({ baseline, followUps }: ResponseLine, later: ResponseLine): boolean =>
  baseline.date < later.baseline.date && (followUps.at(-1)?.date ?? '') >= later.baseline.date

/** Whether two lines are one reader's from one baseline. */
export const isSameLine = (a: ResponseLine, b: ResponseLine): boolean =>
  a.reader === b.reader && a.baseline.date === b.baseline.date
