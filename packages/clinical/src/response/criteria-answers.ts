import type { LesionReading } from '../lesion/lesion-reading.ts'
import { studyIds } from '../lesion/study-reading.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { criterionGate, usesAttenuation, type GateFacts, type OtherCriterion } from './criterion-gate.ts'
import { gateFacts, type ImageFacts } from './gate-facts.ts'
import { otherVisits, progressionOf, type CriterionQuestion, type GatedVisit } from './other-criteria.ts'
import type { ResponseLine } from './response-line.ts'
import { amountUnits } from './target-amount.ts'

/** What one criterion is asked along a line: its targets, or null where none can be followed; its own line where it has one. */
export type CriterionAsked = {
  readonly criterion: OtherCriterion
  readonly line: ResponseLine
  readonly question: CriterionQuestion | null
}

/** Which of the criteria apply to the line, and what those give that the record holds numbers for. */
export function criteriaAnswers(
  line: ResponseLine,
  asked: readonly CriterionAsked[],
  context: ReviewContext,
  about: string,
): AnyAnswer[] {
  const at = line.followUps.at(-1)
  if (at === undefined || asked.length === 0) return []
  const given = asked.map((each) => ({
    ...each,
    visits: each.question ? otherVisits(each.criterion, each.question) : [],
  }))
  const gates = given.map(({ criterion, line: own, visits }) => {
    const last = own.followUps.at(-1) ?? at
    const facts = gateFacts(own.baseline, last, context, [])
    const gate = visits.at(-1)?.gate ?? criterionGate(criterion, withoutTargets(facts))
    const usable = gate.applies === 'yes' ? undefined : answered(visits).at(-1)
    const isOther = own.baseline.date !== line.baseline.date || last.date !== at.date
    const between = isOther ? ([own.baseline.date, last.date] as const) : null
    return { criterion, ...gate, between, lastAt: usable?.visit.date ?? null }
  })
  const answers = given.flatMap(({ criterion, question, visits }): AnyAnswer[] => {
    if (question === null || answered(visits).length === 0) return []
    const { line: own, record, recist, caveats } = question
    const value = {
      criterion,
      baseline: own.baseline.date,
      unit: amountUnits[criterion],
      targets: record.targets.map(({ label }) => label),
      progression: progressionOf(visits, recist),
      visits: visits.map(({ visit }) => visit),
    }
    return [
      {
        rule: 'response/other',
        about: `${criterion} · ${about}`,
        value,
        basis: own.selected ? 'derived' : 'assumed',
        because: [...new Set([...grounds(own), ...(own.selected ? [own.selected.id] : []), ...record.because])],
        caveats: [...caveats, ...nodulesCaveat(criterion, question, visits)],
      },
    ]
  })
  const value = { baseline: line.baseline.date, at: at.date, gates }
  const because = [...new Set(asked.flatMap((each) => grounds(each.line)))]
  return [{ rule: 'response/criteria', about, value, basis: 'derived', because, caveats: [] }, ...answers]
}

/** Whether targets enhance cannot be asked where there are none. */
const withoutTargets = (facts: ImageFacts): GateFacts => ({
  ...facts,
  arterialEnhancement: facts.arterialEnhancement === 'no' ? 'no' : 'yes',
  missing: ['targets-not-followed'],
  hasSize: true,
})

const grounds = ({ baseline, followUps }: ResponseLine): readonly string[] => [baseline, ...followUps].flatMap(studyIds)

/** Visits that the images and the numbers gave a response at. */
const answered = (visits: readonly GatedVisit[]): readonly GatedVisit[] =>
  visits.filter(({ visit, gate }) => visit.response !== null && gate.applies === 'yes')

/** New or growing nodules in a lesion are progression by Choi: where nobody looked, the answer holds only without them. */
function nodulesCaveat(
  criterion: OtherCriterion,
  { line, record, identities }: CriterionQuestion,
  visits: readonly GatedVisit[],
): AnswerCaveat[] {
  if (!usesAttenuation(criterion)) return []
  const targets = new Set(record.targets.map(({ identity }) => identity))
  const isJudged = ({ tissue }: LesionReading): boolean => (tissue?.nodules ?? null) !== null
  const dates = answered(visits).flatMap(({ visit }) => {
    const study = line.followUps.find(({ date }) => date === visit.date)
    const seen = (study?.lesions ?? []).filter((lesion) => {
      const identity = study ? identities.ofReading(lesion, study) : null
      return identity !== null && targets.has(identity)
    })
    return visit.response === 'PD' || visit.response === 'CR' || seen.every(isJudged) ? [] : [visit.date]
  })
  return dates.length === 0 ? [] : [{ code: 'response/nodules-not-judged', parameters: { dates } }]
}
