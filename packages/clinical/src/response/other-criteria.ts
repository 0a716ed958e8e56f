import type { IsoDate } from '@debulk/quantity/iso-date'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { choiResponse } from './choi-response.ts'
import type { OtherCriterion } from './criterion-gate.ts'
import type { LesionIdentities } from './lesion-identity.ts'
import { liverSteps } from './liver-steps.ts'
import type { RecordCourse } from './record-course.ts'
import type { OtherVisit, RecistVisit } from './response-answers.ts'
import type { ResponseLine } from './response-line.ts'
import { sinceLastTreatment } from './since-last-treatment.ts'
import { sizeCriteria, sizeResponse, type SizeCriterion } from './size-criteria.ts'
import { targetAmount } from './target-amount.ts'

type Question = {
  readonly line: ResponseLine
  readonly record: RecordCourse
  readonly context: ReviewContext
  readonly identities: LesionIdentities
  readonly recist: readonly RecistVisit[]
}

/** The targets by one of the criteria beside RECIST, study by study; amounts are null where the record does not hold them. */
export function otherVisits(criterion: OtherCriterion, question: Question): readonly OtherVisit[] {
  const { line, context } = question
  const steps = liverSteps(context.events)
  const studies = [line.baseline, ...line.followUps]
  const sums = studies.map((study) => ({ date: study.date, sum: amountAt(criterion, study, question) }))
  const base = sums[0]?.sum ?? null
  let nadir = base
  return sums.map(({ date, sum }, i): OtherVisit => {
    const low = nadir
    const found = i === 0 || sum === null ? null : responseAt(criterion, { base, low, sum, date }, question)
    const isOpen = question.recist.find((each) => each.date === date)?.newLesions === 'unjudged'
    const response = isOpen && found !== null && found !== 'PD' ? 'NE' : found
    if (sum !== null && nadir !== null) nadir = Math.min(nadir, sum)
    return {
      date,
      amount: sum,
      changeFromBaseline: change(base, sum),
      changeFromNadir: i === 0 ? null : change(low, sum),
      changeFromLastTreatment: sinceLastTreatment({ date, sum }, sums.slice(0, i), steps).change,
      response,
    }
  })
}

const change = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from === 0 ? null : to / from - 1

const isSize = (criterion: OtherCriterion): criterion is SizeCriterion =>
  (sizeCriteria as readonly string[]).includes(criterion)

type At = { readonly base: number | null; readonly low: number | null; readonly sum: number; readonly date: IsoDate }

function responseAt(
  criterion: OtherCriterion,
  { base, low, sum, date }: At,
  { recist }: Question,
): OtherVisit['response'] {
  if (base === null || low === null || base <= 0) return null
  const visit = recist.find((each) => each.date === date)
  const newLesions = visit?.newLesions === 'unequivocal'
  if (isSize(criterion))
    return newLesions ? 'PD' : sizeResponse(criterion, { baseline: base, nadir: low, current: sum })
  const sizeChange = visit?.changeFromBaseline ?? null
  if (sizeChange === null) return null
  const facts = {
    sizeChange,
    attenuationChange: sum / base - 1,
    allGone: visit?.target === 'CR',
    newLesions,
    nodules: false, // no reading of this record can state them
  }
  return choiResponse(facts, criterion === 'choi' ? 'choi' : 'modified-choi')
}

/** Sum over the targets, of attenuation the mean; null where one of them is not known. */
function amountAt(criterion: OtherCriterion, study: StudyReading, { record, identities }: Question): number | null {
  const visit = [record.course.baseline, ...record.course.followUps].find(({ id }) => id === study.date)
  const parts = record.targets.map(({ identity }) => {
    const state = visit?.targets.get(identity)
    if (state?.state === 'absent' && isSize(criterion)) return 0
    if (state?.state !== 'measured') return null
    const reading = study.lesions.find((lesion) => identities.ofReading(lesion, study) === identity)
    return reading ? targetAmount(criterion, reading) : null
  })
  if (parts.some((part) => part === null)) return null
  const total = parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
  return isSize(criterion) ? total : total / parts.length
}
