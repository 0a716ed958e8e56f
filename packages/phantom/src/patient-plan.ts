import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Lps } from '@debulk/quantity/vector'

/** How the scanner was set, as far as it changes intensities. */
export type Sequence = 't1-portal-venous' | 't1-hepatobiliary' | 't2-haste'

/** What a reader can say about a lesion in one study (design: tracking). */
export type LesionState =
  | 'measured'
  | 'too-small'
  | 'not-visible-same-technique'
  | 'not-visible-technique-differs'
  | 'not-covered'
  | 'obscured'
  | 'resected'
  | 'ablated'
  | 'merged-into'
  | 'split-from'

/** Semi-axes of a lesion relative to its longest one; `third` lies nearest the head-foot axis. */
export type Aspect = { readonly short: number; readonly third: number }

/** One lesion in one study. `longAxisMm` is the truth, 0 when nothing is left; the reader draws only `measured`. */
export type LesionAtStudy = {
  readonly longAxisMm: number
  readonly state: LesionState
  readonly aspect?: Aspect
}

export type LesionPlan = {
  readonly id: string
  readonly lobe: 'right' | 'left'
  readonly nature: 'metastasis' | 'benign'
  /** How far the surface departs from an ellipsoid, as a fraction of the radius. */
  readonly irregularity: number
  readonly aspect: Aspect
  /** Where the centre should lie (reference space); null lets the seed choose. */
  readonly near: Lps | null
  /** Isointense with liver on every sequence but the hepatobiliary one. */
  readonly occult: boolean
  /** One entry per study, in the order of `studies`. */
  readonly course: readonly LesionAtStudy[]
}

/** How the patient lay and breathed, and how the liver was bent, against the reference shape. */
export type MotionPlan = {
  readonly shift: Lps
  readonly rotationDeg: Lps
  /** Displacement of the upper abdomen by breathing; z is towards the head. */
  readonly breathing: Lps
  /** Peak amplitude of each smooth bend, mm. */
  readonly deformationMm: number
}

export type StudyPlan = {
  readonly date: IsoDate
  readonly time: string
  readonly sequence: Sequence
  readonly agent: string
  readonly columns: number
  readonly rows: number
  readonly pixelSpacingMm: number
  readonly sliceSpacingMm: number
  readonly slices: number
  /** Middle of the imaged field, mm. */
  readonly fieldCentre: Lps
  /** Tilt of the slices about the left-right axis. */
  readonly obliqueDeg: number
  readonly motion: MotionPlan
  /** Standard deviation of the noise as a fraction of full scale. */
  readonly noise: number
  /** How much wider (or tighter) than the truth the reader draws every boundary of this study, mm. */
  readonly readerShiftMm: number
}

/** What happened to the patient; becomes the case file. */
export type PlannedEvent =
  | { readonly kind: 'resection'; readonly id: string; readonly on: IsoDate; readonly target: string }
  | {
      readonly kind: 'embolisation'
      readonly id: string
      readonly on: IsoDate
      readonly target: string
      readonly course: string
      readonly lastOfCourse: boolean
    }
  | { readonly kind: 'systemic-therapy'; readonly id: string; readonly on: IsoDate; readonly drug: string }
  | {
      readonly kind: 'site-finding'
      readonly id: string
      readonly on: IsoDate
      readonly site: string
      readonly siteKind: 'primary' | 'mesenteric-mass' | 'node' | 'peritoneum' | 'bone' | 'other'
      readonly volumeMl: number
      readonly removedBy: string | null
    }
  | {
      readonly kind: 'marker'
      readonly id: string
      readonly on: IsoDate
      readonly analyte: 'serotonin' | 'chromogranin A'
      readonly value: number
      readonly unit: string
      readonly upperLimit: number
    }

/** A synthetic patient, told in advance: everything that images, masks, truth and case file are generated from. */
export type PatientPlan = {
  /** Names the plan; enters every UID, so that two plans of one seed never share one. */
  readonly id: string
  readonly seed: string
  readonly patient: { readonly id: string; readonly name: string; readonly sex: 'M' | 'F'; readonly birthDate: IsoDate }
  readonly studies: readonly StudyPlan[]
  /** What a reader calls a lesion, before its number. */
  readonly lesionName: string
  readonly lesions: readonly LesionPlan[]
  readonly events: readonly PlannedEvent[]
}
