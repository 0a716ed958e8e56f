import type { MayRemainMl } from './verdict-words.ts'

/** What each “explain this figure” button needs to explain its own figure. */
export type ExplanationParameters = {
  cytoreduction: { baselineMl: number; residualMl: number; fraction: number }
  interval: { random: number; shared: number; total: number }
  mayRemain: { baselineMl: number; mayRemainMl: MayRemainMl }
  verdict: Record<never, never>
  scopeAndBasis: Record<never, never>
  baselineChoice: { date: string }
  volume: Record<never, never>
  count: Record<never, never>
  percentOfLiver: Record<never, never>
  liver: Record<never, never>
  sumOfDiameters: Record<never, never>
  lobe: Record<never, never>
  targets: Record<never, never>
  intervalChange: Record<never, never>
  deciders: Record<never, never>
  course: Record<never, never>
  lesionChange: Record<never, never>
  axes: Record<never, never>
  natureAndEvidence: Record<never, never>
  lesionError: { errorModel: string }
  specks: Record<never, never>
  draft: Record<never, never>
  burdenChart: Record<never, never>
  strip: Record<never, never>
  sizeDistribution: Record<never, never>
  waterfall: Record<never, never>
  comparability: { score: number }
  surgicalThreshold: Record<never, never>
}

export type ExplanationKey = keyof ExplanationParameters

export type Explanation = { readonly title: string; readonly paragraphs: readonly string[] }

export type Explanations = {
  readonly [K in ExplanationKey]: (p: ExplanationParameters[K]) => Explanation
}
