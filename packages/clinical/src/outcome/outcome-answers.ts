import type { Duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { SymptomName } from '../record/patient-events.ts'
import type { BiochemicalNormalisation, SymptomControl } from './control-times.ts'
import type { StartedKind } from './started-treatments.ts'
import type { TimeToEvent } from './time-to-event.ts'
import type { TimeZero } from './time-zeros.ts'
import type { Delay } from './treatment-delay.ts'

/** A time to an event with what it is counted from. */
export type OutcomeTime = { readonly zero: TimeZero; readonly time: TimeToEvent }

/** A progression-free time, with the same time cut off where a new therapy began. */
export type ProgressionFreeTime = OutcomeTime & {
  /** Ended before the first new therapy instead; null where none began before the end. */
  readonly untilNewTherapy: TimeToEvent | null
  /** The longest time without a look at the tumour; null where there was one look only. */
  readonly longestGap: { readonly from: UncertainDate; readonly to: UncertainDate; readonly days: Duration } | null
}

/** Days from the first sign of one kind to the diagnosis. */
export type DiagnosticDelay = Delay & { readonly first: 'symptom' | 'imaging'; readonly symptom: SymptomName | null }

/** Days from one step to a treatment. */
export type TreatmentDelay = Delay & {
  readonly since: 'diagnosis' | 'board' | 'treatment'
  readonly treatment: StartedKind
}

/** Days before a treatment that may not count as time under it. */
export type ImmortalTime = Delay & { readonly treatment: StartedKind }

/** Values of the answers about outcomes, delays and immortal time, by rule. */
export type OutcomeAnswers = {
  'outcome/overall-survival': OutcomeTime
  'outcome/progression-free-survival': ProgressionFreeTime
  'outcome/hepatic-progression-free-survival': ProgressionFreeTime
  'outcome/time-to-progression': OutcomeTime
  /** Why no progression-free time is given, though time could be counted from a start. */
  'outcome/progression-free-not-known': {
    readonly reason: 'no-look' | 'not-adequate' | 'not-judged' | 'looks-missed'
    /** Looks at the tumour after the first start. */
    readonly looks: number
  }
  'outcome/time-to-next-treatment': { readonly treatment: StartedKind; readonly time: TimeToEvent }
  'outcome/duration-of-response': { readonly time: TimeToEvent }
  'outcome/symptom-control': SymptomControl
  'outcome/biochemical-normalisation': BiochemicalNormalisation
  'outcome/diagnostic-delay': DiagnosticDelay
  'outcome/treatment-delay': TreatmentDelay
  'outcome/immortal-time': ImmortalTime
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type OutcomeCaveats = {
  /** Somebody saw the patient later, but nobody looked at the tumour. */
  'outcome-contact-is-not-imaging': { readonly contact: UncertainDate; readonly looked: UncertainDate }
  /** Nobody wrote down how often the tumour was to be looked at. */
  'outcome-schedule-unknown': {}
  /** How often the tumour was to be looked at, as planned. */
  'outcome-schedule-planned': { readonly everyDays: number }
  /** Whether there was progression was read off what the record states, not measured. */
  'outcome-progression-as-stated': {}
  /** Whether there was progression follows from measured lesions by RECIST 1.1. */
  'outcome-progression-measured': {}
  /** The date of death was narrowed: the patient was still alive on a later day. */
  'outcome-death-not-before-contact': { readonly recorded: UncertainDate; readonly contact: UncertainDate }
  /** The date of progression was narrowed: a later look still showed none. */
  'outcome-progression-not-before-look': { readonly recorded: UncertainDate; readonly look: UncertainDate }
  /** The order of the two dates is not certain. */
  'outcome-order-uncertain': {}
  /** Progression outside the liver neither ends nor cuts off hepatic progression-free survival. */
  'outcome-extrahepatic-ignored': {}
  /** Progression is stated, but not where: it may have been outside the liver. */
  'outcome-progression-site-unknown': { readonly on: UncertainDate }
  /** Looks at the tumour of which nobody said whether they showed progression. */
  'outcome-looks-not-judged': { readonly count: number }
}
