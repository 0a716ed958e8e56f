import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Nature } from '../lesion/lesion-reading.ts'
import type { Composition, NoduleState } from '../lesion/lesion-tissue.ts'
import type { EventBase, Told } from './event-base.ts'

/** Places outside the liver. */
export const siteKinds = ['primary', 'mesenteric-mass', 'node', 'peritoneum', 'bone', 'other'] as const
/** What such a place is. */
export type SiteKind = (typeof siteKinds)[number]

/** An examination that was made, whether or not anybody measured on it: how, and what it covered. */
export type StudyPerformed = EventBase & {
  readonly kind: 'study-performed'
  readonly modality: string
  readonly region?: Told | undefined
  readonly sequences?: readonly string[] | undefined
  readonly phases?: readonly string[] | undefined
  readonly agent?: string | undefined
  readonly fieldStrengthTesla?: number | undefined
  readonly sliceSpacingMm?: number | undefined
  /** Whether the whole liver was imaged. */
  readonly wholeLiver?: boolean | undefined
  readonly finding?: Told | undefined
}

/** How many lesions: `least` are certain, `most` possible; null is no upper limit. */
export type LesionCount = { readonly least: number; readonly most: number | null }
/** Sizes of lesions not measured one by one; null where only the largest is known. */
export type SizeRangeMm = { readonly smallestMm: number | null; readonly largestMm: number }
/** A volume as known: both ends equal where it is exact. */
export type VolumeRangeMl = { readonly lowMl: number; readonly highMl: number }

/** A lesion, or several, typed in as sizes, or measured and saved; mm and mL. */
export type TypedLesion = {
  readonly label: string
  readonly diametersMm?: readonly number[] | undefined
  readonly earlierDiametersMm?: readonly [number, number, number] | undefined
  readonly volumeMl?: VolumeRangeMl | undefined
  readonly count?: LesionCount | undefined
  readonly sizeMm?: SizeRangeMm | undefined
  readonly nature?: Nature | undefined
  readonly confluent?: boolean | undefined
  readonly trackingUid?: string | undefined
  readonly couinaudSegment?: string | undefined
  /** Long axis and what lies across it of a lesion whose volume is segmented. */
  readonly longAxisMm?: number | undefined
  readonly shortAxisMm?: number | undefined
  readonly segmented?: boolean | undefined
  /** Longest diameter that enhances in the arterial phase, and what lies across it; `[0]` where nothing enhances. */
  readonly enhancingDiametersMm?: readonly number[] | undefined
  /** The part that enhances, measured apart; mL. */
  readonly viableVolumeMl?: number | undefined
  /** Mean CT attenuation, HU. */
  readonly attenuationHu?: number | undefined
  readonly composition?: Composition | undefined
  /** Nodules inside it, against the study before. */
  readonly nodules?: NoduleState | undefined
  /** Of a segmented one: below 3 mm or 8 voxels, listed and not counted. */
  readonly speck?: boolean | undefined
  /** Of a segmented one: it reaches the edge of what was imaged, so that its volume is "at least". */
  readonly touchesBorder?: boolean | undefined
  /** Where it is, outside the liver. */
  readonly site?: string | undefined
  /** What is there, outside the liver; a node is followed by its short axis. */
  readonly siteKind?: SiteKind | undefined
}

/** The region that the numbers of a reading speak of; what lies beyond it was not read. */
export type LiverScope = 'whole-liver' | 'right-lobe' | 'left-lobe'

/** What one reader says of one study: lesions measured, counted or only described. */
export type StudyRead = EventBase & {
  readonly kind: 'study-read'
  readonly reader?: string | undefined
  readonly reviewed?: boolean | undefined
  readonly studyUid?: string | undefined
  readonly modality?: string | undefined
  readonly sequence?: string | undefined
  readonly phase?: string | undefined
  readonly agent?: string | undefined
  readonly sliceSpacingMm?: number | undefined
  readonly pixelSpacingMm?: number | undefined
  readonly liverVolumeMl?: number | undefined
  readonly natures?: Nature | undefined
  /** Absent: nobody measured or counted; empty: looked for and none seen. */
  readonly lesions?: readonly TypedLesion[] | undefined
  /** What the numbers of this reading speak of; absent where the source leaves it open. */
  readonly scope?: LiverScope | undefined
  /** What the source says in words, where it gives no numbers. */
  readonly finding?: Told | undefined
  readonly trend?:
    | { readonly to: 'smaller' | 'stable' | 'larger' | 'mixed'; readonly since?: IsoDate | undefined }
    | undefined
  /** Change of lesion size the source prints for a period, mm; which lesion, it need not say. */
  readonly growth?:
    | {
        readonly fromMm: number
        readonly toMm: number
        readonly since: UncertainDate
      }
    | undefined
  /** How the reading repeats what an earlier study showed. */
  readonly restates?:
    | { readonly study: IsoDate; readonly count?: LesionCount | undefined; readonly scope?: LiverScope | undefined }
    | undefined
  /** Lesions no longer seen since the study before. */
  readonly goneSince?: { readonly study: IsoDate; readonly count: number } | undefined
  /** How lesions take contrast: against parenchyma in this phase. */
  readonly enhancement?: 'hyper' | 'iso' | 'hypo' | 'mixed' | undefined
}

/** Tumour outside the liver as one study shows it; the same `site` is the same place in every study. */
export type SiteFindingRead = EventBase & {
  readonly kind: 'site-finding-read'
  readonly site: string
  readonly siteKind: SiteKind
  readonly volumeMl?: VolumeRangeMl | undefined
  readonly diametersMm?: readonly number[] | undefined
  readonly earlierDiametersMm?: readonly [number, number, number] | undefined
  readonly presence?: 'present' | 'absent' | 'uncertain' | undefined
  readonly encasesVessels?: boolean | undefined
}

/** What a PET tracer binds. */
export const petTracerTargets = ['somatostatin-receptor', 'fdg', 'dopa', 'other'] as const

/** What a PET shows site by site. Krenning scores belong to somatostatin receptor imaging only. */
export type PetRead = EventBase & {
  readonly kind: 'pet-read'
  readonly tracer: string
  readonly tracerTarget: (typeof petTracerTargets)[number]
  readonly reader?: string | undefined
  readonly findings: readonly {
    readonly site: string
    readonly siteKind: SiteKind | 'liver'
    readonly uptake: 'none' | 'low' | 'raised' | 'intense'
    /** 0–4. */
    readonly krenning?: number | undefined
    readonly suvMax?: number | undefined
  }[]
}

/** What a catheter angiography shows of the liver’s vessels and how its lesions stain. */
export type AngiographyRead = EventBase & {
  readonly kind: 'angiography-read'
  readonly anatomy?: 'typical' | 'variant' | undefined
  readonly variant?: Told | undefined
  readonly vascularity?: 'hypervascular' | 'poor' | 'mixed' | undefined
  readonly finding?: Told | undefined
}

/** Baseline targets of one line of treatment, by identity or by the label of the study. */
export type TargetsSelected = EventBase & {
  readonly kind: 'targets-selected'
  readonly study: IsoDate
  readonly criterion?: string | undefined
  readonly lesions: readonly { readonly trackingUid?: string | undefined; readonly label?: string | undefined }[]
  readonly by?: string | undefined
}

/** Which of two readings of a course counts where they differ: an adjudicator chooses one whole and adds none of their own. */
export type ResponseAdjudicated = EventBase & {
  readonly kind: 'response-adjudicated'
  /** The baseline of the course, or any later study of it. */
  readonly study: IsoDate
  /** The reader whose reading was chosen. */
  readonly reader: string
  readonly by?: string | undefined
  readonly reason?: Told | undefined
}

/** What a reader says of tumour that is not measured, and of new lesions. */
export type LesionsJudged = EventBase & {
  readonly kind: 'lesions-judged'
  readonly study: IsoDate
  readonly nonTargets?: 'CR' | 'NON-CR/NON-PD' | 'PD' | 'NE' | undefined
  readonly newLesions?:
    | readonly {
        readonly site: string
        readonly certainty: 'unequivocal' | 'equivocal'
        readonly shortAxisMm?: number | undefined
        readonly node?: boolean | undefined
      }[]
    | undefined
  readonly by?: string | undefined
}

/** How often the tumour is to be imaged from this day on, so that looks that were missed can be told. */
export type FollowUpPlanned = EventBase & {
  readonly kind: 'follow-up-planned'
  readonly everyDays: number
  readonly by?: string | undefined
  readonly reason?: Told | undefined
}
