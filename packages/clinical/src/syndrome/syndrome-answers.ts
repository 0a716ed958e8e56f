import type { PlasmaHiaa } from './plasma-hiaa.ts'
import type { Bounded } from '@debulk/quantity/bounded'
import type { Duration } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { HeartExamined } from '../record/laboratory-events.ts'
import type { SymptomReported } from '../record/patient-events.ts'
import type { CrisisByDefinition } from './crisis-definitions.ts'
import type { CtcaeGrade, DiarrhoeaGrade } from './diarrhoea-grade.ts'
import type { HeartScreeningState } from './heart-screening.ts'
import type { SyndromeComponent } from './syndrome-components.ts'

/** Values of the answers about carcinoid syndrome, crisis and heart, by rule. */
export type SyndromeAnswers = {
  'syndrome/components': { readonly components: readonly SyndromeComponent[] }
  /** CTCAE grade of one report of diarrhoea; `about` is its event. */
  'syndrome/diarrhoea-grade': DiarrhoeaGrade & {
    readonly event: string
    readonly on: UncertainDate
    readonly perDay: Bounded | null
    readonly usualPerDay: Bounded | null
  }
  /** CTCAE grade of one report of flushing; `about` is its event. */
  'syndrome/flushing-grade': {
    readonly event: string
    readonly on: UncertainDate
    readonly leastGrade: CtcaeGrade
    readonly mostGrade: CtcaeGrade
    readonly severity: SymptomReported['severity'] | null
  }
  /** Events that may have been a crisis, and procedures with what is on record of cover against one. */
  'syndrome/crisis': {
    readonly events: readonly ({
      readonly event: string
      readonly on: UncertainDate
      readonly systolicMmHg: Bounded | null
    } & CrisisByDefinition)[]
    readonly procedures: readonly {
      readonly event: string
      readonly on: UncertainDate
      readonly cover: 'given' | 'not-given' | 'not-recorded'
    }[]
  }
  /** Screening for carcinoid heart disease on the day asked for. */
  'syndrome/heart': {
    readonly state: HeartScreeningState
    readonly syndromeSince: UncertainDate | null
    /** Since the last look, or since the syndrome was recorded where there is none. */
    readonly since: Duration | null
    readonly lastLook: { readonly event: string; readonly on: UncertainDate } | null
    readonly lastFinding: HeartExamined['carcinoidHeartDisease'] | null
    readonly ntProBnp: {
      readonly event: string
      readonly on: UncertainDate
      /** Null where the unit does not convert. */
      readonly ngPerL: Bounded | null
      readonly above: Ternary
      readonly cutOffNgPerL: number
    } | null
    readonly plasmaHiaa: PlasmaHiaa | null
  }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type SyndromeCaveats = {
  'syndrome/no-score': {}
  'syndrome/order-open': { readonly reports: number }
  'syndrome/undated-report': { readonly reports: number }
  'syndrome/no-diary': {}
  'syndrome/usual-not-recorded': {}
  'syndrome/consequences-not-recorded': {}
  'syndrome/severity-is-a-word': { readonly severity: 'mild' | 'moderate' | 'severe' }
  'syndrome/definitions-differ': {}
  'syndrome/cover-not-recorded': { readonly procedures: number }
  'syndrome/plasma-hiaa-one-series': {
    readonly cutOffNmolPerL: number
    readonly sensitivity: number
    readonly specificity: number
  }
  'syndrome/nt-probnp-no-filter': {
    readonly cutOffNgPerL: number
    readonly sensitivity: number
    readonly specificity: number
    readonly earlierSensitivity: number
    readonly earlierSpecificity: number
  }
}
