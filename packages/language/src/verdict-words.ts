import type { Basis, Caveat, NotComputable, Scope, Threshold, Verdict } from '@debulk/clinical/assessment'
import type { Interval } from './interval.ts'

export type Verdicts = Readonly<Record<Threshold, Verdict>>

/** Most that may remain for each threshold; a residual reads the same beside either. */
export type MayRemainMl = Readonly<Record<Threshold, number>>

/** The answer in sentences. */
export type VerdictWords = {
  /** By how much, from when to when, where. `value` is C with its bounds, as fractions. */
  readonly headline: (p: {
    scope: Scope
    basis: Basis
    baseline: string
    at: string
    value: Interval
    /** What has to be said about the figure: it speaks of the liver only as far as that was imaged and read. */
    caveats?: readonly Pick<Caveat, 'code'>[] | undefined
  }) => string
  /** `70 % is reached; whether 90 % is reached cannot be told.` */
  readonly thresholds: (verdicts: Verdicts) => string
  /** `88 % (81–91 %)` gone; from where it is not certain that it shrank, the change with its sign, as in the headline. */
  readonly reduction: (value: Interval) => string
  /** `For 90 %, at most 6.9 mL may remain; measured 8.0 (in comparison 6.0–12.9).` */
  readonly mayRemain: (p: { threshold: Threshold; mayRemainMl: MayRemainMl; residual: Interval }) => string
  /** `8.0 (in comparison 6.0–12.9)`: the bounds hold the baseline at its central value. */
  readonly inComparison: (p: { mayRemainMl: MayRemainMl; residual: Interval }) => string
  /** `90 %: cannot be told` */
  readonly verdict: (p: { threshold: Threshold; verdict: Verdict }) => string
  /** Support for a threshold under the stated error, a range rounded to 5 %. */
  readonly support: (p: { threshold: Threshold; low: number; high: number }) => string
  readonly notComputable: Readonly<Record<NotComputable, string>>
  readonly notComputableLead: string
}
