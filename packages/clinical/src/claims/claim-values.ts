import type { Bounded } from '@debulk/quantity/bounded'
import type { Duration } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { ProgressionSign } from '../outcome/progression-shown.ts'
import type { LesionCount, LiverScope } from '../record/imaging-events.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'

/** One marker on one day: as printed, and against the limit printed beside it. */
export type MarkerPoint = {
  readonly on: UncertainDate
  readonly value: Bounded
  readonly unit: string | null
  /** Value over the upper limit of normal; null without a limit or an exact value. */
  readonly timesLimit: number | null
  readonly normal: Ternary
}

/** Percent, low and high; equal where there is one figure. */
export type PercentRange = { readonly lowPercent: number; readonly highPercent: number }

/** Reduction of the largest lesion, and whether it is known to be one lesion. */
export type LargestAlone = PercentRange & { readonly identity: 'one-lesion' | 'not-known' }

/** What a cytoreduction figure must say of itself before anybody can work it again. */
export const cytoreductionNeeds = ['scope', 'baseline', 'at', 'method'] as const
/** One thing without which a stated cytoreduction cannot be worked again. */
export type CytoreductionNeed = (typeof cytoreductionNeeds)[number]

/** One agent over all sessions: as much as certainly went in, and as much as may have. */
export type CumulativeDose = {
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly low: number
  readonly high: number
  /** Share of the limit for life, percent; null where no limit is known. */
  readonly limit: (PercentRange & { readonly amount: number; readonly unit: string }) | null
}

/** What the record gives for each kind of claim. Full precision; null where the record does not have it. */
export type ClaimValues = {
  'marker-change': {
    readonly analyte: MarkerAnalyte
    readonly claimed: 'fell' | 'rose'
    readonly from: MarkerPoint | null
    readonly to: MarkerPoint | null
    /** By value where units agree, else by multiples of the limit. */
    readonly changePercent: number | null
    readonly by: 'value' | 'times-limit' | null
    readonly sameAssay: Ternary
  }
  'markers-normalised': {
    readonly after: UncertainDate | null
    readonly markers: readonly {
      readonly analyte: MarkerAnalyte
      readonly at: MarkerPoint | null
      readonly changeFromPreviousPercent: number | null
      readonly changeFromFirstPercent: number | null
      readonly firstNormal: UncertainDate | null
      /** Days by which the first normal value came before the treatment that is credited; null where it did not. */
      readonly normalBeforeDays: number | null
    }[]
  }
  growth: {
    readonly rate: 'slow' | 'fast' | 'none' | null
    readonly fromMm: number
    readonly toMm: number
    readonly period: Duration
    /** From the middle of the first date to the middle of the last, months; null where either is open. */
    readonly months: number | null
    /** Only if it were one lesion of this size at the end. */
    readonly if: {
      readonly endMm: number
      readonly change: PercentRange
      /** Percent of the diameter a month. */
      readonly rate: PercentRange
      readonly doublingMonths: { readonly low: number; readonly high: number | null }
    } | null
    /** Lesions followed by identity through the period. */
    readonly tracked: {
      readonly lesions: number
      readonly leastMm: number
      readonly mostMm: number
      /** There are no others at either study. */
      readonly all: boolean
    } | null
  }
  'size-change': {
    readonly claimed: 'fell' | 'rose' | null
    /** Whether the sizes are of one lesion; `maxima-of-ranges`: nobody said, `two-lesions`: their identities differ. */
    readonly basis: 'one-lesion' | 'maxima-of-ranges' | 'two-lesions' | 'none'
    readonly from: IsoDate
    readonly to: IsoDate
    readonly fromMm: readonly number[]
    readonly toMm: readonly number[]
    readonly diameterPercent: number | null
    readonly productPercent: number | null
    /** Of spheres on the longest diameters. */
    readonly cubedPercent: number | null
    /** Under every assumption about axes nobody measured; only if it is one lesion. */
    readonly volume: PercentRange | null
    readonly daysSinceTreatment: number | null
  }
  cytoreduction: {
    readonly percent: number
    readonly lacks: readonly CytoreductionNeed[]
    /** What every lesion's diameter would have to change by, if all shrank alike. */
    readonly equivalentDiameterPercent: number
    /** Reduction of the largest lesion alone; null also where the largest of both studies are known to be two lesions. */
    readonly largest: (LargestAlone & { readonly from: IsoDate; readonly to: IsoDate }) | null
    readonly computed: (PercentRange & { readonly from: IsoDate; readonly to: IsoDate }) | null
  }
  'count-change': {
    readonly claimed: 'fell' | 'rose' | null
    readonly studies: readonly {
      readonly on: IsoDate
      readonly count: LesionCount | null
      readonly scope: LiverScope | null
      readonly gone: number | null
    }[]
    readonly restated: {
      readonly study: IsoDate
      readonly count: LesionCount
      readonly scope: LiverScope | null
    } | null
    /** What is left at the last study, if all counts speak of the same part of the liver. */
    readonly last: LesionCount | null
    readonly scopeOpen: boolean
  }
  'staged-course': {
    readonly course: string
    readonly sessions: readonly UncertainDate[]
    readonly intervals: readonly Duration[]
  }
  'progression-free': {
    readonly claims: readonly {
      readonly years: number
      readonly comparator: '>' | '='
      readonly since: UncertainDate | null
      /** The day the claim reaches to. */
      readonly reaches: IsoDate | null
      /** From then to the last imaging. */
      readonly imaged: Duration | null
    }[]
    readonly lastImaging: UncertainDate | null
    readonly progression: UncertainDate | null
    readonly progressionBy: ProgressionSign | null
  }
  'shrank-then-stable': {
    readonly claimedShrankYears: number
    readonly claimedStableYears: number
    readonly shrank: Duration | null
    readonly stable: Duration | null
    /** What the record holds against it: a progression, or sizes that went another way than was said. */
    readonly against: readonly { readonly on: UncertainDate; readonly by: ProgressionSign | 'sizes' }[]
  }
  delay: {
    readonly from: readonly { readonly id: string; readonly on: UncertainDate; readonly until: Duration }[]
    readonly to: UncertainDate | null
  }
  'cumulative-dose': {
    readonly sessions: number
    readonly totals: readonly CumulativeDose[]
    /** Sessions of which the source leaves open whether the share was taken of the amounts it prints. */
    readonly ambiguous: number
  }
  'time-to-treatment': {
    readonly from: UncertainDate | null
    readonly to: readonly { readonly id: string; readonly on: UncertainDate; readonly after: Duration }[]
    /** Between the first and the last treatment named. */
    readonly between: Duration | null
  }
}
