import { studyIds } from '../lesion/study-reading.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { betweenReaders, type RatedLine } from './between-readers.ts'
import { bestResponse, usualBestResponseRules, type BestResponseRules } from './best-response.ts'
import { courseCaveats } from './course-caveats.ts'
import { criteriaAnswers, type CriterionAsked } from './criteria-answers.ts'
import { askedAlong, criterionLines, isSameLine } from './criterion-line.ts'
import { lastTreatmentVisits } from './last-treatment-visits.ts'
import type { CriterionQuestion } from './other-criteria.ts'
import { lesionIdentities, type LesionIdentities } from '../lesion/lesion-identity.ts'
import { liverSteps } from './liver-steps.ts'
import { progressionDate } from './progression-date.ts'
import { ratedToProgression } from './reader-agreement.ts'
import { referenceDate } from './reference-date.ts'
import { recordCourse } from './record-course.ts'
import { responseCourse } from './response-course.ts'
import { responseDurations, stableDuration } from './response-duration.ts'
import { responseLines, type ResponseLine } from './response-line.ts'
import type { AdvisedTarget } from './response-answers.ts'
import { targetAdvice } from './target-advice.ts'
import { siteCandidates } from './site-targets.ts'
import { targetCandidates } from './target-candidates.ts'

/** Twice a slice of 10 mm, the thickest in use: a longer lesion is measurable whatever the slices were. */
const longWhateverSlicesMm = 20

const withConfirmation: BestResponseRules = { ...usualBestResponseRules, confirmation: 'required' }

/** What the record says about response of the studies in the record. */
export function responseReview(given: ReviewContext): AnyAnswer[] {
  const context: ReviewContext = { ...given, studies: given.readings ?? given.studies }
  if (context.studies.length === 0) return []
  const identities = lesionIdentities(context.events, context.studies)
  const lines = responseLines(context)
  const own = criterionLines(context, identities)
  const judged = lines.map((line) => judgedLine(line, context, identities, own))
  return [
    ...judged.flatMap(({ answers }) => answers),
    ...ownAnswers(own, lines, context),
    ...betweenReaders(judged, context),
  ]
}

type JudgedLine = RatedLine & { readonly answers: AnyAnswer[] }

function judgedLine(
  line: ResponseLine,
  context: ReviewContext,
  identities: LesionIdentities,
  own: readonly CriterionAsked[],
): JudgedLine {
  const { baseline, followUps, reader, selected } = line
  const about = aboutLine(line)
  const steps = liverSteps(context.events)
  const advice = targetAdvice([
    ...targetCandidates(baseline, context.studies, steps, identities),
    ...siteCandidates(baseline, context.events),
  ])
  const advised = advice.filter((each) => each.advised && each.organ === 'liver').map(({ id }) => id)
  const studies = [baseline, ...followUps]
  const record = recordCourse(line, context, identities, advised)
  const because = studies.flatMap(studyIds)
  const chosen =
    typeof record === 'string' ? null : new Set(record.targets.map(({ reading, identity }) => reading?.id ?? identity))
  const labels = new Map(baseline.lesions.map(({ id, label }) => [id, label]))
  const candidates = advice.map(({ id, organ, lengthMm, advised: isAdvised, reason }): AdvisedTarget => ({
    label: labels.get(id) ?? id.replace(/^site /u, ''),
    organ,
    lengthMm,
    advised: isAdvised,
    reason,
    chosen: selected && chosen ? chosen.has(id) : null,
  }))
  const { sliceSpacingMm } = baseline.technique
  const short = candidates.flatMap(({ label, lengthMm, advised: isAdvised }) =>
    isAdvised && sliceSpacingMm === null && lengthMm !== null && lengthMm < longWhateverSlicesMm ? [label] : [],
  )
  const advisedAnswer: AnyAnswer = {
    rule: 'response/targets-advised',
    about,
    value: { baseline: baseline.date, countIsAtLeast: baseline.countIsAtLeast, candidates },
    basis: 'derived',
    because: [...studyIds(baseline), ...baseline.lesions.map(({ id }) => id)],
    caveats: short.length === 0 ? [] : [{ code: 'response/slice-not-recorded', parameters: { labels: short } }],
  }
  // which of several readings the baseline is, nobody said
  const first = candidates.length === 0 || line.unclear.includes(baseline.date) ? [] : [advisedAnswer]
  const criteria = (question: CriterionQuestion | null) =>
    criteriaAnswers(line, askedAlong(line, question, own), context, about)
  if (typeof record === 'string') {
    const open = context.studies.filter(({ date }) => line.unclear.includes(date)).flatMap(studyIds)
    const dates = record === 'several-unsigned' ? line.unclear : studies.map(({ date }) => date)
    const value = { status: 'not-classifiable', reason: record, studies: dates } as const
    const restsOn = [...new Set([...because, ...open])]
    const answer: AnyAnswer = { rule: 'response/recist', about, value, basis: 'derived', because: restsOn, caveats: [] }
    return { line, visits: null, answers: [...first, answer, ...criteria(null)] }
  }
  const visits = responseCourse(record.course)
  const dates = studies.map(({ date }) => date)
  const seen = lastTreatmentVisits(visits, dates, context.events)
  const progression = progressionDate(visits)
  const certainAt = seen.find(({ visit }) => visit === progression?.certainAt)?.date
  const grounds = [
    ...new Set([...because, ...record.targets.flatMap(({ reading }) => reading?.id ?? []), ...record.because]),
  ]
  const basis = selected ? 'derived' : 'assumed'
  const caveats = courseCaveats({ line, visits, targets: record.targets }, context, identities)
  const recist: AnyAnswer = {
    rule: 'response/recist',
    about,
    value: {
      status: 'derived',
      baseline: baseline.date,
      reader,
      targets: record.targets.map(({ label, organ, baselineMm }) => ({ label, organ, baselineMm })),
      visits: seen,
      progression: progression && certainAt !== undefined ? { on: progression.date, certainAt } : null,
    },
    basis,
    because: grounds,
    caveats,
  }
  const reference = referenceDate(line, context)
  const death = eventsOf(context.events, 'status-seen').find(({ vital }) => vital === 'dead')?.on ?? null
  const ends = { progression, death }
  const unconfirmed = bestResponse(ratedToProgression(visits), reference.on, usualBestResponseRules)
  const durations =
    unconfirmed.best === 'SD'
      ? [stableDuration(reference.on, ratedToProgression(visits), ends)]
      : responseDurations(ratedToProgression(visits), usualBestResponseRules, ends)
  const more: AnyAnswer[] = [
    {
      rule: 'response/best',
      about,
      value: {
        reader,
        reference: reference.on,
        referenceIs: reference.is,
        unconfirmed,
        confirmed: bestResponse(ratedToProgression(visits), reference.on, withConfirmation),
        confirmAfterDays: withConfirmation.confirmAfterDays,
        stableAfterDays: withConfirmation.stableAfterDays,
      },
      basis,
      because: [...grounds, ...reference.because],
      caveats: caveats.filter(({ code }) => ofBest.has(code)),
    },
    ...(durations.length === 0
      ? []
      : [
          {
            rule: 'response/duration' as const,
            about,
            value: { reader, durations },
            basis,
            because: grounds,
            caveats: [],
          } as const,
        ]),
  ]
  const question = { line, record, context, identities, recist: seen, caveats }
  return { line, visits, answers: [...first, recist, ...more, ...criteria(question)] }
}

/** What may make the best response another one. */
const ofBest: ReadonlySet<string> = new Set([
  'response/unjudged-lesions',
  'response/fdg-new-uptake',
  'response/complete-with-raised-marker',
])

const aboutLine = ({ reader, baseline }: ResponseLine): string =>
  [reader, baseline.date].filter((part) => part !== null).join(' · ')

/** Answers of lines that start where no line of RECIST does: one criterion alone was given targets there. */
const ownAnswers = (
  own: readonly CriterionAsked[],
  lines: readonly ResponseLine[],
  context: ReviewContext,
): readonly AnyAnswer[] =>
  own.flatMap((each) =>
    lines.some((line) => isSameLine(line, each.line))
      ? []
      : criteriaAnswers(each.line, [each], context, aboutLine(each.line)),
  )
