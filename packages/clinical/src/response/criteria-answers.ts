import { studyId } from '../lesion/study-reading.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { criterionGate, otherCriteria } from './criterion-gate.ts'
import { gateFacts } from './gate-facts.ts'
import { otherVisits } from './other-criteria.ts'
import type { OtherVisit } from './response-answers.ts'
import type { ResponseLine } from './response-line.ts'
import { amountUnits } from './target-amount.ts'

/** Which other criteria apply to the line, and what those give that the record holds numbers for. */
export function criteriaAnswers(
  line: ResponseLine,
  context: ReviewContext,
  about: string,
  question: Parameters<typeof otherVisits>[1] | null,
): AnyAnswer[] {
  const at = line.followUps.at(-1)
  if (at === undefined) return []
  const { baseline } = line
  const given = otherCriteria.map((criterion) => ({
    criterion,
    visits: question ? otherVisits(criterion, question) : [],
  }))
  const hasAmount = (visits: readonly OtherVisit[]): boolean =>
    visits.filter(({ amount }) => amount !== null).length > 1
  const facts = gateFacts(baseline, at, context)
  const gates = given.map(({ criterion, visits }) => ({
    criterion,
    ...criterionGate(criterion, { ...facts, hasAmount: hasAmount(visits) }),
  }))
  const because = [studyId(baseline), ...line.followUps.map(studyId)]
  const answers = gates.flatMap(({ criterion, applies }): AnyAnswer[] => {
    const visits = given.find((each) => each.criterion === criterion)?.visits ?? []
    const unit = criterion === 'mrecist' || criterion === 'easl' ? null : amountUnits[criterion]
    if (applies !== 'yes' || unit === null) return []
    const value = { criterion, baseline: baseline.date, unit, visits }
    return [{ rule: 'response/other', about: `${criterion} · ${about}`, value, basis: 'derived', because, caveats: [] }]
  })
  const value = { baseline: baseline.date, at: at.date, gates }
  return [{ rule: 'response/criteria', about, value, basis: 'derived', because, caveats: [] }, ...answers]
}
