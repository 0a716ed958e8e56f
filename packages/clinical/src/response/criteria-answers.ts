import { studyId } from '../lesion/study-reading.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import { criterionGate, otherCriteria, usesAttenuation, type OtherCriterion } from './criterion-gate.ts'
import { gateFacts } from './gate-facts.ts'
import { otherVisits, type CriterionQuestion, type GatedVisit } from './other-criteria.ts'
import type { ResponseLine } from './response-line.ts'
import { amountUnits } from './target-amount.ts'
import type { ReviewContext } from '../review/review-context.ts'

/** A line with the targets each criterion follows along it; null where no targets can be followed. */
export type CriteriaLine = {
  readonly line: ResponseLine
  readonly context: ReviewContext
  readonly about: string
  readonly questionOf: (criterion: OtherCriterion) => CriterionQuestion | null
  /** What must be known of the targets whatever the criterion. */
  readonly caveats: readonly AnswerCaveat[]
}

/** Which of the criteria apply to the line, and what those give that the record holds numbers for. */
export function criteriaAnswers(
  { line, context, about, questionOf, caveats }: CriteriaLine,
  criteria: readonly OtherCriterion[] = otherCriteria,
): AnyAnswer[] {
  const at = line.followUps.at(-1)
  if (at === undefined) return []
  const { baseline } = line
  const because = [studyId(baseline), ...line.followUps.map(studyId)]
  const asked = criteria.map((criterion) => {
    const question = questionOf(criterion)
    return { criterion, question, visits: question ? otherVisits(criterion, question) : [] }
  })
  const unread = { ...gateFacts(baseline, at, context, []), hasAmount: false, hasSize: false }
  const gates = asked.map(({ criterion, visits }) => {
    const gate = visits.at(-1)?.gate ?? criterionGate(criterion, unread)
    const last = gate.applies === 'yes' ? undefined : answered(visits).at(-1)
    return { criterion, ...gate, lastAt: last?.visit.date ?? null }
  })
  const answers = asked.flatMap(({ criterion, question, visits }): AnyAnswer[] => {
    if (question === null || answered(visits).length === 0) return []
    const { selected } = question.line
    const value = {
      criterion,
      baseline: baseline.date,
      unit: amountUnits[criterion],
      targets: question.record.targets.map(({ label }) => label),
      visits: visits.map(({ visit }) => visit),
    }
    return [
      {
        rule: 'response/other',
        about: `${criterion} · ${about}`,
        value,
        basis: selected ? 'derived' : 'assumed',
        because: [...new Set([...because, ...(selected ? [selected.id] : []), ...question.record.because])],
        caveats: [
          ...caveats.filter(({ code }) => code !== 'response/targets-not-selected' || selected === null),
          ...nodulesCaveat(criterion, question, visits),
        ],
      },
    ]
  })
  const value = { baseline: baseline.date, at: at.date, gates }
  return [{ rule: 'response/criteria', about, value, basis: 'derived', because, caveats: [] }, ...answers]
}

const answered = (visits: readonly GatedVisit[]): readonly GatedVisit[] =>
  visits.filter(({ visit }) => visit.response !== null)

/** New or growing nodules in a lesion are progression by Choi: where nobody looked, the answer holds only without them. */
function nodulesCaveat(
  criterion: OtherCriterion,
  { line }: CriterionQuestion,
  visits: readonly GatedVisit[],
): AnswerCaveat[] {
  if (!usesAttenuation(criterion)) return []
  const dates = answered(visits).flatMap(({ visit }) => {
    const study = line.followUps.find(({ date }) => date === visit.date)
    const isJudged = study?.lesions.some(({ tissue }) => (tissue?.nodules ?? null) !== null)
    return visit.response === 'PD' || visit.response === 'CR' || isJudged ? [] : [visit.date]
  })
  return dates.length === 0 ? [] : [{ code: 'response/nodules-not-judged', parameters: { dates } }]
}
