import { dayDate } from '@debulk/quantity/uncertain-date'
import type { TargetSum } from '../assessment.ts'
import { lesionFamilies, type LesionFamiliesAt } from '../lesion/lesion-families.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { studyId, studyIds, type StudyReading } from '../lesion/study-reading.ts'
import { shortestMeasurableMm } from './measurability.ts'
import { responseCourse, type ResponseVisit, type TargetState, type VisitResponse } from './response-course.ts'
import { sumOf } from './target-length.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { knownIdentities, strangersIn } from './known-identities.ts'
import { targetFamily } from './target-family.ts'
import { identityKept, targetInStudy } from './target-in-study.ts'

const perOrgan = 2
/**
 * Sum of the two largest liver lesions of the baseline, followed by identity, what merged or split as the
 * families of lesions they are. Without identities the two largest of each
 * date are added, and no response is given: they need not be the same lesions. A target that is not drawn any more
 * counts 0. Studies before the baseline have sums but no change; a lesion that nobody measured across leaves no sum, nor does
 * one that is cut off by the edge of the image, or that may lie beyond it: it was not evaluated, and the response is NE unless
 * what was seen is progression already. Such a response sets no nadir. None is given where lesions are drawn that the baseline does not know, and
 * nobody says that none of them is new: the overall response is open, or progression.
 *
 * @source RECIST 1.1 §4.2, §4.3.1, §4.4.2: at most two targets per organ, long axis ≥ 10 mm; not evaluable — Eisenhauer 2009
 */
export function targetSums(
  studies: readonly StudyReading[],
  baseline: StudyReading,
  familiesAt: LesionFamiliesAt = lesionFamilies(studies, []),
  events: readonly PatientEvent[] = [],
): readonly TargetSum[] {
  const then = familiesAt(baseline.date)
  const targets = largest(baseline).filter(({ diameterMm }) => diameterMm >= shortestMeasurableMm(null))
  const uids = targets.flatMap((lesion) => then.identityOf(lesion, baseline) ?? [])
  const tracked = targets.length > 0 && uids.length === targets.length
  const isTarget = (lesion: LesionReading, study: StudyReading): boolean => {
    const families = familiesAt(study.date)
    const family = families.ofReading(lesion, study)
    return family !== null && uids.some((uid) => families.of(uid).id === family.id)
  }
  const chosen = (study: StudyReading): readonly LesionReading[] =>
    tracked ? study.lesions.filter((lesion) => isTarget(lesion, study)) : largest(study)
  const base = chosen(baseline).some(isCut) ? null : measuredSum(chosen(baseline))
  const course: Course = { studies, baseline, uids, familiesAt }
  // a study whose lesions carry other identities says nothing of these targets
  const isFollowed = (study: StudyReading) =>
    tracked && identityKept(study, knownIdentities(baseline, familiesAt(study.date)), then.identityOf)
  const answers = tracked ? courseOf(studies.filter(isFollowed), course) : new Map<StudyReading, VisitResponse>()
  return studies.map((study) => {
    const lesions = chosen(study)
    const seenMm = measuredSum(lesions)
    const isUnknown = tracked && [...statesIn(study, course).values()].some(({ state }) => state === 'not-evaluable')
    const sumMm = lesions.some(isCut) || isUnknown ? null : seenMm
    const lesionIds = lesions.map(({ id }) => id)
    const because = [
      ...new Set([
        ...studyIds(baseline),
        ...chosen(baseline).map(({ id }) => id),
        ...studyIds(study),
        ...lesionIds,
        ...uids.flatMap((uid) => familiesAt(study.date).of(uid).events),
        ...familiesAt(study.date)
          .assertedIn(study.date)
          .flatMap(({ identity, events }) => (uids.includes(identity) ? events : [])),
      ]),
    ]
    const common = { date: study.date, sumMm, lesionIds, because, rule: 'response/targets' as const }
    if (study.date < baseline.date || base === 0) return { ...common, changeFromBaseline: null, response: null }
    if (study.date === baseline.date) return { ...common, changeFromBaseline: 0, response: 'baseline' }
    if (base === null || seenMm === null) return { ...common, changeFromBaseline: null, response: null }
    const target = answers.get(study)?.target ?? null
    const response = target !== 'PD' && mayHoldNew(study, course, events) ? null : target
    return {
      ...common,
      changeFromBaseline: sumMm === null ? null : sumMm / base - 1,
      response: response === 'none' ? null : response,
    }
  })
}

function mayHoldNew(study: StudyReading, { baseline, familiesAt }: Course, events: readonly PatientEvent[]): boolean {
  const families = familiesAt(study.date)
  const judged = eventsOf(events, 'lesions-judged').findLast(({ study: date }) => date === study.date)?.newLesions
  if (judged !== undefined) return judged.length > 0
  return strangersIn(study, knownIdentities(baseline, families), { ofReading: families.identityOf }).length > 0
}

type Course = {
  readonly studies: readonly StudyReading[]
  readonly baseline: StudyReading
  readonly uids: readonly string[]
  readonly familiesAt: LesionFamiliesAt
}

/** What a study shows of each target, with what merges and splits made of it until then. */
function statesIn(
  study: StudyReading,
  { studies, baseline, uids, familiesAt }: Course,
): ReadonlyMap<string, TargetState> {
  const families = familiesAt(study.date)
  const identities = knownIdentities(baseline, families)
  return new Map(
    uids.map((target): [string, TargetState] => {
      const state = families.assertedIn(study.date).find(({ identity }) => identity === target)?.state ?? null
      const said = { ...targetFamily(target, uids, families, { studies, until: study.date }), state }
      return [target, targetInStudy({ target, study, identities, identityOf: families.identityOf, said })]
    }),
  )
}

/** The answers of the response rules, by study. */
function courseOf(followed: readonly StudyReading[], course: Course): ReadonlyMap<StudyReading, VisitResponse> {
  const visit = (study: StudyReading): ResponseVisit => ({
    id: studyId(study),
    date: dayDate(study.date),
    targets: statesIn(study, course),
    nonTarget: null,
    newLesions: 'not-evaluated',
  })
  const { baseline, uids } = course
  const followUps = followed.filter(({ date }) => date > baseline.date)
  const targets = uids.map((id) => ({ id, kind: 'lesion' as const }))
  const [, ...later] = responseCourse({ targets, baseline: visit(baseline), followUps: followUps.map(visit) })
  return new Map(
    followUps.flatMap((study, i): [StudyReading, VisitResponse][] => {
      const answer = later[i]
      return answer ? [[study, answer]] : []
    }),
  )
}

const isCut = ({ touchesBorder }: LesionReading) => touchesBorder === true

const largest = (study: StudyReading): LesionReading[] =>
  study.lesions
    .filter(isCounted)
    .toSorted((a, b) => b.diameterMm - a.diameterMm || (a.id < b.id ? -1 : 1))
    .slice(0, perOrgan)

const measuredSum = (lesions: readonly LesionReading[]): number | null =>
  lesions.every(({ diameterIs }) => diameterIs === 'measured') ? sumOf(lesions.map((l) => l.diameterMm)) : null
