import { exactly, type Bounded } from '@debulk/quantity/bounded'
import { ki67Counting } from '../pathology/ki67-counting.ts'
import { gradesFromKi67 } from '../pathology/proliferation-grade.ts'
import { specimenGrade } from '../pathology/specimen-grade.ts'
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
 * The printed Ki-67 of a specimen gives another grade than the cells counted in the same report, and rounding does not explain it.
 *
 * @source WHO 2019: < 3 % G1, 3–20 % G2, > 20 % G3; positive over counted cells
 */
export function ki67AgainstCount({ events }: ReviewContext): Finding[] {
  return finalReports(events).flatMap((report) => {
    const { id, site, on, ki67Percent: printed, ki67Positive: positive, cellsCounted: counted } = report
    if (printed === undefined || positive === undefined || counted === undefined) return []
    const percent = ki67Counting(positive, counted)?.percent
    // poorly differentiated carcinoma is not graded by Ki-67
    if (percent === undefined || specimenGrade(report).basis === 'morphology') return []
    const [gradePrinted, gradeCounted] = [gradesFromKi67(printed), gradesFromKi67(exactly(percent))]
    if (gradePrinted.some((grade) => gradeCounted.includes(grade)) || isRounded(printed, percent)) return []
    return [found('ki67-against-count', { site, on, printed, positive, counted, gradePrinted, gradeCounted }, [id])]
  })
}

/** Half of a percent and less is how such a number is rounded. */
const isRounded = ({ least, most }: Bounded, percent: number): boolean =>
  (least === null || percent >= least - roundedBy - 1e-9) && (most === null || percent <= most + roundedBy + 1e-9)
const roundedBy = 0.5

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
