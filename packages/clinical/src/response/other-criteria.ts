import type { IsoDate } from '@debulk/quantity/iso-date'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { AnswerCaveat } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { choiBySize, choiResponse } from './choi-response.ts'
import { criterionAmount } from './criterion-amount.ts'
import { criterionGate, usesAttenuation, type Gate, type OtherCriterion } from './criterion-gate.ts'
import { gateFacts } from './gate-facts.ts'
import { liverSteps } from './liver-steps.ts'
import { overallResponse } from './overall-response.ts'
import type { RecordCourse } from './record-course.ts'
import type { OtherVisit, RecistVisit } from './response-answers.ts'
import type { ResponseLine } from './response-line.ts'
import { sinceLastTreatment } from './since-last-treatment.ts'
import { sizeResponse } from './size-criteria.ts'

/** One line with its targets, and what RECIST found of the same targets at each visit. */
export type CriterionQuestion = {
  readonly line: ResponseLine
  readonly record: RecordCourse
  readonly context: ReviewContext
  readonly identities: LesionIdentities
  readonly recist: readonly RecistVisit[]
  /** What a reader of the course must know, whatever the criterion. */
  readonly caveats: readonly AnswerCaveat[]
}

/** A visit by one of the criteria beside RECIST, and whether it applies from the baseline to there. */
export type GatedVisit = { readonly visit: OtherVisit; readonly gate: Gate }

/**
 * The targets by one of the criteria beside RECIST, study by study, the baseline first. A visit whose images do not allow the criterion
 * has its reasons and sets no nadir; only a new lesion, or certain progression of non-targets, is progression there too. Non-targets and new
 * lesions count as they do in RECIST.
 *
 * @source Lencioni 2010, Semin Liver Dis 30:52–60, table 4 (overall response by mRECIST as by RECIST); for the others general practice, not verified
 */
export function otherVisits(criterion: OtherCriterion, question: CriterionQuestion): readonly GatedVisit[] {
  const { line, context, record, recist } = question
  const steps = liverSteps(context.events)
  const targets = record.targets.flatMap(({ reading }) => reading ?? [])
  const base = criterionAmount(criterion, line.baseline, question)
  const sums: { date: IsoDate; sum: number | null }[] = [{ date: line.baseline.date, sum: base.amount }]
  let past: Past = { base: base.amount, nadir: base.amount, completeReached: false }
  const first: OtherVisit = {
    ...nothing,
    date: line.baseline.date,
    amount: base.amount,
    changeFromBaseline: change(base.amount, base.amount),
  }
  const later = line.followUps.map((study): GatedVisit => {
    const { date } = study
    const found = criterionAmount(criterion, study, question)
    const seen = recist.find((each) => each.date === date)
    const sizeChange = usesAttenuation(criterion) ? (seen?.changeFromBaseline ?? null) : null
    const needsNone = isGone(criterion, seen) || choiBySize(criterion, sizeChange) !== null
    const gate = criterionGate(criterion, {
      ...gateFacts(line.baseline, study, context, targets),
      missing: needsNone ? [] : [...new Set([...base.missing, ...found.missing])],
      hasSize: sizeChange !== null,
    })
    const amount = gate.applies === 'yes' && base.amount !== null ? found.amount : null
    const target =
      gate.applies === 'yes' ? targetResponseAt({ criterion, past, amount, sizeChange, study }, seen) : null
    const response = overallAt(target, seen, past)
    const visit: OtherVisit = {
      date,
      amount,
      sizeChange,
      changeFromBaseline: change(past.base, amount),
      changeFromNadir: change(past.nadir, amount),
      changeFromLastTreatment: sinceLastTreatment({ date, sum: amount }, sums, steps).change,
      response,
      reasons: gate.reasons,
    }
    sums.push({ date, sum: amount })
    past = {
      base: past.base,
      nadir: amount === null || past.nadir === null ? past.nadir : Math.min(past.nadir, amount),
      completeReached: past.completeReached || response === 'CR',
    }
    return { visit, gate }
  })
  return [{ visit: first, gate: { applies: 'yes', reasons: [] } }, ...later]
}

/** The visit progression is dated to: the first, or an earlier one where what was confirmed later was already possible. */
export function progressionOf(visits: readonly GatedVisit[], recist: readonly RecistVisit[]): IsoDate | null {
  const certain = visits.find(({ visit }) => visit.response === 'PD')?.visit.date
  if (certain === undefined) return null
  const possible = recist.find(({ flags, date }) => flags.includes('equivocal-confirmed-later') && date < certain)
  return possible?.date ?? certain
}

const nothing = {
  amount: null,
  sizeChange: null,
  changeFromBaseline: null,
  changeFromNadir: null,
  changeFromLastTreatment: null,
  response: null,
  reasons: [],
} as const

type Past = { readonly base: number | null; readonly nadir: number | null; readonly completeReached: boolean }

const change = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from === 0 ? null : to / from - 1

/** What is gone has no attenuation that could be missing. */
const isGone = (criterion: OtherCriterion, seen: RecistVisit | undefined): boolean =>
  usesAttenuation(criterion) && seen?.target === 'CR'

type TargetResponse = 'CR' | 'PR' | 'SD' | 'PD'

function overallAt(
  target: TargetResponse | null,
  seen: RecistVisit | undefined,
  { completeReached }: Past,
): OtherVisit['response'] {
  const { nonTarget, newLesions } = seen ?? { nonTarget: null, newLesions: 'not-evaluated' as const }
  // after a complete response non-target disease that is seen again is progression
  const isBack = completeReached && nonTarget === 'NON-CR/NON-PD'
  const parts = { nonTarget: isBack ? ('PD' as const) : nonTarget, newLesions }
  if (target === null) return overallResponse({ target: 'NE', ...parts }) === 'PD' ? 'PD' : null
  const overall = overallResponse({ target, ...parts })
  return overall === 'NON-CR/NON-PD' || overall === 'NED' ? null : overall
}

type At = {
  readonly criterion: OtherCriterion
  readonly past: Past
  readonly amount: number | null
  readonly sizeChange: number | null
  readonly study: StudyReading
}

function targetResponseAt(
  { criterion, past: { base, nadir, completeReached }, amount, sizeChange, study }: At,
  seen: RecistVisit | undefined,
): TargetResponse | null {
  if (!usesAttenuation(criterion)) {
    if (base === null || nadir === null || base <= 0 || amount === null) return null
    return sizeResponse(criterion, { baseline: base, nadir, current: amount })
  }
  if (sizeChange === null) return null
  const allGone = isGone(criterion, seen)
  if (completeReached && !allGone) return 'PD'
  const facts = {
    sizeChange,
    attenuationChange: base === null || amount === null ? null : amount / base - 1,
    allGone,
    newLesions: false, // judged with those of the visit
    nodules: study.lesions.some((lesion) => isCounted(lesion) && nodulesGrow(lesion.tissue?.nodules)),
  }
  return choiResponse(facts, criterion)
}

const nodulesGrow = (nodules: string | null | undefined): boolean => nodules === 'new' || nodules === 'growing'
