import { distanceFromLimit, gradesFromKi67 } from '../pathology/proliferation-grade.ts'
import type { EventOf } from '../record/patient-event.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { finalReports } from './final-reports.ts'
import { found } from './found.ts'

type Specimen = EventOf<'specimen-reported'>

/** Rising. */
const grades = ['G1', 'G2', 'G3', 'MiNEN', 'NEC']

/**
 * Specimens of one patient differ in grade; the case is graded by the highest.
 *
 * @source WHO 2019, digestive system tumours (the higher of Ki-67 and mitoses decides); that the highest specimen grades the case is
 *         general knowledge, not verified against the book
 */
export function gradeDiffers({ events }: ReviewContext): Finding[] {
  const graded = finalReports(events).flatMap((report) => {
    const grade = report.gradeStated ?? gradeOfKi67(report)
    return grade === null ? [] : [{ report, grade }]
  })
  const highest = graded.map(({ grade }) => grade).toSorted((a, b) => grades.indexOf(b) - grades.indexOf(a))[0]
  if (highest === undefined || graded.every(({ grade }) => grade === highest)) return []
  const specimens = graded.map(({ report: { site, on }, grade }) => ({ site, on, grade }))
  return [
    found(
      'grade-differs',
      { specimens, highest },
      graded.map(({ report }) => report.id),
    ),
  ]
}

function gradeOfKi67({ ki67Percent, differentiation }: Specimen): string | null {
  if (ki67Percent === undefined || differentiation === 'poor') return null
  const [only, ...others] = gradesFromKi67(ki67Percent)
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * A Ki-67 that sits on the limit between two grades: one cell more or less in the count decides.
 *
 * @source WHO 2019: < 3 % G1, 3–20 % G2, > 20 % G3
 */
export const gradeOnBoundary = ({ events }: ReviewContext): Finding[] =>
  finalReports(events).flatMap(({ id, site, on, ki67Percent, cellsCounted, differentiation }) => {
    const limit = ki67Percent === undefined ? null : distanceFromLimit(ki67Percent)
    if (limit?.distancePercent !== 0 || differentiation === 'poor') return []
    const boundary = limit.limitPercent
    const parameters = { site, on, ki67Percent: boundary, boundary, cellsCounted: cellsCounted ?? null }
    return [found('grade-on-boundary', parameters, [id])]
  })

/** A grade stands on Ki-67 alone. @source WHO 2019: grade is the higher of mitoses per 2 mm² and Ki-67 */
export function mitosesNotCounted({ events }: ReviewContext): Finding[] {
  const graded = finalReports(events).filter(
    ({ ki67Percent, gradeStated }) => ki67Percent !== undefined || gradeStated !== undefined,
  )
  const without = graded.filter(({ mitosesPer2Mm2 }) => mitosesPer2Mm2 === undefined)
  if (without.length === 0) return []
  const parameters = { specimens: without.length, of: graded.length }
  return [
    found(
      'mitoses-not-counted',
      parameters,
      without.map(({ id }) => id),
    ),
  ]
}
