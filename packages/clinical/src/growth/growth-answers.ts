import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { GrowthClass } from './growth-class.ts'
import type { GrowthObstacle } from './growth-pairs.ts'
import type { GrowthRate } from './growth-rate.ts'
import type { GrowthSpread } from './growth-spread.ts'
import type { StatedGrowth } from './stated-growth.ts'

/** Growth of something between two studies. */
export type GrowthBetween = {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: number
  /** Whose readings; null where the studies were read once. */
  readonly reader: string | null
  readonly measure: 'diameter' | 'volume'
  readonly rate: GrowthRate
  readonly class: GrowthClass
}

/** Values of the answers about growth rate and doubling time, by rule. */
export type GrowthAnswers = {
  /** Of one lesion by identity; `about` is the identity and the later date, and the reader where there are several. */
  'growth/lesion': GrowthBetween & { readonly label: string }
  /** Why a family that merged or split has no figure of growth; `about` as of a lesion. */
  'growth/without-figure': {
    readonly label: string
    readonly from: IsoDate
    readonly to: IsoDate
    readonly reader: string | null
    readonly reason: GrowthObstacle
  }
  /** Of all lesions that both studies have, together. */
  'growth/sum': GrowthBetween & { readonly lesions: number }
  /** How far they go different ways. */
  'growth/heterogeneity': GrowthSpread & {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly reader: string | null
    readonly lesions: number
  }
  /** A growth the source prints; `about` is its event. */
  'growth/stated': {
    readonly since: UncertainDate
    readonly until: UncertainDate
    readonly fromMm: number
    readonly toMm: number
    /** Null where the study gives no size. */
    readonly largestMm: number | null
    /** Null where it cannot be that of the largest lesion, or there is none. */
    readonly ifLargest: StatedGrowth | null
    readonly class: GrowthClass
  }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type GrowthCaveats = {
  /** The interval holds the error of measuring, not a change of reader or technique. */
  'growth/error-of-measuring-only': {}
  'growth/techniques-differ': {}
  'growth/short-time': { readonly days: number }
  /** Families of lesions that merged or split, each with what became of what. */
  'growth/lesions-taken-together': { readonly names: readonly string[] }
  'growth/some-lesions-left-out': { readonly count: number }
}
