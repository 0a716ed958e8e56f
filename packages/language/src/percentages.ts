import type { Interval } from './interval.ts'
import { rounded, sideOf } from './rounded.ts'

/** How shares and changes are written. */
export type Percentages = {
  /** Whole percent of a part; never rounds across 70, 90 or 100 %. */
  readonly percent: (fraction: number) => string
  /** The same of a share that no threshold judges: 89.96 % is 90 %. */
  readonly share: (fraction: number) => string
  /** `88 % (81–91 %)` */
  readonly percentInterval: (value: Interval) => string
  /** With its sign: `−77 %`, `+6 %`; from ten times more on as a factor, `×68`. */
  readonly change: (fraction: number, by?: Judgement) => string
  /** `−5 % (−20 to +9 %)` */
  readonly changeInterval: (value: Interval, judged?: 'judged') => string
}

/** What a change is judged by: `judged`, how much of the tumour is gone; `response`, RECIST. */
export type Judgement = 'judged' | 'response'

/** Figures that carry a decision, as parts that are gone: rounding must not carry a percentage judged by them onto one of them. */
const thresholds = { judged: [0.7, 0.9], response: [0.3, -0.2] } as const

/** No-break space: a value never leaves its unit. */
const gap = '\u00A0'

/** Written as a factor: four digits of percent say less than `×68`. */
export const isManifold = (change: number): boolean => rounded(change * 100, 0) >= 1000

/**
 * Whole percents. `percent` is of a part (0–100 %): nearly all reads `> 99 %`, nearly nothing `< 1 %`, and 89.96 % reads
 * 89.9 %, not 90 %. `change` carries a sign, and nearly everything gone reads −99 %, not −100 %.
 */
export function percentages(p: {
  readonly fixed: (value: number, decimals: number) => string
  /** Two significant digits, three from 100. */
  readonly number: (value: number) => string
  readonly span: (low: string, high: string) => string
  readonly bounds: (
    value: Interval,
    closed: (low: number, high: number) => string,
    one: (v: number) => string,
  ) => string
}): Percentages {
  const tenths = (fraction: number) => p.fixed(Math.trunc(fraction * 1000) / 10, 1)
  const part = (fraction: number, limits: readonly number[]): string => {
    if (fraction < 0) return signed(fraction, limits)
    if (fraction > 1) return p.number(fraction * 100)
    if (fraction > 0.99 && fraction < 1) return `>${gap}99`
    if (fraction > 0 && fraction < 0.005) return `<${gap}1`
    const whole = rounded(fraction * 100, 0)
    const crossed = limits.some((t) => reaches(fraction, t) !== reaches(whole / 100, t))
    return crossed ? tenths(fraction) : p.fixed(whole, 0)
  }
  const signed = (fraction: number, limits: readonly number[]): string => {
    const plus = fraction > 0 ? '+' : ''
    const size = Math.abs(fraction)
    if (size < 0.0005) return '0' // never −0
    if (size < 0.005) return plus + p.fixed(rounded(fraction * 100, 1), 1)
    const whole = rounded(fraction * 100, 0)
    if (fraction > -1 && fraction < -0.99) return p.fixed(-99, 0)
    const crossed = limits.some((t) => reaches(-fraction, t) !== reaches(-whole / 100, t))
    return crossed ? plus + tenths(fraction) : plus + p.fixed(whole, 0)
  }
  const judged = (fraction: number) => part(fraction, thresholds.judged)
  const whole = (low: number, high: number) => ![judged(low), judged(high)].some((text) => /[<>]/.test(text))

  const percent = (fraction: number) => `${judged(fraction)}${gap}%`
  const share = (fraction: number) => `${part(fraction, [])}${gap}%`
  const change = (fraction: number, by?: Judgement) =>
    isManifold(fraction) ? `×${p.number(1 + fraction)}` : `${signed(fraction, by ? thresholds[by] : [])}${gap}%`
  const changeInterval = ({ central, low, high }: Interval, by?: 'judged') => {
    const one = (fraction: number) => change(fraction, by)
    // one unit for both, unless one of them is a factor
    const unit = (text: string) => (high !== null && isManifold(high) ? text : text.replace(`${gap}%`, ''))
    const closed = (from: number, to: number) => p.span(unit(one(from)), one(to))
    // a fall of at most everything is no bound
    return one(central) + p.bounds({ central, low: high === null && low === -1 ? null : low, high }, closed, one)
  }
  const percentInterval = ({ central, low, high }: Interval) => {
    const closed = (from: number, to: number) =>
      whole(from, to) ? `${judged(from)}–${percent(to)}` : p.span(judged(from), percent(to))
    return (
      percent(central) + p.bounds({ central, low, high: low === null && high === 1 ? null : high }, closed, percent)
    )
  }
  return { percent, share, percentInterval, change, changeInterval }
}

/** Whether so much is gone; a negative limit is of growth. */
const reaches = (gone: number, limit: number): boolean => sideOf(gone, limit) * Math.sign(limit) >= 0
