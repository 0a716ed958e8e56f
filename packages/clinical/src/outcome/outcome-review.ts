import { certainlyBefore, duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { normalisations, symptomControls } from './control-times.ts'
import { toldName } from '../record/told-name.ts'
import { deathOf, type Death } from './death-of.ts'
import { delayAnswers } from './delay-answers.ts'
import type { ProgressionFreeTime } from './outcome-answers.ts'
import { followUpPlan, type FollowUpPlan } from './follow-up-plan.ts'
import { overallSurvival } from './overall-survival.ts'
import { progressionFree, timeToProgression, type Assessment } from './progression-free.ts'
import { newTherapiesAfter, startedTreatments } from './started-treatments.ts'
import { elapsed, firstOf, latestOf, notBefore, type DatedFact, type TimeToEvent } from './time-to-event.ts'
import { timeToNextTreatment } from './time-to-next-treatment.ts'
import { timeZerosOf, type TimeZero } from './time-zeros.ts'
import { tumourLooks, type TumourLooks } from './tumour-looks.ts'

/** What the record says about outcomes, delays and immortal time. */
export function outcomeReview(context: ReviewContext): AnyAnswer[] {
  const { events } = context
  const looks = tumourLooks(context)
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
    ...whyNot(zeros, looks, deaths, followUpPlan(events)),
    ...treatmentAnswers(events, alive, deaths),
    ...responseDuration(events, looks, deaths),
    ...controlAnswers(events),
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

function progressionAnswers(
  zero: TimeZero,
  start: DatedFact,
  events: readonly PatientEvent[],
  looks: TumourLooks,
  deaths: readonly DatedFact[],
  alive: readonly DatedFact[],
): AnyAnswer[] {
  const plan = followUpPlan(events)
  const scheduleDays = plan?.everyDays ?? null
  const newTherapies = newTherapiesAfter(start, startedTreatments(events))
  const timeFor = (assessments: readonly Assessment[]): ProgressionFreeTime | null => {
    const facts = { assessments, deaths, newTherapies: [], scheduleDays }
    const time = progressionFree(start.on, facts)
    if (!time) return null
    const cut = progressionFree(start.on, { ...facts, newTherapies })
    const dated = assessments.map((look) => (look.id === time.because[0] ? { ...look, on: time.to } : look))
    const untilNewTherapy = cut?.reason === 'last-assessment-before-new-therapy' ? cut : null
    return { zero, time, untilNewTherapy, longestGap: longestGap(start.on, time.to, dated) }
  }
  const { anywhere, inLiver, measured } = looks
  const [free, hepatic] = [timeFor(anywhere), timeFor(inLiver)]
  const progressed = timeToProgression(start.on, { assessments: anywhere, deaths, newTherapies: [], scheduleDays })
  const answers: AnyAnswer[] = []
  const restsOn = ({ because }: TimeToEvent) => [start.id, ...because, ...(plan?.because ?? [])]
  if (free)
    answers.push({
      rule: 'outcome/progression-free-survival',
      value: free,
      ...derived(zero, restsOn(free.time), freeCaveats(free.time, anywhere, measured, alive, scheduleDays)),
    })
  if (hepatic)
    answers.push({
      rule: 'outcome/hepatic-progression-free-survival',
      value: hepatic,
      ...derived(zero, restsOn(hepatic.time), [
        { code: 'outcome-extrahepatic-ignored', parameters: {} },
        ...siteUnknown(anywhere, inLiver),
        ...freeCaveats(hepatic.time, inLiver, measured, alive, scheduleDays),
      ]),
    })
  if (progressed)
    answers.push({
      rule: 'outcome/time-to-progression',
      value: { zero, time: progressed },
      ...derived(zero, restsOn(progressed), freeCaveats(progressed, anywhere, measured, alive, scheduleDays)),
    })
  return answers
}

/** One answer that says why there is no progression-free time from any start; none where there is one, or nothing to count from. */
function whyNot(
  zeros: ReadonlyMap<TimeZero, DatedFact>,
  looks: TumourLooks,
  deaths: readonly DatedFact[],
  plan: FollowUpPlan | null,
): AnyAnswer[] {
  const starts = [...zeros].flatMap(([zero, start]) => (zero === 'first-symptom' ? [] : [start]))
  const { anywhere: assessments } = looks
  const facts = { assessments, deaths, newTherapies: [], scheduleDays: null }
  const isKnown = (scheduleDays: number | null) =>
    starts.some(({ on }) => progressionFree(on, { ...facts, scheduleDays }) !== null)
  const first = firstOf(starts)
  if (!first || isKnown(plan?.everyDays ?? null)) return []
  const after = notBefore(assessments, first.on)
  const adequate = after.filter((look) => look.adequate === 'yes')
  const reason =
    after.length === 0
      ? 'no-look'
      : adequate.length === 0
        ? 'not-adequate'
        : isKnown(null)
          ? 'looks-missed'
          : 'not-judged'
  const because = [first.id, ...after.map(({ id }) => id), ...(plan?.because ?? [])]
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
  everyDays: number | null,
): AnswerCaveat[] {
  const by = measured.has(time.to.value) ? 'outcome-progression-measured' : 'outcome-progression-as-stated'
  const caveats: AnswerCaveat[] = [{ code: by, parameters: {} }]
  const notJudged = looks.filter((look) => look.progression === 'unknown' && certainlyBefore(time.from, look.on)).length
  const [stated, free] = time.because.map((id) => looks.find((look) => look.id === id)?.on)
  if (time.reason === 'progression' && stated && free && time.to.earliest > stated.earliest)
    caveats.push({ code: 'outcome-progression-not-before-look', parameters: { recorded: stated, look: free } })
  if (notJudged > 0) caveats.push({ code: 'outcome-looks-not-judged', parameters: { count: notJudged } })
  caveats.push(
    everyDays === null
      ? { code: 'outcome-schedule-unknown', parameters: {} }
      : { code: 'outcome-schedule-planned', parameters: { everyDays } },
  )
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

function responseDuration(
  events: readonly PatientEvent[],
  looks: TumourLooks,
  deaths: readonly DatedFact[],
): AnyAnswer[] {
  const first = eventsOf(events, 'status-seen').find(({ disease }) => disease === 'response')
  if (!first) return []
  const time = progressionFree(first.on, {
    assessments: looks.anywhere,
    deaths,
    newTherapies: [],
    scheduleDays: followUpPlan(events)?.everyDays ?? null,
  })
  if (!time) return []
  return [
    {
      rule: 'outcome/duration-of-response',
      value: { time },
      ...derived('', [first.id, ...time.because], [{ code: 'outcome-progression-as-stated', parameters: {} }]),
    },
  ]
}

function controlAnswers(events: readonly PatientEvent[]): AnyAnswer[] {
  const of = (start: string, what: readonly (string | null)[], { from, to, because }: TimeToEvent) =>
    derived([start, ...what].filter((part) => part !== null).join(' · '), [start, ...because], orderCaveats(from, to))
  return [
    ...symptomControls(events).map(({ start, ...value }): AnyAnswer => ({
      rule: 'outcome/symptom-control',
      value,
      ...of(start, [value.symptom, toldName(value.name)], value.time),
    })),
    ...normalisations(events).map(({ start, series, ...value }): AnyAnswer => ({
      rule: 'outcome/biochemical-normalisation',
      value,
      ...of(start, [series], value.time),
    })),
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
