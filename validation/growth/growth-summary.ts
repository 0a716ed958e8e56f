import { quantile } from './quantile.ts'
import type { PatientGrowth } from './patient-growth.ts'

/** The distribution of growth in one number each; rates are shares of volume per month. */
export type GrowthSummary = {
  readonly patients: number
  readonly rates: number
  readonly without: Readonly<Record<'no-later-day' | 'gone' | 'too-small' | 'not-evaluable', number>>
  readonly monthly: Readonly<Record<'p5' | 'p25' | 'median' | 'p75' | 'p95', number>>
  /** Of the same diameter both times, as printed. */
  readonly unchanged: number
  /** Patients whose whole interval lies above, or below, no change. */
  readonly certainlyGrew: number
  readonly certainlyShrank: number
  /** At 3 ± 1 months: their number, those above the threshold by the rate alone, and those of whom the interval can tell. */
  readonly inWindow: number
  readonly atLeastThreshold: number
  readonly threshold: number
  readonly decided: number
}

const threshold = 0.008
const monthDays = 30.4375

/** What the growth of many patients looks like. */
export function growthSummary(growths: readonly PatientGrowth[]): GrowthSummary {
  const rated = growths.flatMap((each) => (each.rate === null ? [] : [each]))
  const monthly = rated.map(({ rate }) => rate.monthlyChange).toSorted((a, b) => a - b)
  const because = (reason: string) => growths.filter((each) => each.rate === null && each.because === reason).length
  const inWindow = rated.filter(({ days }) => days / monthDays >= 2 && days / monthDays <= 4)
  return {
    patients: growths.length,
    rates: rated.length,
    without: {
      'no-later-day': because('no-later-day'),
      gone: because('gone'),
      'too-small': because('too-small'),
      'not-evaluable': because('not-evaluable'),
    },
    monthly: {
      p5: quantile(monthly, 0.05),
      p25: quantile(monthly, 0.25),
      median: quantile(monthly, 0.5),
      p75: quantile(monthly, 0.75),
      p95: quantile(monthly, 0.95),
    },
    unchanged: rated.filter(({ fromMm, toMm }) => fromMm === toMm).length,
    certainlyGrew: rated.filter(({ rate }) => rate.low > 0).length,
    certainlyShrank: rated.filter(({ rate }) => rate.high < 0).length,
    inWindow: inWindow.length,
    threshold,
    atLeastThreshold: inWindow.filter(({ rate }) => rate.monthlyChange >= threshold).length,
    decided: inWindow.filter(({ rate }) => rate.low >= threshold || rate.high < threshold).length,
  }
}
