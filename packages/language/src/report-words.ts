import type { Lobe } from '@debulk/clinical/lesion/lobe'
import type { Basis, Scope } from '@debulk/clinical/assessment'
import type { Interval } from './interval.ts'

/** Headings and running text of the report and of the terminal tables. */
export type ReportWords = {
  readonly documentTitle: (p: { patient: string | null; baseline: string; at: string }) => string
  readonly synthetic: string
  readonly patient: (name: string | null) => string
  readonly period: (p: { studies: number; first: string; last: string }) => string
  readonly question: (p: { scope: Scope; basis: Basis; baseline: string; at: string }) => string
  readonly contents: string
  readonly explainButton: (title: string) => string
  readonly close: string
  readonly headings: {
    readonly verdict: string
    readonly strip: string
    readonly time: string
    readonly studies: string
    readonly otherWays: string
    readonly byMeasure: string
    readonly besides: string
    readonly intervals: string
    readonly deciders: string
    readonly lesions: string
    readonly sizes: string
    readonly waterfall: string
    readonly leftOut: string
    readonly refused: string
    readonly drafts: string
    readonly specks: string
    readonly benign: string
    readonly comparability: string
    readonly caveats: string
    readonly studyCaveats: string
    readonly notCounted: string
    readonly method: string
    readonly explanations: string
  }
  readonly stripNote: { readonly confirmed: string; readonly notConfirmed: string }
  readonly rank: (place: number) => string
  readonly shares: (p: { baseline: number | null; residual: number | null; variance: number }) => string
  readonly deciderSummary: (p: { count: number; baseline: number | null; residual: number | null }) => string
  readonly volumeOf: (scope: Scope, basis: Basis) => string
  readonly byCount: string
  /** A change of counts that are ranges or at least so many: between bounds, or on one side of one. */
  readonly countChange: (p: {
    baseline: number
    fraction: number | null
    low: number | null
    high: number | null
  }) => string
  /** Why something that was not there at the baseline has no change in percent. */
  readonly ofZero: string
  readonly bySum: string
  readonly byLobe: Readonly<Record<Lobe, string>>
  readonly byTargets: string
  readonly fromBaseline: (date: string) => string
  readonly headlineRow: string
  readonly noTreatment: string
  readonly during: (p: { from: string; to: string; days: number }) => string
  readonly oneStudy: (p: { date: string; volume: Interval; count: string }) => string
  readonly noHistories: string
  readonly nothingRefused: string
  readonly nothingLeftOut: string
  readonly moreLesions: (count: number) => string
  readonly moreFiles: (count: number) => string
  readonly moreCaveats: (count: number) => string
  readonly begun: (date: string) => string
  readonly asBaseline: string
  readonly lesionCaption: (date: string) => string
  readonly touchesBorder: string
  readonly liverCutOff: string
  readonly confluent: string
  readonly maybeAbsent: string
  readonly speckNote: string
  readonly noLesionsLookedFor: string
  readonly onlyLesionsElsewhere: string
  readonly errorAssumed: string
  readonly connectivity: (neighbours: 6 | 18 | 26) => string
  /** Bounds of one study alone, unlike those “in comparison”. */
  readonly asMeasured: string
  readonly notRecorded: string
  readonly notVisible: string
  readonly notEvaluated: string
  readonly inPhase: (phase: string) => string
  readonly slices: (mm: number) => string
  readonly score: (fraction: number) => string
  readonly noMismatch: string
  readonly restsOn: (p: { readings: number; others: number }) => string
  readonly segmentations: string
  readonly errorModel: (name: string) => string
  readonly generated: (p: { version: string; on: string }) => string
  readonly assistance: string
}
