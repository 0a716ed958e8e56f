import { certainlyBefore } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { BoardTreatment } from '../record/board-events.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import { startedTreatments, type StartedKind } from './started-treatments.ts'
import { firstOf, latestOf, type DatedFact } from './time-to-event.ts'
import { onsetsOf, type TimeZero } from './time-zeros.ts'
import { delayBetween, immortalTime, type Delay } from './treatment-delay.ts'

/** From first signs to diagnosis, from diagnosis and board to treatment, and the days that may not count as treated. */
export function delayAnswers(events: readonly PatientEvent[], zeros: ReadonlyMap<TimeZero, DatedFact>): AnyAnswer[] {
  const diagnosis = zeros.get('diagnosis')
  return [...(diagnosis ? diagnosticDelays(events, diagnosis) : []), ...treatmentDelays(events, zeros)]
}

function diagnosticDelays(events: readonly PatientEvent[], diagnosis: DatedFact): AnyAnswer[] {
  const rule = 'outcome/diagnostic-delay'
  const symptoms = onsetsOf(events).flatMap(({ id, on, symptom }): AnyAnswer[] => {
    if (!mayPrecede(on, diagnosis.on)) return []
    const value = { ...delayBetween(on, diagnosis.on), first: 'symptom' as const, symptom }
    return [{ rule, about: id, value, basis: 'derived', because: [id, diagnosis.id], caveats: orderOf(value) }]
  })
  const studies = [
    ...eventsOf(events, 'study-performed'),
    ...eventsOf(events, 'pet-read'),
    ...eventsOf(events, 'study-read'),
  ]
  const first = firstOf(studies.filter(({ on }) => mayPrecede(on, diagnosis.on)))
  if (!first) return symptoms
  const value = { ...delayBetween(first.on, diagnosis.on), first: 'imaging' as const, symptom: null }
  return [
    ...symptoms,
    { rule, about: first.id, value, basis: 'derived', because: [first.id, diagnosis.id], caveats: orderOf(value) },
  ]
}

function treatmentDelays(events: readonly PatientEvent[], zeros: ReadonlyMap<TimeZero, DatedFact>): AnyAnswer[] {
  const [diagnosis, boards] = [zeros.get('diagnosis'), eventsOf(events, 'board-met')]
  const treatments = startedTreatments(events)
  return treatments.flatMap((treatment): AnyAnswer[] => {
    const { id, on, kind } = treatment
    const board = latestOf(boards.filter((met) => decidedOn(kind, met) && !certainlyBefore(on, met.on)))
    const earlier = latestOf(treatments.filter((other) => certainlyBefore(other.on, on)))
    const starts = [
      ['diagnosis', diagnosis],
      ['board', board],
      ['treatment', earlier],
    ] as const
    const delays = starts.flatMap(([since, start]): AnyAnswer[] => {
      if (!start || (since !== 'board' && !certainlyBefore(start.on, on))) return []
      const value = { ...delayBetween(start.on, on), since, treatment: kind }
      const because = [start.id, id]
      return [{ rule: 'outcome/treatment-delay', about: id, value, basis: 'derived', because, caveats: orderOf(value) }]
    })
    const immortal = diagnosis && immortalTime(diagnosis.on, treatment)
    if (!immortal) return delays
    const value = { ...immortal, treatment: kind }
    return [
      ...delays,
      { rule: 'outcome/immortal-time', about: id, value, basis: 'derived', because: [diagnosis.id, id], caveats: [] },
    ]
  })
}

/** What a board that decides on a treatment calls it. */
const boardNames: Readonly<Record<StartedKind, readonly BoardTreatment[]>> = {
  resection: ['resection-primary', 'resection-liver'],
  ablation: ['ablation'],
  embolisation: ['embolisation'],
  radioembolisation: ['radioembolisation'],
  transplantation: ['transplantation'],
  'systemic-therapy': ['somatostatin-analogue', 'chemotherapy', 'targeted'],
  radioligand: ['radioligand'],
}
const decidedOn = (kind: StartedKind, { decisions = [] }: EventOf<'board-met'>): boolean =>
  decisions.some(({ treatment }) => boardNames[kind].includes(treatment))

const mayPrecede = (sign: UncertainDate, diagnosis: UncertainDate): boolean =>
  sign.precision !== 'unknown' && sign.earliest < diagnosis.latest

const orderOf = ({ days }: Delay): AnswerCaveat[] =>
  (days.leastDays ?? 0) < 0 ? [{ code: 'outcome-order-uncertain', parameters: {} }] : []
