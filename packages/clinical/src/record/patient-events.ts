import { confoundingIllnesses } from './confounding-illnesses.ts'
import type { Bounded } from '@debulk/quantity/bounded'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventBase, Told } from './event-base.ts'

/** Conditions that bear on markers or on treatment; anything else is named in words. */
export const comorbidityCodes = [
  ...confoundingIllnesses,
  'atrial-fibrillation',
  'diabetes',
  'hyperthyroidism',
  'pulmonary-impairment',
  'severe-pulmonary-impairment',
  'other',
] as const
/** One of them. */
export type ComorbidityCode = (typeof comorbidityCodes)[number]

/** Drug classes that change a marker or belong to the disease. */
export const comedicationClasses = [
  'ppi',
  'h2-blocker',
  'ssri',
  'snri',
  'maoi',
  'steroid',
  'anticoagulant',
  'oestrogen',
  'other',
] as const
/** One of them. */
export type ComedicationClass = (typeof comedicationClasses)[number]

/** Sex, age, build and other illnesses, as recorded at one date. */
export type PatientDescribed = EventBase & {
  readonly kind: 'patient-described'
  readonly sex?: 'female' | 'male' | 'other' | undefined
  readonly birth?: UncertainDate | undefined
  /** Age in years at the date of the event, where the birth date is not given. */
  readonly ageYears?: number | undefined
  readonly heightCm?: number | undefined
  readonly weightKg?: number | undefined
  readonly comorbidities?:
    | readonly {
        readonly code: ComorbidityCode
        readonly name?: Told | undefined
        readonly present?: boolean | undefined
      }[]
    | undefined
}

/** A drug besides the tumour treatment. `taken: false` says that it is known not to be taken. */
export type ComedicationRecorded = EventBase & {
  readonly kind: 'comedication-recorded'
  readonly drug: Told
  readonly drugClass?: ComedicationClass | undefined
  readonly until?: UncertainDate | undefined
  readonly taken?: boolean | undefined
}

/** How well the patient manages daily life, on one of two scales that are not converted. */
export type PerformanceStatusRecorded = EventBase & {
  readonly kind: 'performance-status-recorded'
  readonly scale: 'ecog' | 'karnofsky'
  /** ECOG 0–5, Karnofsky 0–100 in tens. */
  readonly value: number
}

/** Symptoms of the disease and of carcinoid syndrome; `other` is named in words. */
export const symptomNames = [
  'flushing',
  'diarrhoea',
  'abdominal-pain',
  'wheeze',
  'palpitation',
  'weight-loss',
  'oedema',
  'fatigue',
  'carcinoid-syndrome',
  'other',
] as const
/** One of them. */
export type SymptomName = (typeof symptomNames)[number]

/** A symptom, or that it is absent. Counts are per day. */
export type SymptomReported = EventBase & {
  readonly kind: 'symptom-reported'
  readonly symptom: SymptomName
  /** In words, for `other` and for what the list does not say. */
  readonly name?: Told | undefined
  readonly status: 'onset' | 'present' | 'improved' | 'worsened' | 'resolved' | 'absent'
  readonly perDay?: Bounded | undefined
  /** What was usual before the illness, per day. */
  readonly usualPerDay?: Bounded | undefined
  readonly severity?: 'mild' | 'moderate' | 'severe' | undefined
  readonly pattern?: Told | undefined
  /** Bristol stool form, 1–7. */
  readonly bristol?: number | undefined
  readonly limits?: 'instrumental-adl' | 'self-care-adl' | undefined
  readonly hospitalised?: boolean | undefined
  readonly lifeThreatening?: boolean | undefined
  /** Blood pressure or heart rate changed with it. */
  readonly haemodynamic?: boolean | undefined
  readonly rescueOctreotidePerDay?: Bounded | undefined
  /** Questionnaire or diary it was taken from, with version. */
  readonly scale?: string | undefined
}

/** Quality of life by a questionnaire, with its version. */
export type QualityOfLifeReported = EventBase & {
  readonly kind: 'quality-of-life-reported'
  readonly scale: string
  readonly score: number
  readonly item?: Told | undefined
}

/** That the patient was seen alive, or died, and how the disease stood. */
export type StatusSeen = EventBase & {
  readonly kind: 'status-seen'
  readonly vital: 'alive' | 'dead' | 'unknown'
  readonly disease?: 'no-evidence' | 'no-progression' | 'response' | 'progression' | undefined
  readonly cause?: Told | undefined
  readonly condition?: Told | undefined
  /** Treatments that were going on then: ids of the events that started them, or their drugs. */
  readonly stillGiven?: readonly string[] | undefined
}

/** That the patient agreed, and to what. */
export type ConsentGiven = EventBase & {
  readonly kind: 'consent-given'
  readonly scope: 'publication' | 'research' | 'treatment'
}

/** What the patient says of it. */
export type PatientPerspectiveGiven = EventBase & { readonly kind: 'patient-perspective-given'; readonly text: Told }
