import { byDate } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { studyId } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { bestResponse, usualBestResponseRules, type BestResponseRules } from './best-response.ts'
import { courseCaveats } from './course-caveats.ts'
import { criteriaAnswers } from './criteria-answers.ts'
import { lesionIdentities, type LesionIdentities } from './lesion-identity.ts'
import { liverSteps } from './liver-steps.ts'
import { progressionDate } from './progression-date.ts'
import { ratedToProgression, readerDiscordance } from './reader-agreement.ts'
import { recordCourse } from './record-course.ts'
import { responseCourse, type VisitResponse } from './response-course.ts'
import { responseDurations, stableDuration } from './response-duration.ts'
import { responseLines, type ResponseLine } from './response-line.ts'
import type { AdvisedTarget, RecistVisit } from './response-answers.ts'
import { sinceLastTreatment } from './since-last-treatment.ts'
import { targetAdvice } from './target-advice.ts'
import { siteCandidates } from './site-targets.ts'
import { targetCandidates } from './target-candidates.ts'

const withConfirmation: BestResponseRules = { ...usualBestResponseRules, confirmation: 'required' }

/** What the record says about response of the studies in the record. */
export function responseReview(given: ReviewContext): AnyAnswer[] {
  const context: ReviewContext = { ...given, studies: given.readings ?? given.studies }
  if (context.studies.length === 0) return []
  const identities = lesionIdentities(context.events, context.studies)
  const lines = responseLines(context)
  const judged = lines.map((line) => judgedLine(line, context, identities))
  return [...judged.flatMap(({ answers }) => answers), ...betweenReaders(judged, context)]
}

type JudgedLine = {
  readonly line: ResponseLine
  readonly visits: readonly VisitResponse[] | null
  readonly answers: AnyAnswer[]
}

function judgedLine(line: ResponseLine, context: ReviewContext, identities: LesionIdentities): JudgedLine {
  const { baseline, followUps, reader, selected } = line
  const about = [reader, baseline.date].filter((part) => part !== null).join(' · ')
  const steps = liverSteps(context.events)
  const advice = targetAdvice([
    ...targetCandidates(baseline, context.studies, steps, identities),
    ...siteCandidates(baseline, context.events),
  ])
  const advised = advice.filter((each) => each.advised && each.organ === 'liver').map(({ id }) => id)
  const studies = [baseline, ...followUps]
  const record = recordCourse(line, context, identities, advised)
  const because = studies.map(studyId)
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
  const advisedAnswer: AnyAnswer = {
    rule: 'response/targets-advised',
    about,
    value: { baseline: baseline.date, countIsAtLeast: baseline.countIsAtLeast, candidates },
    basis: 'derived',
    because: [studyId(baseline), ...baseline.lesions.map(({ id }) => id)],
    caveats: [],
  }
  const first = candidates.length === 0 ? [] : [advisedAnswer]
  if (typeof record === 'string') {
    const value = { status: 'not-classifiable', reason: record, studies: studies.map(({ date }) => date) } as const
    const answer: AnyAnswer = { rule: 'response/recist', about, value, basis: 'derived', because, caveats: [] }
    return { line, visits: null, answers: [...first, answer, ...criteriaAnswers(line, context, about, null)] }
  }
  const visits = responseCourse(record.course)
  const seen = withLastTreatment(
    visits,
    studies.map(({ date }) => date),
    context,
  )
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
      caveats: caveats.filter(({ code }) => code === 'response/unjudged-lesions'),
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
  const question = { line, record, context, identities, recist: seen }
  return { line, visits, answers: [...first, recist, ...more, ...criteriaAnswers(line, context, about, question)] }
}

function withLastTreatment(
  visits: readonly VisitResponse[],
  dates: readonly IsoDate[],
  { events }: ReviewContext,
): readonly RecistVisit[] {
  const steps = liverSteps(events)
  const sums = visits.flatMap(({ sumMm }, i) => {
    const date = dates[i]
    return date === undefined ? [] : [{ date, sum: sumMm }]
  })
  return visits.flatMap((visit, i): RecistVisit[] => {
    const at = sums[i]
    if (at === undefined) return []
    const { study, change } = sinceLastTreatment(at, sums.slice(0, i), steps)
    return [{ ...visit, date: at.date, lastTreatmentStudy: study, changeFromLastTreatment: change }]
  })
}

/**
 * Where the time of stable disease is counted from: the first treatment between the baseline and the first study after it, else the
 * baseline. What is given later is another matter: the studies before it were not made under it.
 */
function referenceDate(
  { baseline, followUps }: ResponseLine,
  { events }: ReviewContext,
): { readonly on: UncertainDate; readonly is: 'treatment' | 'baseline'; readonly because: readonly string[] } {
  const [first] = followUps
  const started = [
    ...liverSteps(events),
    ...eventsOf(events, 'systemic-therapy-started'),
    ...eventsOf(events, 'radioligand-cycle-given'),
  ]
    .filter(({ on }) => on.earliest >= baseline.date && (first === undefined || on.earliest < first.date))
    .toSorted((a, b) => byDate(a.on, b.on))[0]
  return started
    ? { on: started.on, is: 'treatment', because: [started.id] }
    : { on: dayDate(baseline.date), is: 'baseline', because: [] }
}

/** Where two readers of one line part. */
function betweenReaders(judged: readonly JudgedLine[], context: ReviewContext): AnyAnswer[] {
  const [first, second] = judged.filter(({ line, visits }) => line.reader !== null && visits !== null)
  if (!first?.visits || !second?.visits || first.line.baseline.date !== second.line.baseline.date) return []
  const [a, b] = [first.line.reader, second.line.reader]
  if (a === null || b === null || a === b) return []
  const reference = referenceDate(first.line, context)
  const chosen = adjudicationOf(first.line, [a, b], context)
  const value = {
    ...readerDiscordance(first.visits, second.visits, reference.on, usualBestResponseRules),
    names: { first: a, second: b },
    adjudication: chosen && { reader: chosen.reader, by: chosen.by ?? null, reason: chosen.reason ?? null },
  }
  const readings = [...first.line.followUps, ...second.line.followUps].map(studyId)
  const because = [...readings, ...(chosen ? [chosen.id] : [])]
  return [{ rule: 'response/readers', about: first.line.baseline.date, value, basis: 'derived', because, caveats: [] }]
}

/** The last choice between two readers that names a study of the line; one that names its baseline goes before one of a later study. */
function adjudicationOf(
  { baseline, followUps }: ResponseLine,
  readers: readonly string[],
  { events }: ReviewContext,
): EventOf<'response-adjudicated'> | null {
  const choices = eventsOf(events, 'response-adjudicated').filter(({ reader }) => readers.includes(reader))
  return (
    choices.findLast(({ study }) => study === baseline.date) ??
    choices.findLast(({ study }) => followUps.some(({ date }) => date === study)) ??
    null
  )
}
