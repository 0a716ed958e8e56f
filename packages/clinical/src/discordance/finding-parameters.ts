import type { Bounded } from '@debulk/quantity/bounded'
import type { IsoDate } from '@debulk/quantity/iso-date'

import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { CytoreductionNeed, LargestAlone, PercentRange } from '../claims/claim-values.ts'
import type { Told } from '../record/event-base.ts'
import type { LesionCount, LiverScope } from '../record/imaging-events.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { InvasionDepth, SpecimenSite } from '../record/pathology-events.ts'
import type { SymptomName, SymptomReported } from '../record/patient-events.ts'
import type { HepaticVessel } from '../record/treatment-events.ts'
import type { StagingAnswers } from '../staging/staging-answers.ts'
import type { Grade } from '../pathology/specimen-grade.ts'

/** Why criteria that measure arterially enhancing tumour cannot be used. */
export const enhancementObstacles = ['hypo-enhancing', 'poor-vascularity', 'no-arterial-phase'] as const
/** Why criteria that measure arterially enhancing tumour say nothing at a study. */
export type EnhancementObstacle = (typeof enhancementObstacles)[number]

/** What only the living have, as a record may tell it. */
export const livingFacts = ['study', 'result', 'treatment', 'observation', 'alive'] as const
/** One of them. */
export type LivingFact = (typeof livingFacts)[number]

/** Published limits that treatment through the hepatic artery is held against. */
export const exceededLimits = ['oil-per-session', 'bleomycin', 'doxorubicin', 'lung-dose-session', 'lung-dose'] as const
/** One of them. */
export type ExceededLimit = (typeof exceededLimits)[number]

/** Where disease goes, by one line of evidence. */
export type Course = 'better' | 'worse'

/** What a board looks at, as far as it ages. */
export type BoardInput = 'imaging' | 'laboratory' | 'markers'

/** Parameters of the sentence of each check. */
export type FindingParameters = {
  'stage-below-pathology': {
    readonly t: string | null
    readonly n: string | null
    readonly depth: InvasionDepth | null
    /** The lowest category the specimen allows; null where it says nothing against what was assigned. */
    readonly leastT: 'T2' | 'T3' | 'T4' | null
    readonly leastN: 'N1' | null
  }
  /** A stage that says other than the record did on its day. */
  'stage-contradicted': { readonly on: UncertainDate; readonly against: StagingAnswers['staging/assigned']['against'] }
  'metastasis-letter-missing': {
    readonly m: string
    readonly letter: 'a' | 'b' | 'c' | null
    /** Nothing shows that all other sites were looked at. */
    readonly sitesKnown: boolean
  }
  /** Grades the record allows of each specimen, lowest first. */
  'grade-differs': {
    readonly specimens: readonly {
      readonly site: SpecimenSite
      readonly on: UncertainDate
      readonly possible: readonly Grade[]
    }[]
    readonly highest: readonly Grade[]
  }
  /** A report states another grade than its own counts or cell type give. */
  'stated-grade-differs': {
    readonly site: SpecimenSite
    readonly on: UncertainDate
    readonly stated: Grade
    readonly possible: readonly Grade[]
  }
  /** Something that only the living can have is recorded after a death. */
  'event-after-death': {
    readonly death: UncertainDate
    readonly what: readonly LivingFact[]
    readonly first: UncertainDate
    readonly last: UncertainDate
    readonly events: number
  }
  'limit-exceeded': {
    readonly what: ExceededLimit
    /** The session; null where the limit is of all sessions together. */
    readonly on: UncertainDate | null
    /** At least so much. */
    readonly least: number
    readonly limit: number
    readonly unit: string
  }
  'grade-on-boundary': {
    readonly site: SpecimenSite
    readonly on: UncertainDate
    readonly ki67Percent: number
    readonly boundary: number
    readonly cellsCounted: number | null
  }
  'mitoses-not-counted': { readonly specimens: number; readonly of: number }
  'marker-normal-before-treatment': {
    readonly analyte: MarkerAnalyte
    readonly firstNormal: UncertainDate
    readonly treatment: UncertainDate
    readonly days: number
  }
  'cytoreduction-undefined': {
    readonly percent: number
    readonly lacks: readonly CytoreductionNeed[]
    readonly largest: LargestAlone | null
  }
  'count-restated-differently': {
    readonly study: IsoDate
    readonly by: IsoDate
    readonly first: LesionCount | null
    readonly restated: LesionCount | null
    readonly firstScope: LiverScope | null
    readonly restatedScope: LiverScope | null
  }
  'count-scope-open': { readonly study: IsoDate; readonly against: IsoDate; readonly againstScope: LiverScope }
  'staged-plan-not-followed': {
    readonly sessions: readonly { readonly on: UncertainDate; readonly vessels: readonly HepaticVessel[] }[]
    /** The side that more sessions reached than the other. */
    readonly more: 'right' | 'left'
    readonly moreTimes: number
    readonly fewerTimes: number
  }
  'delivered-share-ambiguous': {
    readonly on: UncertainDate
    readonly fraction: number
    readonly agents: readonly {
      readonly name: string
      readonly unit: string
      readonly low: number
      readonly high: number
    }[]
    readonly volumeKnown: boolean
  }
  'enhancement-criteria-not-applicable': {
    readonly obstacles: readonly EnhancementObstacle[]
    readonly on: UncertainDate
  }
  'study-before-first-imaging': { readonly mentioned: UncertainDate; readonly first: UncertainDate }
  'board-input-stale': {
    readonly board: UncertainDate
    readonly what: BoardInput
    readonly latest: UncertainDate
    readonly leastDays: number
    readonly mostDays: number | null
    readonly limitDays: number
  }
  'transplantation-on-progression': { readonly board: UncertainDate; readonly withinMonths: number | null }
  'follow-up-beyond-imaging': {
    readonly years: number
    readonly reaches: IsoDate
    readonly lastImaging: UncertainDate
    readonly days: number
  }
  'follow-up-claims-differ': {
    /** Both may be true: one says more than, the other how much. */
    readonly compatible: boolean
    readonly first: { readonly years: number; readonly comparator: '>' | '=' }
    readonly second: { readonly years: number; readonly comparator: '>' | '=' }
  }
  'period-beyond-last-contact': {
    readonly ends: IsoDate
    readonly lastContact: UncertainDate
    /** No further than a printed length is rounded: it need not contradict. */
    readonly asRounded: boolean
  }
  'symptom-count-contradicts': {
    readonly on: UncertainDate
    readonly symptom: SymptomName
    readonly name: Told | null
    readonly status: SymptomReported['status']
    readonly perDay: Bounded
  }
  'receptor-imaging-missing': {
    readonly specimen: UncertainDate
    readonly fdg: UncertainDate | null
    /** Sites by what the FDG PET shows there: raised uptake, or none to speak of. */
    readonly fdgSites: { readonly raised: readonly string[]; readonly none: readonly string[] }
  }
  'progression-open': {
    readonly drug: string
    readonly growth: { readonly fromMm: number; readonly toMm: number }
    readonly endMm: number
    readonly change: PercentRange
    readonly treatment: UncertainDate
  }
  'imaging-against-markers': {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly imaging: Course
    readonly analyte: MarkerAnalyte
    readonly markerPercent: number
  }
  'imaging-against-symptoms': {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly imaging: Course
    readonly symptoms: Course
  }
  'markers-against-symptoms': {
    readonly from: UncertainDate
    readonly to: UncertainDate
    readonly analyte: MarkerAnalyte
    readonly markerPercent: number
    readonly symptoms: Course
  }
  'source-questioned': { readonly topic: string; readonly en: string; readonly ru: string }
}
