import { exactValue, isAbove, type Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import type { SpecimenReported } from '../record/pathology-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { caseGrade } from './case-grade.ts'
import { gradeHeterogeneity } from './grade-heterogeneity.ts'
import { holdsTumour } from './holds-tumour.ts'
import { holdingReports, type HoldingReport } from './holding-reports.ts'
import { cellsRequired, ki67Counting } from './ki67-counting.ts'
import type { PathologyAnswers } from './pathology-answers.ts'
import { distanceFromLimit, gradesFromKi67, gradesFromMitoses, ki67GradeIn2010 } from './proliferation-grade.ts'
import { ki67Of, specimenGrade, type Grade } from './specimen-grade.ts'

type Graded = PathologyAnswers['pathology/specimen-grade']

/** What the record says about WHO grade: of each specimen, of the case, and whether primary and metastases differ. */
export function pathologyReview({ events }: ReviewContext): AnyAnswer[] {
  // what holds no tumour has no grade to lack
  const held = holdingReports(eventsOf(events, 'specimen-reported')).filter(
    ({ report }) => holdsTumour(report) !== 'no',
  )
  const specimens = held.map((specimen) => ({ graded: gradedOf(specimen), report: specimen.report }))
  const answers = specimens
    .filter(({ graded }) => graded.basis !== 'none' || graded.stains.length > 0)
    .map(({ graded, report }): AnyAnswer => ({
      rule: 'pathology/specimen-grade',
      about: graded.event,
      value: graded,
      basis: graded.basis === 'stated' ? 'reported' : 'derived',
      because: [graded.event, ...graded.reviews.map(({ event }) => event)],
      caveats: specimenCaveats(graded, report),
    }))
  const grades = specimens.map(({ graded }) => graded)
  const ofCase = caseGrade(grades)
  if (ofCase.possible.length === 0) return answers
  const heterogeneity = gradeHeterogeneity(grades)
  const because = grades.filter(({ possible }) => possible.length > 0).map(({ event }) => event)
  return [
    ...answers,
    {
      rule: 'pathology/case-grade',
      about: '',
      value: {
        ...ofCase,
        specimens: grades.map(({ event, on, site, possible, basis }) => ({ event, on, site, possible, basis })),
      },
      basis: 'derived',
      because,
      caveats: caseCaveats(ofCase.laterLower.length, ofCase.ungraded.length),
    },
    ...(heterogeneity === null
      ? []
      : [
          {
            rule: 'pathology/heterogeneity' as const,
            about: '',
            value: heterogeneity,
            basis: 'derived' as const,
            because,
            caveats: [],
          },
        ]),
  ]
}

function gradedOf({ report, reviews }: HoldingReport): Graded {
  const grade = specimenGrade(report)
  const ki67 = ki67Of(report)
  const { ki67Positive, cellsCounted, mitosesPer2Mm2, gradeStated } = report
  const counted =
    cellsCounted === undefined ? null : (ki67Positive ?? positiveFrom(report.ki67Percent ?? null, cellsCounted))
  return {
    ...grade,
    event: report.id,
    on: report.on,
    site: report.site,
    ki67Percent: ki67,
    mitosesPer2Mm2: mitosesPer2Mm2 ?? null,
    byKi67: ki67 === null ? null : gradesFromKi67(ki67),
    byMitoses: mitosesPer2Mm2 === undefined ? null : gradesFromMitoses(mitosesPer2Mm2),
    limit: ki67 === null ? null : distanceFromLimit(ki67),
    counting: counted === null || cellsCounted === undefined ? null : ki67Counting(counted, cellsCounted),
    stated: gradeStated ?? null,
    agrees: gradeStated === undefined || grade.basis === 'stated' ? null : agreement(gradeStated, grade.possible),
    in2010: ki67 === null || grade.basis === 'morphology' ? null : ki67GradeIn2010(ki67),
    reviews: reviews.map((earlier) => ({ event: earlier.id, possible: specimenGrade(earlier).possible })),
    stains: report.immunohistochemistry ?? [],
  }
}

/** Positive cells of a percentage of a known number of cells. */
function positiveFrom(percent: Bounded | null, cells: number): number | null {
  const value = percent === null ? null : exactValue(percent)
  return value === null ? null : (value / 100) * cells
}

const agreement = (stated: Grade, possible: readonly Grade[]): Ternary =>
  possible.length === 0 ? 'unknown' : !possible.includes(stated) ? 'no' : possible.length === 1 ? 'yes' : 'unknown'

function specimenCaveats(graded: Graded, report: SpecimenReported): AnswerCaveat[] {
  const { basis, ki67Percent, counting, limit, stated, agrees, in2010, possible } = graded
  const caveats: AnswerCaveat[] = []
  if (limit?.distancePercent === 0 && basis !== 'morphology')
    caveats.push({ code: 'grade/on-limit', parameters: { limitPercent: limit.limitPercent } })
  // nothing is above NET G3, and cells cannot be counted into carcinoma
  const mayRise = possible.some((grade) => grade === 'G1' || grade === 'G2')
  if (basis === 'ki67-only' && mayRise) caveats.push({ code: 'grade/no-mitoses', parameters: {} })
  if (basis === 'mitoses-only' && mayRise) caveats.push({ code: 'grade/no-ki67', parameters: {} })
  if (basis === 'stated') caveats.push({ code: 'grade/stated-only', parameters: {} })
  if (ki67Percent !== null && report.cellsCounted === undefined)
    caveats.push({ code: 'grade/cells-not-recorded', parameters: {} })
  if (report.cellsCounted !== undefined && report.cellsCounted < cellsRequired)
    caveats.push({ code: 'grade/few-cells', parameters: { counted: report.cellsCounted, required: cellsRequired } })
  for (const crossed of counting?.crosses ?? [])
    if (counting !== null)
      caveats.push({
        code: 'grade/interval-crosses',
        parameters: { lowPercent: counting.lowPercent, highPercent: counting.highPercent, ...crossed },
      })
  const printed = report.ki67Percent === undefined ? null : exactValue(report.ki67Percent)
  if (report.ki67Percent !== undefined && report.ki67Positive !== undefined && printed !== null && counting !== null)
    if (Math.abs(printed - counting.percent) > 0.5)
      caveats.push({
        code: 'grade/count-differs',
        parameters: { printed: report.ki67Percent, countedPercent: counting.percent },
      })
  if (stated !== null && agrees === 'no')
    caveats.push({ code: 'grade/stated-differs', parameters: { stated, possible } })
  if (report.differentiation === undefined && report.cellType === undefined && basis !== 'stated' && basis !== 'none')
    caveats.push({ code: 'grade/differentiation-not-recorded', parameters: {} })
  if (possible[0] === 'NEC' && ki67Percent !== null && isAbove(ki67Percent, 20) === 'no')
    caveats.push({ code: 'grade/poor-with-low-ki67', parameters: { ki67: ki67Percent } })
  if (in2010 !== null && graded.byKi67?.length === 1 && in2010 !== graded.byKi67[0])
    caveats.push({ code: 'grade/differs-in-2010', parameters: { in2010 } })
  if (possible.length === 1 && possible[0] === 'G3') caveats.push({ code: 'grade/no-net-g3-in-2010', parameters: {} })
  const changed = graded.reviews.filter(
    (earlier) => earlier.possible.length > 0 && earlier.possible.join() !== possible.join(),
  )
  if (changed.length > 0) caveats.push({ code: 'grade/review-differs', parameters: { reviews: changed.length } })
  return caveats
}

function caseCaveats(laterLower: number, ungraded: number): AnswerCaveat[] {
  return [
    ...(laterLower === 0 ? [] : [{ code: 'grade/later-lower' as const, parameters: { specimens: laterLower } }]),
    ...(ungraded === 0 ? [] : [{ code: 'grade/ungraded' as const, parameters: { specimens: ungraded } }]),
  ]
}
