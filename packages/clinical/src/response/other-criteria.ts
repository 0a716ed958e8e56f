import type { IsoDate } from '@debulk/quantity/iso-date'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { choiResponse } from './choi-response.ts'
import { criterionGate, usesAttenuation, type Gate, type OtherCriterion } from './criterion-gate.ts'
import { gateFacts } from './gate-facts.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import { liverSteps } from './liver-steps.ts'
import { overallResponse } from './overall-response.ts'
import type { RecordCourse } from './record-course.ts'
import type { OtherVisit, RecistVisit } from './response-answers.ts'
import type { ResponseLine } from './response-line.ts'
import { sinceLastTreatment } from './since-last-treatment.ts'
import { sizeResponse } from './size-criteria.ts'
import { targetAmount } from './target-amount.ts'

/** One line with its targets, and what RECIST found of the same targets at each visit. */
export type CriterionQuestion = {
  readonly line: ResponseLine
  readonly record: RecordCourse
  readonly context: ReviewContext
  readonly identities: LesionIdentities
  readonly recist: readonly RecistVisit[]
}

/** A visit by one of the criteria beside RECIST, and whether it applies from the baseline to there. */
export type GatedVisit = { readonly visit: OtherVisit; readonly gate: Gate }

/**
 * The targets by one of the criteria beside RECIST, study by study, the baseline first. A visit whose images do not allow the criterion
 * has its reasons and no response, and sets no nadir. Non-targets and new lesions count as they do in RECIST.
 *
 * @source Lencioni 2010, Semin Liver Dis 30:52–60, table 4 (overall response by mRECIST as by RECIST); for the others general practice, not verified
 */
export function otherVisits(criterion: OtherCriterion, question: CriterionQuestion): readonly GatedVisit[] {
  const { line, context, record, recist } = question
  const steps = liverSteps(context.events)
  const targets = record.targets.flatMap(({ reading }) => reading ?? [])
  const base = amountAt(criterion, line.baseline, question)
  const sums: { date: IsoDate; sum: number | null }[] = [{ date: line.baseline.date, sum: base }]
  let nadir = base
  const first: OtherVisit = {
    ...nothing,
    date: line.baseline.date,
    amount: base,
    changeFromBaseline: change(base, base),
  }
  const later = line.followUps.map((study): GatedVisit => {
    const { date } = study
    const found = amountAt(criterion, study, question)
    const seen = recist.find((each) => each.date === date)
    const gate = criterionGate(criterion, {
      ...gateFacts(line.baseline, study, context, targets),
      hasAmount: base !== null && (found !== null || isGone(criterion, seen)),
      hasSize: typeof seen?.changeFromBaseline === 'number',
    })
    if (gate.applies !== 'yes') {
      sums.push({ date, sum: null })
      return { visit: { ...nothing, date, reasons: gate.reasons }, gate }
    }
    const response = responseAt({ criterion, base, nadir, sum: found, study }, seen)
    const visit: OtherVisit = {
      date,
      amount: found,
      changeFromBaseline: change(base, found),
      changeFromNadir: change(nadir, found),
      changeFromLastTreatment: sinceLastTreatment({ date, sum: found }, sums, steps).change,
      response,
      reasons: [],
    }
    if (found !== null && nadir !== null) nadir = Math.min(nadir, found)
    sums.push({ date, sum: found })
    return { visit, gate }
  })
  return [{ visit: first, gate: { applies: 'yes', reasons: [] } }, ...later]
}

const nothing = {
  amount: null,
  changeFromBaseline: null,
  changeFromNadir: null,
  changeFromLastTreatment: null,
  response: null,
  reasons: [],
} as const

const change = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from === 0 ? null : to / from - 1

/** What is gone has no attenuation that could be missing. */
const isGone = (criterion: OtherCriterion, seen: RecistVisit | undefined): boolean =>
  usesAttenuation(criterion) && seen?.target === 'CR'

type At = {
  readonly criterion: OtherCriterion
  readonly base: number | null
  readonly nadir: number | null
  readonly sum: number | null
  readonly study: StudyReading
}

function responseAt(at: At, seen: RecistVisit | undefined): OtherVisit['response'] {
  const target = targetResponseAt(at, seen)
  if (target === null) return null
  const { nonTarget, newLesions } = seen ?? { nonTarget: null, newLesions: 'not-evaluated' }
  const overall = overallResponse({ target, nonTarget, newLesions })
  return overall === 'NON-CR/NON-PD' || overall === 'NED' ? null : overall
}

function targetResponseAt(
  { criterion, base, nadir, sum, study }: At,
  seen: RecistVisit | undefined,
): 'CR' | 'PR' | 'SD' | 'PD' | null {
  if (base === null || nadir === null || base <= 0) return null
  if (!usesAttenuation(criterion))
    return sum === null ? null : sizeResponse(criterion, { baseline: base, nadir, current: sum })
  const sizeChange = seen?.changeFromBaseline ?? null
  if (sizeChange === null) return null
  const facts = {
    sizeChange,
    attenuationChange: sum === null ? 0 : sum / base - 1,
    allGone: isGone(criterion, seen),
    newLesions: false, // judged with those of the visit
    nodules: study.lesions.some((lesion) => isCounted(lesion) && nodulesGrow(lesion.tissue?.nodules)),
  }
  return choiResponse(facts, criterion === 'choi' ? 'choi' : 'modified-choi')
}

const nodulesGrow = (nodules: string | null | undefined): boolean => nodules === 'new' || nodules === 'growing'

/**
 * Sum over the targets, of attenuation the mean; null where one of them is not known. Fragments add up, what grew together counts once,
 * and what a study of the whole liver does not show any more adds nothing.
 */
function amountAt(
  criterion: OtherCriterion,
  study: StudyReading,
  { record, identities }: CriterionQuestion,
): number | null {
  const visit = [record.course.baseline, ...record.course.followUps].find(({ id }) => id === study.date)
  const ofIdentity = (identity: string): number | null | undefined => {
    const reading = study.lesions.find((lesion) => identities.ofReading(lesion, study) === identity)
    return reading && targetAmount(criterion, reading)
  }
  const isSum = !usesAttenuation(criterion)
  const parts = record.targets.flatMap(({ identity }): readonly (number | null)[] => {
    const state = visit?.targets.get(identity)?.state
    if (state === 'measured') return [ofIdentity(identity) ?? null]
    if (!isSum) return [null]
    if (state === 'absent' || state === 'merged-into') return [0]
    if (state !== 'split') return [null]
    return record
      .familiesAt(study.date)
      .of(identity)
      .leaves.flatMap((leaf) => {
        const amount = ofIdentity(leaf)
        return amount === undefined ? [] : [amount]
      })
  })
  if (parts.length === 0 || parts.includes(null)) return null
  const total = parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
  return isSum ? total : total / parts.length
}
