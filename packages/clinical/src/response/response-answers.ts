import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Told } from '../record/event-base.ts'
import type { MarkerAtComplete } from './markers-at-complete.ts'
import type { NewUptake } from './fdg-new-uptake.ts'
import type { BestResponse } from './best-response.ts'
import type { GateReason, OtherCriterion } from './criterion-gate.ts'
import type { Ternary } from '@debulk/quantity/ternary'
import type { ReaderDiscordance } from './reader-agreement.ts'
import type { VisitResponse } from './response-course.ts'
import type { ResponseDuration } from './response-duration.ts'
import type { AmountUnit } from './target-amount.ts'
import type { TargetReason } from './target-advice.ts'

/** Why the lesions of a record give no response. */
export type ResponseObstacle =
  | 'no-readings' // nobody measured or counted
  | 'none-seen' // somebody looked, and there was no lesion to follow
  | 'one-study'
  | 'only-size-ranges' // the largest of a range of sizes is not one lesion
  | 'no-identity' // lesions were measured, but nobody said which is which
  | 'nothing-measurable'
  | 'several-unsigned' // several readings of one day, and nobody signed any of them
  | 'targets-not-read' // the targets that were chosen are in no reading of the baseline

/** A visit with the change since the last treatment of the liver beside those from baseline and nadir. */
export type RecistVisit = Omit<VisitResponse, 'date'> & {
  readonly date: IsoDate
  /** The last complete sum before the last treatment of the liver; null where there was none, or it is the visit itself. */
  readonly lastTreatmentStudy: IsoDate | null
  readonly changeFromLastTreatment: number | null
}

/** Response of one line of treatment by one reader. */
export type RecistAnswer =
  | {
      readonly status: 'derived'
      readonly baseline: IsoDate
      /** Null where one reading of each study is known. */
      readonly reader: string | null
      readonly targets: readonly {
        readonly label: string
        readonly organ: string
        readonly baselineMm: number | null
      }[]
      readonly visits: readonly RecistVisit[]
      /** Dated where a new lesion first appeared. */
      readonly progression: { readonly on: UncertainDate; readonly certainAt: IsoDate } | null
    }
  | { readonly status: 'not-classifiable'; readonly reason: ResponseObstacle; readonly studies: readonly IsoDate[] }

/** Best response without and with confirmation, side by side, as no protocol says which. */
export type BestAnswer = {
  readonly reader: string | null
  readonly reference: UncertainDate
  readonly referenceIs: 'treatment' | 'baseline'
  readonly unconfirmed: BestResponse
  readonly confirmed: BestResponse
  readonly confirmAfterDays: number
  readonly stableAfterDays: number
}

/** A lesion of the baseline and whether RECIST would follow it. */
export type AdvisedTarget = {
  readonly label: string
  readonly organ: string
  readonly lengthMm: number | null
  readonly advised: boolean
  readonly reason: TargetReason
  /** Whether a reader chose it; null where nobody chose. */
  readonly chosen: boolean | null
}

/** One criterion beside RECIST at one visit; the unit is that of what is summed. */
export type OtherVisit = {
  readonly date: IsoDate
  readonly amount: number | null
  /** Of the sum of diameters, for criteria that judge it beside attenuation; null for others. */
  readonly sizeChange: number | null
  readonly changeFromBaseline: number | null
  readonly changeFromNadir: number | null
  readonly changeFromLastTreatment: number | null
  /** With non-targets and new lesions; NE: a lesion is drawn that the baseline does not know, and nobody judged whether it is new. */
  readonly response: 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | null
  /** Why the criterion gives nothing at this visit; empty where it does, and at the baseline. */
  readonly reasons: readonly GateReason[]
}

/** Values of the answers about response of the studies in the record, by rule. */
export type ResponseAnswers = {
  'response/recist': RecistAnswer
  'response/best': BestAnswer
  'response/duration': { readonly reader: string | null; readonly durations: readonly ResponseDuration[] }
  'response/readers': ReaderDiscordance & {
    readonly baseline: IsoDate
    readonly names: { readonly first: string; readonly second: string }
    /** The reading an adjudicator chose; null where nobody did. */
    readonly adjudication: { readonly reader: string; readonly by: string | null; readonly reason: Told | null } | null
  }
  'response/targets-advised': {
    readonly baseline: IsoDate
    /** There are more lesions than are listed. */
    readonly countIsAtLeast: boolean
    readonly candidates: readonly AdvisedTarget[]
  }
  'response/criteria': {
    readonly baseline: IsoDate
    readonly at: IsoDate
    readonly gates: readonly {
      readonly criterion: OtherCriterion
      readonly applies: Ternary
      readonly reasons: readonly GateReason[]
      /** What it was judged between, where that is not what the answer is about. */
      readonly between: readonly [IsoDate, IsoDate] | null
      /** The last study it gives a response at, where the last of all is not. */
      readonly lastAt: IsoDate | null
    }[]
  }
  'response/other': {
    readonly criterion: OtherCriterion
    readonly baseline: IsoDate
    readonly unit: AmountUnit
    /** Labels of the lesions it follows. */
    readonly targets: readonly string[]
    /** The visit that progression is dated to; it stands whatever later visits show. */
    readonly progression: IsoDate | null
    readonly visits: readonly OtherVisit[]
  }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type ResponseCaveats = {
  /** The largest measurable lesions stand in for targets that nobody chose. */
  'response/targets-not-selected': Record<never, never>
  'response/new-lesions-not-judged': { readonly dates: readonly IsoDate[] }
  'response/non-targets-not-judged': { readonly dates: readonly IsoDate[] }
  /** By Choi a new or growing nodule in a lesion is progression, and nobody said whether there is one. */
  'response/nodules-not-judged': { readonly dates: readonly IsoDate[] }
  /** Short lesions were advised although nobody recorded how thick the slices were. */
  'response/slice-not-recorded': { readonly labels: readonly string[] }
  'response/draft-reading': { readonly dates: readonly IsoDate[] }
  'response/technique-differs': { readonly baseline: IsoDate; readonly dates: readonly IsoDate[] }
  /** A lesion is drawn that the baseline does not know, and nobody judged whether it is new. */
  'response/unjudged-lesions': { readonly date: IsoDate; readonly count: number }
  /** FDG is taken up where it was not before; the response does not count it. */
  'response/fdg-new-uptake': NewUptake
  /** A complete response with a marker above its limit. */
  'response/complete-with-raised-marker': MarkerAtComplete
  'response/other-sites-not-followed': { readonly sites: readonly string[] }
}
