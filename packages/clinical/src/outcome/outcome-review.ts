import { certainlyBefore, duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { responseReview } from '../response/response-review.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { deathOf, type Death } from './death-of.ts'
import { delayAnswers } from './delay-answers.ts'
import { measuredAssessments, withMeasured } from './measured-assessments.ts'
import type { ProgressionFreeTime } from './outcome-answers.ts'
import { overallSurvival } from './overall-survival.ts'
import { progressionFree, timeToProgression, type Assessment } from './progression-free.ts'
import { newTherapiesAfter, startedTreatments } from './started-treatments.ts'
import { elapsed, firstOf, latestOf, notBefore, type DatedFact, type TimeToEvent } from './time-to-event.ts'
import { timeToNextTreatment } from './time-to-next-treatment.ts'
import { timeZerosOf, type TimeZero } from './time-zeros.ts'
import { tumourAssessments } from './tumour-assessments.ts'

/** What the record says about outcomes, delays and immortal time. */
export function outcomeReview(context: ReviewContext): AnyAnswer[] {
  const { events } = context
  const looks = looksOf(context)
  const zeros = timeZerosOf(events)
  const alive = contactsOf(events)
  const death = deathOf(events, alive)
  const deaths = death ? [death] : []
  const answers = [
    ...[...zeros].flatMap(([zero, start]): AnyAnswer[] => {
      const time = overallSurvival(start.on, deaths, alive)
      if (!time) return []
      const because = [start.id, ...time.because]
      return [
        {
          rule: 'outcome/overall-survival',
          value: { zero, time },
          ...derived(zero, because, orderCaveats(time.from, time.to)),
        },
      ]
    }),
    ...[...zeros]
      .filter(([zero]) => zero !== 'first-symptom')
      .flatMap(([zero, start]) => progressionAnswers(zero, start, events, looks, deaths, alive)),
    ...whyNot(zeros, looks, deaths),
    ...treatmentAnswers(events, alive, deaths),
    ...responseDuration(events, looks, deaths),
    ...delayAnswers(events, zeros),
  ]
  return death ? answers.map((answer) => withDeath(answer, death)) : answers
}

/** Where an answer ends with a death that a later contact dates more closely, the contact is part of what it rests on. */
function withDeath(answer: AnyAnswer, { id, recorded, after }: Death): AnyAnswer {
  if (after === null || !answer.because.includes(id)) return answer
  const caveat: AnswerCaveat = {
    code: 'outcome-death-not-before-contact',
    parameters: { recorded, contact: after.on },
  }
  const because = [...new Set([...answer.because, after.id])]
  return { ...answer, because, caveats: [...answer.caveats, caveat] }
}

/** Looks at the tumour, stated and measured, with the days on which measured lesions decided. */
type Looks = {
  readonly anywhere: readonly Assessment[]
  readonly inLiver: readonly Assessment[]
  readonly measured: ReadonlySet<string>
}

function looksOf(context: ReviewContext): Looks {
  const { events } = context
  const answers = responseReview(context)
  const judgements = eventsOf(events, 'lesions-judged')
  const [measured, measuredInLiver] = [
    measuredAssessments(answers, 'anywhere', judgements),
    measuredAssessments(answers, 'liver', judgements),
  ]
  const decided = measured.filter(({ progression }) => progression !== 'unknown')
  return {
    anywhere: withMeasured(tumourAssessments(events, 'anywhere'), measured),
    inLiver: withMeasured(tumourAssessments(events, 'liver'), measuredInLiver),
    measured: new Set(decided.map(({ on }) => on.value)),
  }
}

function progressionAnswers(
  zero: TimeZero,
  start: DatedFact,
  events: readonly PatientEvent[],
  looks: Looks,
  deaths: readonly DatedFact[],
  alive: readonly DatedFact[],
): AnyAnswer[] {
  const scheduleDays = null // the record has no field for it
  const newTherapies = newTherapiesAfter(start, startedTreatments(events))
  const timeFor = (assessments: readonly Assessment[]): ProgressionFreeTime | null => {
    const facts = { assessments, deaths, newTherapies: [], scheduleDays }
    const time = progressionFree(start.on, facts)
    if (!time) return null
    const cut = progressionFree(start.on, { ...facts, newTherapies })
    const untilNewTherapy = cut?.reason === 'last-assessment-before-new-therapy' ? cut : null
    return { zero, time, untilNewTherapy, longestGap: longestGap(start.on, time.to, assessments) }
  }
  const { anywhere, inLiver, measured } = looks
  const [free, hepatic] = [timeFor(anywhere), timeFor(inLiver)]
  const progressed = timeToProgression(start.on, { assessments: anywhere, deaths, newTherapies: [], scheduleDays })
  const answers: AnyAnswer[] = []
  const restsOn = ({ because }: TimeToEvent) => [start.id, ...because]
  if (free)
    answers.push({
      rule: 'outcome/progression-free-survival',
      value: free,
      ...derived(zero, restsOn(free.time), freeCaveats(free.time, anywhere, measured, alive)),
    })
  if (hepatic)
    answers.push({
      rule: 'outcome/hepatic-progression-free-survival',
      value: hepatic,
      ...derived(zero, restsOn(hepatic.time), [
        { code: 'outcome-extrahepatic-ignored', parameters: {} },
        ...siteUnknown(anywhere, inLiver),
        ...freeCaveats(hepatic.time, inLiver, measured, alive),
      ]),
    })
  if (progressed)
    answers.push({
      rule: 'outcome/time-to-progression',
      value: { zero, time: progressed },
      ...derived(zero, restsOn(progressed), freeCaveats(progressed, anywhere, measured, alive)),
    })
  return answers
}

/** One answer that says why there is no progression-free time from any start; none where there is one, or nothing to count from. */
function whyNot(zeros: ReadonlyMap<TimeZero, DatedFact>, looks: Looks, deaths: readonly DatedFact[]): AnyAnswer[] {
  const starts = [...zeros].flatMap(([zero, start]) => (zero === 'first-symptom' ? [] : [start]))
  const { anywhere: assessments } = looks
  const facts = { assessments, deaths, newTherapies: [], scheduleDays: null }
  const first = firstOf(starts)
  if (!first || starts.some(({ on }) => progressionFree(on, facts) !== null)) return []
  const after = notBefore(assessments, first.on)
  const adequate = after.filter((look) => look.adequate === 'yes')
  const reason = after.length === 0 ? 'no-look' : adequate.length === 0 ? 'not-adequate' : 'not-judged'
  const because = [first.id, ...after.map(({ id }) => id)]
  return [
    {
      rule: 'outcome/progression-free-not-known',
      value: { reason, looks: after.length },
      ...derived('', because, []),
    },
  ]
}

const siteUnknown = (anywhere: readonly Assessment[], inLiver: readonly Assessment[]): AnswerCaveat[] =>
  anywhere
    .filter(({ id, progression }) => {
      const here = inLiver.find((look) => look.id === id)
      return progression === 'yes' && here?.progression === 'unknown'
    })
    .slice(0, 1)
    .map(({ on }) => ({ code: 'outcome-progression-site-unknown', parameters: { on } }))

function freeCaveats(
  time: TimeToEvent,
  looks: readonly Assessment[],
  measured: ReadonlySet<string>,
  contacts: readonly DatedFact[],
): AnswerCaveat[] {
  const by = measured.has(time.to.value) ? 'outcome-progression-measured' : 'outcome-progression-as-stated'
  const caveats: AnswerCaveat[] = [{ code: by, parameters: {} }]
  const notJudged = looks.filter((look) => look.progression === 'unknown' && certainlyBefore(time.from, look.on)).length
  if (notJudged > 0) caveats.push({ code: 'outcome-looks-not-judged', parameters: { count: notJudged } })
  caveats.push({ code: 'outcome-schedule-unknown', parameters: {} })
  const contact = latestOf(contacts)
  if (time.outcome === 'censored' && contact && contact.on.latest > time.to.latest)
    caveats.push({ code: 'outcome-contact-is-not-imaging', parameters: { contact: contact.on, looked: time.to } })
  return [...caveats, ...orderCaveats(time.from, time.to)]
}

const orderCaveats = (from: UncertainDate, to: UncertainDate): AnswerCaveat[] =>
  (duration(from, to).leastDays ?? 0) < 0 ? [{ code: 'outcome-order-uncertain', parameters: {} }] : []

/** The longest stretch between two looks that follow each other, of those up to the end. */
function longestGap(
  from: UncertainDate,
  until: UncertainDate,
  looks: readonly Assessment[],
): ProgressionFreeTime['longestGap'] {
  const days = looks
    .filter(({ on, adequate }) => adequate === 'yes' && on.latest <= until.latest && on.latest >= from.earliest)
    .map(({ on }) => on)
    .toSorted((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))
  const gaps = [from, ...days].flatMap((start, i, all) => {
    const end = all[i + 1]
    return end ? [{ from: start, to: end, days: elapsed(start, end) }] : []
  })
  return gaps.reduce<(typeof gaps)[number] | null>(
    (longest, gap) => ((gap.days.leastDays ?? 0) > (longest?.days.leastDays ?? 0) ? gap : longest),
    null,
  )
}

function treatmentAnswers(
  events: readonly PatientEvent[],
  contacts: readonly DatedFact[],
  deaths: readonly DatedFact[],
): AnyAnswer[] {
  const all = startedTreatments(events)
  return all.flatMap((treatment): AnyAnswer[] => {
    const time = timeToNextTreatment(treatment, all, contacts, deaths)
    if (!time) return []
    const value = { treatment: treatment.kind, time }
    return [
      { rule: 'outcome/time-to-next-treatment', value, ...derived(treatment.id, [treatment.id, ...time.because], []) },
    ]
  })
}

function responseDuration(events: readonly PatientEvent[], looks: Looks, deaths: readonly DatedFact[]): AnyAnswer[] {
  const first = eventsOf(events, 'status-seen').find(({ disease }) => disease === 'response')
  if (!first) return []
  const time = progressionFree(first.on, { assessments: looks.anywhere, deaths, newTherapies: [], scheduleDays: null })
  if (!time) return []
  return [
    {
      rule: 'outcome/duration-of-response',
      value: { time },
      ...derived('', [first.id, ...time.because], [{ code: 'outcome-progression-as-stated', parameters: {} }]),
    },
  ]
}

const livingKinds = new Set<PatientEvent['kind']>([
  'performance-status-recorded',
  'symptom-reported',
  'quality-of-life-reported',
  'marker-measured',
  'laboratory-measured',
  'heart-examined',
  'study-performed',
  'study-read',
  'pet-read',
  'angiography-read',
  'biopsy-performed',
  'resection-performed',
  'ablation-performed',
  'embolisation-performed',
  'radioembolisation-performed',
  'transplantation-performed',
  'systemic-therapy-started',
  'systemic-therapy-changed',
  'radioligand-cycle-given',
])

/** Every event that a patient must have been alive for. */
export const contactsOf = (events: readonly PatientEvent[]): DatedFact[] =>
  events.filter(
    (event) =>
      event.on.precision !== 'unknown' &&
      (livingKinds.has(event.kind) || (event.kind === 'status-seen' && event.vital === 'alive')),
  )

const derived = (about: string, because: readonly string[], caveats: readonly AnswerCaveat[]) => ({
  about,
  basis: 'derived' as const,
  because,
  caveats,
})
