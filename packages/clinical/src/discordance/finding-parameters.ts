import type { Bounded } from '@debulk/quantity/bounded'
import type { IsoDate } from '@debulk/quantity/iso-date'

import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { CytoreductionNeed, LargestAlone, PercentRange } from '../claims/claim-values.ts'
import type { Told } from '../record/event-base.ts'
import type { LesionCount, LiverScope } from '../record/imaging-events.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { InvasionDepth, SpecimenSite } from '../record/pathology-events.ts'
import type { SymptomName, SymptomReported } from '../record/patient-events.ts'
import type { HepaticVessel, SuitabilityFact } from '../record/treatment-events.ts'
import type { StageGroup } from '../staging/stage-group.ts'
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
export const exceededLimits = [
  'oil-per-session',
  'oil-of-day',
  'bleomycin',
  'doxorubicin',
  'lung-dose-session',
  'lung-dose-of-day',
  'lung-dose',
] as const
/** One of them. */
export type ExceededLimit = (typeof exceededLimits)[number]

/** Facts that selection for intra-arterial therapy asks to be absent, and that stay true until something ends them. */
export const lastingFacts = [
  'iodised-oil-allergy',
  'contrast-allergy',
  'bilioenteric-anastomosis',
  'biliary-stent',
  'papillotomy',
  'pregnancy',
] as const satisfies readonly SuitabilityFact[]
/** One of them. */
export type LastingFact = (typeof lastingFacts)[number]

/** Where disease goes, by one line of evidence. */
export type Course = 'better' | 'worse'

/** What a board looks at, as far as it ages. */
export type BoardInput = 'imaging' | 'laboratory' | 'markers'

/** What somebody spoke of that no reading has: a study, a lesion of one by name or by Tracking UID; or readers to choose between. */
export type JudgedNothing =
  | { readonly lacks: 'study'; readonly study: IsoDate; readonly nearest: UncertainDate | null }
  | { readonly lacks: 'reading'; readonly study: IsoDate }
  | { readonly lacks: 'label'; readonly study: IsoDate; readonly label: string }
  | { readonly lacks: 'uid'; readonly trackingUid: string }
  | { readonly lacks: 'readers'; readonly readers: readonly string[] }

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
  /** A stage group that the categories written beside it exclude. */
  'stage-group-differs': {
    readonly on: UncertainDate
    readonly categories: readonly string[]
    readonly written: StageGroup
    readonly allowed: readonly StageGroup[]
  }
  /** What cannot all be true of one patient; a list is empty where its facts fit. */
  'patient-facts-differ': {
    readonly sexes: readonly ('female' | 'male' | 'other')[]
    readonly births: readonly UncertainDate[]
    readonly ages: readonly { readonly years: number; readonly on: UncertainDate }[]
    readonly deaths: readonly UncertainDate[]
  }
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
  /** The printed Ki-67 gives another grade than the cells of the same report. */
  'ki67-against-count': {
    readonly site: SpecimenSite
    readonly on: UncertainDate
    readonly printed: Bounded
    readonly positive: number
    readonly counted: number
    readonly gradePrinted: readonly Grade[]
    readonly gradeCounted: readonly Grade[]
  }
  /** What is stated of the disease does not fit the last imaging before it. */
  'status-against-imaging': {
    readonly on: UncertainDate
    readonly status: 'no-evidence' | 'no-progression' | 'response'
    readonly study: IsoDate
    readonly days: number
    readonly shows:
      | { readonly what: 'lesions'; readonly lesions: number; readonly largestMm: number | null }
      | { readonly what: 'new-lesion'; readonly places: readonly string[] }
      | { readonly what: 'non-target' }
      /** The sum of the targets, beside the smallest before. */
      | { readonly what: 'measured'; readonly nadirMm: number; readonly sumMm: number }
  }
  /** Progression is stated, and the measured lesions of the study before show none. */
  'progression-not-on-imaging': {
    readonly on: UncertainDate
    readonly study: IsoDate
    readonly days: number
    readonly response: 'CR' | 'PR' | 'SD'
    readonly baseline: IsoDate
    readonly baselineMm: number
    readonly sumMm: number
  }
  /** A reader says one way, the lesions of the same reading measure the other. */
  'trend-against-sizes': {
    readonly on: IsoDate
    readonly since: IsoDate
    readonly said: 'smaller' | 'stable' | 'larger'
    readonly lesions: number
    readonly fromMm: number
    readonly toMm: number
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
    /** The session, or the day of several; null where the limit is of all sessions together. */
    readonly on: UncertainDate | null
    /** At least so much. */
    readonly least: number
    readonly limit: number
    readonly unit: string
  }
  /** Recorded as present before these sessions. */
  'selection-fact-before-session': {
    readonly fact: LastingFact
    readonly recorded: UncertainDate
    readonly sessions: readonly UncertainDate[]
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
  'judgement-of-no-study': { readonly on: UncertainDate; readonly lacks: readonly JudgedNothing[] }
  /** Events and measured studies, by id, that begin after today. */
  'dated-after-today': {
    readonly today: IsoDate
    readonly facts: readonly { readonly id: string; readonly on: UncertainDate }[]
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
