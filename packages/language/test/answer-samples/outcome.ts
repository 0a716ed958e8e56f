import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import type { StartedKind } from '@debulk/clinical/outcome/started-treatments'
import { timeTo, type EndReason, type TimeToEvent } from '@debulk/clinical/outcome/time-to-event'
import { timeZeros } from '@debulk/clinical/outcome/time-zeros'
import { delayBetween } from '@debulk/clinical/outcome/treatment-delay'
import { markerAnalytes } from '@debulk/clinical/record/laboratory-events'
import { symptomNames } from '@debulk/clinical/record/patient-events'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

const ends = Object.keys({
  death: 0,
  progression: 0,
  'next-treatment': 0,
  'symptom-resolved': 0,
  'marker-normal': 0,
  'last-symptom-report': 0,
  'last-marker-result': 0,
  'last-known-alive': 0,
  'last-assessment': 0,
  'last-assessment-before-gap': 0,
  'last-assessment-before-new-therapy': 0,
  'last-contact-without-treatment': 0,
  'death-without-treatment': 0,
} satisfies Record<EndReason, 0>) as EndReason[]
const kinds = Object.keys({
  resection: 0,
  ablation: 0,
  embolisation: 0,
  radioembolisation: 0,
  transplantation: 0,
  'systemic-therapy': 0,
  radioligand: 0,
} satisfies Record<StartedKind, 0>) as StartedKind[]

const caveats: readonly AnswerCaveat[] = [
  { code: 'outcome-contact-is-not-imaging', parameters: { contact: on('2021-04/2021-06'), looked: on('2020-10-21') } },
  { code: 'outcome-schedule-unknown', parameters: {} },
  { code: 'outcome-schedule-planned', parameters: { everyDays: 90 } },
  { code: 'outcome-progression-as-stated', parameters: {} },
  { code: 'outcome-progression-measured', parameters: {} },
  { code: 'outcome-order-uncertain', parameters: {} },
  { code: 'outcome-progression-not-before-look', parameters: { recorded: on('2020'), look: on('2020-01-10') } },
  { code: 'outcome-death-not-before-contact', parameters: { recorded: on('2023'), contact: on('2023-06') } },
  { code: 'outcome-extrahepatic-ignored', parameters: {} },
  { code: 'outcome-progression-site-unknown', parameters: { on: on('2020-05') } },
  { code: 'outcome-looks-not-judged', parameters: { count: 1 } },
  { code: 'outcome-looks-not-judged', parameters: { count: 2 } },
  { code: 'outcome-looks-not-judged', parameters: { count: 5 } },
]
const common = { about: 'tace-1', basis: 'derived', because: ['tace-1'], caveats: [] } as const
const time = (from: string, to: string, reason: EndReason): TimeToEvent =>
  timeTo(on(from), { id: 'e', on: on(to) }, reason)
const censored = time('2016-12-26', '2020-10-21', 'last-assessment')
const longestGap = {
  from: on('2019-05-29'),
  to: on('2020-10-21'),
  days: { leastDays: 511, mostDays: 511 },
}

/** Times between dates known in every way that a record knows them. */
const dates = [
  ['2016-12-26', '2018-04-11'],
  ['2018-04-11', '2018-05-31'],
  ['2013', '2016-12-26'],
  ['2016-03', '2016-12-26'],
  ['2016-12', '2016-12-26'],
  ['2017-02/..', '2017-08-30'],
  ['../2017-08-30', '2018-01-01'],
  ['2018-04-11', '2018-04-12'],
] as const

/** Answers about outcomes that reach every branch of their sentences. */
export const outcomeSamples: readonly AnyAnswer[] = [
  ...timeZeros.map((zero): AnyAnswer => ({
    ...common,
    rule: 'outcome/overall-survival',
    value: { zero, time: time('2016-12-26', '2021-04/2021-06', 'last-known-alive') },
    caveats,
  })),
  ...(['outcome/progression-free-survival', 'outcome/hepatic-progression-free-survival'] as const).flatMap((rule) => [
    { ...common, rule, value: { zero: 'diagnosis' as const, time: censored, untilNewTherapy: null, longestGap: null } },
    {
      ...common,
      rule,
      value: {
        zero: 'surgery' as const,
        time: time('2017-08-30', '2020-10-21', 'progression'),
        untilNewTherapy: time('2017-08-30', '2018-04-07', 'last-assessment-before-new-therapy'),
        longestGap,
      },
    },
  ]),
  ...[...symptomNames].map((symptom): AnyAnswer => ({
    ...common,
    rule: 'outcome/symptom-control',
    value: {
      symptom,
      name: symptom === 'other' ? '12' : null,
      treatment: 'embolisation',
      goneUndated: symptom === 'flushing',
      time: time('2018-04-11', '2018-07-11', 'symptom-resolved'),
    },
  })),
  ...[...markerAnalytes].map((analyte): AnyAnswer => ({
    ...common,
    rule: 'outcome/biochemical-normalisation',
    value: {
      analyte,
      name: analyte === 'other' ? '12' : null,
      treatment: 'systemic-therapy',
      time: time('2017-02', '2018-07-11', 'marker-normal'),
    },
  })),
  ...(['no-look', 'not-adequate', 'not-judged', 'looks-missed'] as const).flatMap((reason) =>
    [1, 2].map((looks): AnyAnswer => ({
      ...common,
      rule: 'outcome/progression-free-not-known',
      value: { reason, looks },
    })),
  ),
  ...ends.map((reason): AnyAnswer => ({
    ...common,
    rule: 'outcome/time-to-progression',
    value: { zero: 'first-arterial', time: time('2018-04-11', '2020-10-21', reason) },
  })),
  ...kinds.flatMap((treatment): AnyAnswer[] => [
    {
      ...common,
      rule: 'outcome/time-to-next-treatment',
      value: { treatment, time: time('2017-08-30', '2018-04-11', 'next-treatment') },
    },
    {
      ...common,
      rule: 'outcome/immortal-time',
      value: { treatment, ...delayBetween(on('2016-12-26'), on('2018-04-11')) },
    },
    ...(['diagnosis', 'board', 'treatment'] as const).map((since): AnyAnswer => ({
      ...common,
      rule: 'outcome/treatment-delay',
      value: { since, treatment, ...delayBetween(on('2018-04-07/2018-04-11'), on('2018-05-31')) },
    })),
  ]),
  { ...common, rule: 'outcome/duration-of-response', value: { time: censored } },
  ...symptomNames.map((symptom): AnyAnswer => ({
    ...common,
    rule: 'outcome/diagnostic-delay',
    value: { first: 'symptom', symptom, ...delayBetween(on('2016-03'), on('2016-12-26')) },
  })),
  ...dates.map(([from, to]): AnyAnswer => ({
    ...common,
    rule: 'outcome/diagnostic-delay',
    value: { first: 'imaging', symptom: null, ...delayBetween(on(from), on(to)) },
  })),
]
