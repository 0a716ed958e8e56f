import type { OutcomeAnswers, OutcomeCaveats } from '@debulk/clinical/outcome/outcome-answers'
import type { StartedKind } from '@debulk/clinical/outcome/started-treatments'
import type { EndReason, TimeToEvent } from '@debulk/clinical/outcome/time-to-event'
import type { TimeZero } from '@debulk/clinical/outcome/time-zeros'
import type { SymptomName } from '@debulk/clinical/record/patient-events'
import type { Duration } from '@debulk/quantity/duration'
import type { Format } from '../format.ts'
import { recordTermsEn as terms } from '../record/record-terms.en.ts'
import { toldText } from '../record/told-text.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { monthsSpan, weeksSpan } from './time-spans.ts'

/** What a time is counted from; also the heads of the table of outcomes. */
export const zeros: Readonly<Record<TimeZero, string>> = {
  diagnosis: 'diagnosis (first specimen with tumour)',
  'first-symptom': 'the first symptom',
  surgery: 'the first resection',
  'first-arterial': 'the first intra-arterial session',
  board: 'the first board decision',
}

const treatments: Readonly<Record<StartedKind, string>> = {
  resection: 'resection',
  ablation: 'ablation',
  embolisation: 'embolisation',
  radioembolisation: 'radioembolisation',
  transplantation: 'transplantation',
  'systemic-therapy': 'systemic therapy',
  radioligand: 'radioligand therapy',
}

const symptoms: Readonly<Record<SymptomName, string>> = { ...terms.symptom, other: 'another symptom' }

/** Why a time ends where it ends. */
export const ends: Readonly<Record<EndReason, (date: string) => string>> = {
  death: (date) => `ended by death, ${date}`,
  progression: (date) => `ended by progression, ${date}`,
  'symptom-resolved': (date) => `ended when the symptom was first reported gone, ${date}`,
  'marker-normal': (date) => `ended by the first normal result, ${date}`,
  'last-symptom-report': (date) => `censored when last asked about it, ${date}`,
  'last-marker-result': (date) => `censored at the last result, ${date}`,
  'next-treatment': (date) => `ended by the next treatment, ${date}`,
  'last-known-alive': (date) => `censored when last known to be alive, ${date}`,
  'last-assessment': (date) => `censored at the last adequate look at the tumour, ${date}`,
  'last-assessment-before-gap': (date) =>
    `censored at the last look before at least two planned ones were missed, ${date}`,
  'last-assessment-before-new-therapy': (date) => `censored at the last look before a new therapy, ${date}`,
  'last-contact-without-treatment': (date) => `censored at the last contact, no next treatment recorded, ${date}`,
  'death-without-treatment': (date) => `censored at death, no next treatment recorded, ${date}`,
}

const length = ({ days }: TimeToEvent, format: Format) => `${format.span(days)}${inMonths(days, format)}`
const inMonths = (days: Duration, format: Format) => {
  const text = monthsSpan(days, format)
  return text === null ? '' : ` (${text})`
}
const ended = ({ reason, to }: TimeToEvent, format: Format) => ends[reason](format.uncertainDate(to))
const said = (what: string, zero: TimeZero, time: TimeToEvent, format: Format) =>
  `${what} from ${zeros[zero]}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}.`

const freeDetails = (
  { untilNewTherapy, longestGap }: OutcomeAnswers['outcome/progression-free-survival'],
  format: Format,
): readonly Detail[] => [
  ...(untilNewTherapy
    ? [
        {
          label: 'If a new therapy ends it',
          text: `${length(untilNewTherapy, format)}; ${ended(untilNewTherapy, format)}`,
          mark: null,
        },
      ]
    : []),
  ...(longestGap
    ? [
        {
          label: 'Longest time without a look at the tumour',
          text: `${format.span(longestGap.days)}, from ${format.uncertainDate(longestGap.from)} to ${format.uncertainDate(longestGap.to)}`,
          mark: null,
        },
      ]
    : []),
]

const endpoints = 'endpoints of oncology trials (general knowledge; not verified against a guideline text)'
const immortal = 'immortal time bias: Hernán 2016 (PMC5124536), Maringe 2020 (PMC7823243)'

export const outcomeAnswersEn: AnswerWordsOf<OutcomeAnswers> = {
  'outcome/overall-survival': {
    title: 'Overall survival',
    says: 'Time from a named start to death of any cause, else to the day the patient was last known to be alive.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Overall survival', zero, time, format),
  },
  'outcome/progression-free-survival': {
    title: 'Progression-free survival',
    says: 'Time from a named start to the first progression or death, else to the last adequate look at the tumour: never to the last contact.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Progression-free survival', zero, time, format),
    details: freeDetails,
  },
  'outcome/hepatic-progression-free-survival': {
    title: 'Hepatic progression-free survival',
    says: 'Time from a named start to progression in the liver or death, else to the last adequate look at the liver.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Hepatic progression-free survival', zero, time, format),
    details: freeDetails,
  },
  'outcome/time-to-progression': {
    title: 'Time to progression',
    says: 'Time from a named start to the first progression; death ends it without an event.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Time to progression', zero, time, format),
  },
  'outcome/progression-free-not-known': {
    title: 'Progression-free time not known',
    says: 'Why no progression-free time is given: without an adequate look at the tumour that says something of progression there is none.',
    source: endpoints,
    sentence: ({ reason, looks }, _about, format) => {
      const seen = format.count(looks, { one: 'look', other: 'looks' })
      return {
        'no-look': 'No progression-free time: no look at the tumour after the start is recorded.',
        'not-adequate': `No progression-free time: of ${seen} at the tumour after the start none is known to show enough of it.`,
        'looks-missed':
          'No progression-free time: at least two planned looks were missed between the start and the event, so when it happened is not known.',
        'not-judged': `No progression-free time: of ${seen} at the tumour after the start none says whether there was progression.`,
      }[reason]
    },
  },
  'outcome/time-to-next-treatment': {
    title: 'Time to next treatment',
    says: 'Time from the beginning of a treatment to the beginning of the next; sessions of one course are one treatment.',
    source: endpoints,
    sentence: ({ treatment, time }, _about, format) =>
      `Time to next treatment from ${treatments[treatment]}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}.`,
  },
  'outcome/duration-of-response': {
    title: 'Duration of response',
    says: 'Time from the first stated response to progression or death, else to the last adequate look at the tumour.',
    source: endpoints,
    sentence: ({ time }, _about, format) =>
      `Duration of response from ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}.`,
  },
  'outcome/symptom-control': {
    title: 'Time to symptom control',
    says: 'Time from the first treatment that began while a symptom was there to the first report that it is gone, else to the last report of it. What the treatment had to do with it, the record does not say.',
    source: endpoints,
    sentence: ({ symptom, name, treatment, time, goneUndated }, _about, format) => {
      const called = symptom === 'other' && name !== null ? format.quote(toldText(name, format)) : symptoms[symptom]
      const undated = goneUndated ? ' It is also reported gone without a date, and may have ended at any time.' : ''
      return `Control of ${called} from ${treatments[treatment]}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}.${undated}`
    },
  },
  'outcome/biochemical-normalisation': {
    title: 'Time to biochemical normalisation',
    says: 'Time from the first treatment that began after a marker was raised to its first normal result, else to its last result. Results that something else may have changed are left out.',
    source: endpoints,
    sentence: ({ analyte, name, treatment, time }, _about, format) => {
      const called = analyte === 'other' && name !== null ? format.quote(toldText(name, format)) : terms.marker[analyte]
      return `Normalisation of ${called} from ${treatments[treatment]}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}.`
    },
  },
  'outcome/diagnostic-delay': {
    title: 'Time to diagnosis',
    says: 'Time from a first symptom, or from the first imaging, to the first specimen with tumour.',
    source: 'dates of the record; a date known to the month or year gives a range',
    sentence: ({ first, symptom, from, to, days }, _about, format) => {
      const sign = first === 'imaging' ? 'the first imaging' : symptoms[symptom ?? 'other']
      return `From ${sign} (${format.uncertainDate(from)}) to the first specimen with tumour (${format.uncertainDate(to)}): ${format.span(notNegative(days))}${inMonths(days, format)}.`
    },
  },
  'outcome/treatment-delay': {
    title: 'Time to treatment',
    says: 'Time from diagnosis, from the last board that decided on it and from the last treatment before to the beginning of a treatment.',
    source: 'dates of the record; a date known to the month or year gives a range',
    sentence: ({ since, treatment, from, to, days }, _about, format) => {
      const start = {
        diagnosis: 'diagnosis',
        board: 'the board that decided on it',
        treatment: 'the treatment before',
      }[since]
      const weeks = weeksSpan(days, format)
      return `From ${start} (${format.uncertainDate(from)}) to ${treatments[treatment]} (${format.uncertainDate(to)}): ${format.span(notNegative(days))}${weeks === null ? '' : ` (${weeks} weeks)`}.`
    },
  },
  'outcome/immortal-time': {
    title: 'Immortal time',
    says: 'Days between diagnosis and a treatment: whoever had the treatment lived through them by definition, so they are not time under it.',
    source: immortal,
    sentence: ({ treatment, from, to, days }, _about, format) =>
      `The ${format.span(days)} from diagnosis (${format.uncertainDate(from)}) to ${treatments[treatment]} (${format.uncertainDate(to)}) may not be counted as time under ${treatments[treatment]}: nobody who died in them could have had it.`,
  },
}

/** Where the order of two dates is open, only the upper bound says something. */
const notNegative = (days: Duration): Duration =>
  days.leastDays !== null && days.leastDays < 0 ? { leastDays: null, mostDays: days.mostDays } : days

export const outcomeCaveatsEn: CaveatWordsOf<OutcomeCaveats> = {
  'outcome-contact-is-not-imaging': ({ contact, looked }, format) =>
    `The patient was seen later (${format.uncertainDate(contact)}), but the last look at the tumour is of ${format.uncertainDate(looked)}: what lies between is not known to be free of progression.`,
  'outcome-schedule-unknown': () =>
    'How often the tumour was to be looked at is not recorded: whether looks were missed cannot be told.',
  'outcome-schedule-planned': ({ everyDays }, format) =>
    `The tumour was to be looked at every ${format.days(everyDays)}: an event after at least two missed looks counts as not seen.`,
  'outcome-progression-as-stated': () =>
    'Whether there was progression is taken from what readers and clinicians state, not measured here.',
  'outcome-progression-measured': () =>
    'Whether there was progression follows from the measured lesions by RECIST 1.1; the response answers say how.',
  'outcome-death-not-before-contact': ({ recorded, contact }, format) =>
    `Death is recorded with the date ${format.uncertainDate(recorded)}; the patient was still alive on a later day (${format.uncertainDate(contact)}), so it was not before that.`,
  'outcome-progression-not-before-look': ({ recorded, look }, format) =>
    `Progression is recorded with the date ${format.uncertainDate(recorded)}; a look at the tumour on a later day (${format.uncertainDate(look)}) still showed none, so it was not before that.`,
  'outcome-order-uncertain': () => 'The dates are not exact enough to say which of the two came first.',
  'outcome-extrahepatic-ignored': () => 'Progression outside the liver neither ends nor cuts off this time.',
  'outcome-progression-site-unknown': ({ on }, format) =>
    `Progression is stated (${format.uncertainDate(on)}), but not where: it may have been in the liver.`,
  'outcome-looks-not-judged': ({ count }, format) =>
    `${format.count(count, { one: 'look at the tumour is', other: 'looks at the tumour are' })} recorded without a word on progression and not counted as free of it.`,
}
