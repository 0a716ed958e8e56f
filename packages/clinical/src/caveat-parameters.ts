import type { Caveat, CaveatCode } from './assessment.ts'
import type { LesionState } from './record/lesion-events.ts'

/** What the sentence of each caveat needs. Dates are ISO days, volumes mL, lengths mm. */
export type CaveatParameters = {
  draft: { date: string }
  'nature-not-reviewed': { date: string; count: number }
  indeterminate: { date: string; count: number; volumeMl: number }
  'incomplete-lesion': { date: string; count: number }
  'liver-cut-off': { date: string }
  'border-unknown': { date: string }
  'specks-left-out': { date: string; count: number }
  'count-at-least': { date: string }
  'count-range': { date: string; least: number; most: number }
  'slice-spacing-differs': { baselineMm: number; atMm: number }
  'modality-differs': { baseline: string; at: string }
  'sequence-differs': { baseline: string; at: string }
  'phase-differs': { baseline: string; at: string }
  'agent-differs': { baseline: string; at: string }
  /** No names: who they are is in the files. */
  'reader-differs': Record<never, never>
  'reader-unknown': Record<never, never>
  'site-read-once': { site: string }
  'overlap-counted-twice': { date: string; volumeMl: number }
  'outside-liver': { date: string; count: number; volumeMl: number }
  /** `threshold` is the share of the largest value from which a voxel counts. */
  'fractional-threshold': { date: string; source: string; threshold: number }
  'technique-unknown': { date: string }
  'error-assumed': { date: string; count: number }
  'course-incomplete': { date: string }
  'surgical-threshold': Record<never, never>
  'treated-on-study-day': { date: string }
  'new-disease': { count: number; volumeMl: number }
  'appeared-not-confirmed': { count: number; volumeMl: number }
  'first-seen-other-technique': { count: number; volumeMl: number }
  /** Names of families, each with what became of what, put one after the other. */
  'lesions-taken-together': { names: string }
  'merged-with-later-lesion': { names: string }
  'part-of-family-not-seen': { date: string; names: string; count: number }
  'unmatched-lesions': { date: string; count: number; volumeMl: number }
  /** `count` at most, `least` of them certainly. */
  'vanished-bounded': { least: number; count: number; upperMl: number }
  'vanished-not-covered': { least: number; count: number }
  /** `state` is one of the states of a lesion in a study, `bound` what may be left of it: nothing, detection-limit, last-volume. */
  'lesion-state': {
    date: string
    state: LesionState
    bound: 'nothing' | 'detection-limit' | 'last-volume'
    names: string
  }
  'lesions-not-listed': { date: string; names: string; count: number }
  'vanished-uncounted': { least: number }
  /** `step` is the first treatment's date as it was written: a day, month, year or window. */
  'not-baseline-before-first-step': { step: string; baseline: string }
  'lower-bound-liver': Record<never, never>
  'break-even': { threshold: number; volumeMl: number }
  'no-treatment-known': { date: string }
  'evidence-not-segmented': { date: string; count: number }
  'no-diameter': { date: string; count: number }
  reappeared: { count: number }
  'later-studies-without-sizes': { count: number; last: string }
}

/** Builds a caveat with its parameters checked against its code. */
export const caveat = <C extends CaveatCode>(code: C, parameters: CaveatParameters[C]): Caveat => ({ code, parameters })
