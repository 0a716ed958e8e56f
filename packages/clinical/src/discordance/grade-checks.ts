import type { PathologyAnswers } from '../pathology/pathology-answers.ts'
import { pathologyReview } from '../pathology/pathology-review.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { finalReports } from './final-reports.ts'
import { found } from './found.ts'

type Graded = PathologyAnswers['pathology/specimen-grade']

/** Specimens as the rules of grade read them, by the report that holds. */
const gradedSpecimens = (context: ReviewContext): Graded[] =>
  pathologyReview(context).flatMap((answer) => (answer.rule === 'pathology/specimen-grade' ? [answer.value] : []))

/**
 * Specimens of one patient certainly differ in grade; the case is graded by the highest.
 *
 * @source WHO 2019, digestive system tumours (the higher of Ki-67 and mitoses decides); that the highest specimen grades the case is
 *         general knowledge, not verified against the book
 */
export function gradeDiffers(context: ReviewContext): Finding[] {
  const graded = gradedSpecimens(context).filter(({ possible }) => possible.length > 0)
  const differ = graded.some((a) => graded.some((b) => !a.possible.some((grade) => b.possible.includes(grade))))
  const ofCase = pathologyReview(context).find(({ rule }) => rule === 'pathology/case-grade')
  if (!differ || ofCase?.rule !== 'pathology/case-grade') return []
  const specimens = graded.map(({ site, on, possible }) => ({ site, on, possible }))
  return [
    found(
      'grade-differs',
      { specimens, highest: ofCase.value.possible },
      graded.map(({ event }) => event),
    ),
  ]
}

/**
 * A report states another grade than its own counts, differentiation and cell type give.
 *
 * @source WHO 2019, digestive system tumours: Ki-67 and mitoses grade what is well differentiated; carcinoma has no G
 */
export const statedGradeDiffers = (context: ReviewContext): Finding[] =>
  gradedSpecimens(context).flatMap(({ event, site, on, stated, agrees, possible }) =>
    agrees === 'no' && stated !== null ? [found('stated-grade-differs', { site, on, stated, possible }, [event])] : [],
  )

/**
 * A Ki-67 that sits on the limit between two grades, where mitoses do not decide: one cell more or less in the count does.
 *
 * @source WHO 2019: < 3 % G1, 3–20 % G2, > 20 % G3
 */
export function gradeOnBoundary(context: ReviewContext): Finding[] {
  const counted = new Map(finalReports(context.events).map(({ id, cellsCounted }) => [id, cellsCounted ?? null]))
  return gradedSpecimens(context).flatMap(({ event, site, on, limit, basis, byMitoses }) => {
    if (limit?.distancePercent !== 0 || basis === 'morphology') return []
    const boundary = limit.limitPercent
    const lower = boundary === 3 ? 'G1' : 'G2'
    // mitoses that give the higher grade anyway leave nothing to decide
    if (byMitoses !== null && !byMitoses.some((grade) => grade <= lower)) return []
    const parameters = { site, on, ki67Percent: boundary, boundary, cellsCounted: counted.get(event) ?? null }
    return [found('grade-on-boundary', parameters, [event])]
  })
}

/**
 * A grade that mitoses could raise stands without them.
 *
 * @source WHO 2019: grade is the higher of mitoses per 2 mm² and Ki-67; nothing is above NET G3, and carcinoma has no grade
 */
export function mitosesNotCounted(context: ReviewContext): Finding[] {
  const raisable = gradedSpecimens(context).filter(
    ({ possible, basis, byMitoses }) =>
      basis !== 'morphology' &&
      basis !== 'none' &&
      (byMitoses !== null || possible.some((grade) => grade === 'G1' || grade === 'G2')),
  )
  const without = raisable.filter(({ byMitoses }) => byMitoses === null)
  if (without.length === 0) return []
  const parameters = { specimens: without.length, of: raisable.length }
  return [
    found(
      'mitoses-not-counted',
      parameters,
      without.map(({ event }) => event),
    ),
  ]
}
