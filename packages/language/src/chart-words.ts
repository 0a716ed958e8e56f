import type { Interval } from './interval.ts'

/** What stands on charts and on the decider strip, and what a screen reader hears instead of them. */
export type ChartWords = {
  readonly volumeAxis: string
  readonly logScale: string
  readonly rootScale: string
  readonly countAxis: string
  readonly sumAxis: string
  readonly diameterAxis: string
  readonly remainsAxis: string
  readonly baseline: string
  readonly judged: string
  readonly threshold: (p: { percent: number; mL: number }) => string
  readonly draft: string
  /** Stands on every picture of a generated patient. */
  readonly synthetic: string
  readonly legend: {
    readonly measured: string
    readonly draft: string
    readonly derived: string
    readonly interval: string
    readonly treatment: string
    readonly threshold: string
    readonly contour: string
    readonly longAxis: string
  }
  readonly scaleBar: (mm: number) => string
  readonly notVisible: { readonly same: string; readonly differs: string; readonly unknown: string }
  readonly notImaged: string
  readonly noPicture: string
  readonly noLesion: string
  readonly atLeast: (text: string) => string
  readonly vanished: string
  readonly vanishedCount: (count: number) => string
  readonly newCount: (count: number) => string
  readonly alt: {
    readonly burden: (p: { points: readonly { date: string; volume: Interval }[] }) => string
    readonly gauge: (p: { mayRemain: readonly { percent: number; mL: number }[]; residual: Interval }) => string
    readonly sizes: (p: { date: string; count: number; baseline: string; baselineCount: number }) => string
    readonly waterfall: (p: {
      lesions: number
      shrunk: number
      grown: number
      vanished: number
      fresh: number
    }) => string
    readonly course: (p: { label: string; first: number; last: number }) => string
    readonly series: (p: { name: string; points: readonly { date: string; value: string }[] }) => string
    readonly cell: (p: { label: string; date: string; volumeMl: number; longAxisMm: number | null }) => string
    readonly share: (p: { label: string; percent: number }) => string
  }
}
