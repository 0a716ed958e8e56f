import type { Bounded } from '@debulk/quantity/bounded'
import type { Amount, EventBase, Told } from './event-base.ts'

type Local = {
  /** What it was aimed at, in the record's words. */
  readonly target?: string | undefined
  /** Sessions of one staged course share a name. */
  readonly course?: string | undefined
  readonly lastOfCourse?: boolean | undefined
  readonly intent?: 'curative' | 'cytoreductive' | 'palliative' | 'symptom-control' | 'bridge' | undefined
}

/** Classes of systemic treatment against the tumour or its hormones. */
export const systemicClasses = [
  'somatostatin-analogue',
  'chemotherapy',
  'targeted',
  'radioligand',
  'interferon',
  'immunotherapy',
  'telotristat',
  'other',
] as const

type Regimen = {
  readonly drug?: string | undefined
  readonly drugClass?: (typeof systemicClasses)[number] | undefined
  readonly dose?: Amount | undefined
  readonly route?: 'intramuscular' | 'subcutaneous' | 'intravenous' | 'oral' | undefined
  readonly intervalDays?: number | undefined
  readonly target?: string | undefined
  readonly reason?: Told | undefined
}
/** A drug begins; it goes on until an event stops it. */
export type SystemicTherapyStarted = EventBase &
  Regimen & { readonly kind: 'systemic-therapy-started'; readonly drug: string }
/** Dose, interval or drug of a therapy changes; what is not written stays as it was. */
export type SystemicTherapyChanged = EventBase &
  Regimen & { readonly kind: 'systemic-therapy-changed'; readonly therapy: string }
/** A therapy ends; named by the id of its start, or by its drug. */
export type SystemicTherapyStopped = EventBase & {
  readonly kind: 'systemic-therapy-stopped'
  readonly therapy: string
  readonly reason?: Told | undefined
}
/** One cycle of radioligand therapy, with what was given. */
export type RadioligandCycleGiven = EventBase & {
  readonly kind: 'radioligand-cycle-given'
  readonly therapy?: string | undefined
  readonly radionuclide: string
  readonly ligand?: string | undefined
  readonly cycle?: number | undefined
  readonly activityGbq?: number | undefined
}

/** An operation that took out tumour, in the liver or elsewhere. */
export type ResectionPerformed = EventBase &
  Local & {
    readonly kind: 'resection-performed'
    readonly procedure?: Told | undefined
    /** Sites outside the liver that it removed, named as in site-finding-read. */
    readonly removes?: readonly string[] | undefined
    readonly complete?: boolean | undefined
    /** Tracking UIDs or labels of liver lesions removed. */
    readonly removesLesions?: readonly string[] | undefined
  }
/** Tissue was taken; what it showed is `specimen-reported`. */
export type BiopsyPerformed = EventBase & {
  readonly kind: 'biopsy-performed'
  readonly site: string
  readonly centre?: Told | undefined
}
/** Lesions destroyed in place. Their zone is never lesion volume. */
export type AblationPerformed = EventBase &
  Local & {
    readonly kind: 'ablation-performed'
    readonly method?:
      | 'radiofrequency'
      | 'microwave'
      | 'cryoablation'
      | 'irreversible-electroporation'
      | 'other'
      | undefined
    readonly lesions?: readonly string[] | undefined
    readonly marginMm?: number | undefined
    readonly largestMm?: number | undefined
  }

/** Arteries that a catheter treats the liver through. */
export const hepaticVessels = [
  'common-hepatic',
  'proper-hepatic',
  'right-hepatic',
  'left-hepatic',
  'middle-hepatic',
  'right-anterior',
  'right-posterior',
  'segmental',
  'cystic',
  'replaced-right-hepatic',
  'replaced-left-hepatic',
  'other',
] as const
/** One of them. */
export type HepaticVessel = (typeof hepaticVessels)[number]

/** What went into an artery, as prepared and as delivered; amounts in UCUM units as printed (`mL`, `mg`, `[USP'U]`). */
export type ArterialAgent = {
  readonly name: string
  readonly role: 'oil' | 'drug' | 'particles' | 'drug-eluting-particles' | 'contrast' | 'other'
  readonly prepared?: Amount | undefined
  readonly delivered?: Amount | undefined
}
/** A drug against a carcinoid crisis, given or known not to be; rate and times as printed. */
export type CoverGiven = {
  readonly drug: string
  readonly route?: 'intramuscular' | 'subcutaneous' | 'intravenous' | 'oral' | undefined
  readonly rate?: string | undefined
  readonly start?: string | undefined
  readonly stop?: string | undefined
  readonly given: boolean
}
type Arterial = Local & {
  readonly vessels?: readonly HepaticVessel[] | undefined
  /** Couinaud segments seen to be supplied, by angiography or cone-beam CT. */
  readonly territory?: readonly string[] | undefined
  readonly territoryBy?: 'angiography' | 'cone-beam-ct' | 'stated' | undefined
  readonly cover?: readonly CoverGiven[] | undefined
  readonly contrastMl?: number | undefined
  readonly fluoroscopyMinutes?: number | undefined
  readonly doseAreaProductGyCm2?: number | undefined
}
/** Levels of the Subjective Angiographic Chemoembolization Endpoint scale, as reports write them. */
export const saceLevels = ['I', 'II', 'III', 'IV', 'II-III'] as const
/** One session through an artery: with oil and drug, with beads, or bland. */
export type EmbolisationPerformed = EventBase &
  Arterial & {
    readonly kind: 'embolisation-performed'
    readonly technique?: 'oil-chemoembolisation' | 'drug-eluting-beads' | 'bland' | undefined
    readonly agent?: string | undefined
    readonly agents?: readonly ArterialAgent[] | undefined
    readonly mixtureMl?: number | undefined
    /** Share of the prepared mixture that went in, 0–1. */
    readonly deliveredFraction?: number | undefined
    readonly deliveredReason?: Told | undefined
    readonly endpoint?:
      | {
          readonly sace?: (typeof saceLevels)[number] | undefined
          readonly text?: Told | undefined
          readonly flow?: 'normal' | 'reduced' | 'none' | undefined
          readonly blush?: 'normal' | 'reduced' | 'none' | undefined
        }
      | undefined
    readonly uptake?: { readonly tumour?: boolean | undefined; readonly parenchyma?: boolean | undefined } | undefined
    readonly selectivity?: 'non-selective' | 'lobar' | 'segmental' | 'superselective' | undefined
  }
/** One session of radioactive particles through an artery. */
export type RadioembolisationPerformed = EventBase &
  Arterial & {
    readonly kind: 'radioembolisation-performed'
    readonly activityGbq?: number | undefined
    readonly lungShuntPercent?: number | undefined
    readonly lungDoseGy?: number | undefined
    readonly device?: string | undefined
  }
/** The liver was replaced. */
export type TransplantationPerformed = EventBase & Local & { readonly kind: 'transplantation-performed' }

/** Scales that grade complications; a grade means nothing without its scale and version. */
export const complicationScales = ['cirse', 'cirse-modified', 'sir-2003', 'sir-2017', 'ctcae', 'clavien-dindo'] as const
/** `none: true` says that it was looked for and there was nothing. */
export type AdverseEventReported = EventBase & {
  readonly kind: 'adverse-event-reported'
  readonly event?: Told | undefined
  readonly none?: boolean | undefined
  readonly after?: string | undefined
  readonly scale?: (typeof complicationScales)[number] | undefined
  readonly version?: string | undefined
  readonly grade?: string | undefined
  readonly postEmbolisationSyndrome?: boolean | undefined
  readonly carcinoidCrisis?: boolean | undefined
  readonly systolicMmHg?: Bounded | undefined
  readonly hospitalDays?: number | undefined
  readonly readmitted?: boolean | undefined
}

/** Facts that bear on whether a treatment suits; each `present`, `absent`, or not recorded at all. */
export const suitabilityFacts = [
  'unresectable',
  'syndrome-uncontrolled',
  'bilioenteric-anastomosis',
  'biliary-stent',
  'papillotomy',
  'biliary-dilatation',
  'biliary-dilatation-undrained',
  'pneumobilia',
  'portal-vein-main-occlusion',
  'portal-vein-branch-thrombosis',
  'portal-flow-reversed',
  'ascites',
  'encephalopathy',
  'varices',
  'uncorrected-coagulopathy',
  'contrast-allergy',
  'iodised-oil-allergy',
  'infection',
  'pregnancy',
  'recent-bleeding',
  'aberrant-hepatic-artery',
  'hepatogastric-branch',
  'extrahepatic-disease',
  'primary-drained-by-portal',
  'liver-injured',
  'long-chemotherapy',
] as const
/** One of them. */
export type SuitabilityFact = (typeof suitabilityFacts)[number]
/** That such a fact holds, or that it was looked for and does not. */
export type SuitabilityRecorded = EventBase & {
  readonly kind: 'suitability-recorded'
  readonly fact: SuitabilityFact
  readonly presence: 'present' | 'absent'
}

/** Child–Pugh class and points, as stated. */
export type ChildPughRecorded = EventBase & { readonly kind: 'child-pugh-recorded'; readonly points: number }

/** Volume of the liver that would stay, or of the whole, by volumetry; mL, tumour left out of the remnant. */
export type LiverVolumeMeasured = EventBase & {
  readonly kind: 'liver-volume-measured'
  readonly what: 'whole-with-tumour' | 'future-remnant'
  readonly volumeMl: number
}
