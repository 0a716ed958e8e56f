import type { Interval } from './interval.ts'

/** How shares and changes are written. */
export type Percentages = {
  /** Whole percent of a part; never rounds across 70, 90 or 100 %. */
  readonly percent: (fraction: number) => string
  /** `88 % (81–91 %)` */
  readonly percentInterval: (value: Interval) => string
  /** With its sign: `−77 %`, `+6 %`. */
  readonly change: (fraction: number) => string
  /** `−5 % (−20 to +9 %)` */
  readonly changeInterval: (value: Interval) => string
}

/** Figures that carry a decision: rounding must not carry a percentage onto one of them. */
const thresholds = [0.7, 0.9]

/** No-break space: a value never leaves its unit. */
const gap = '\u00A0'

/**
 * Whole percents. `percent` is of a part (0–100 %): nearly all reads `> 99 %`, nearly nothing `< 1 %`, and 89.96 % reads
 * 89.9 %, not 90 %. `change` carries a sign, and nearly everything gone reads −99.9 %, not −100 %.
 */
export function percentages(p: {
  readonly fixed: (value: number, decimals: number) => string
  readonly span: (low: string, high: string) => string
  readonly bounds: (
    value: Interval,
    closed: (low: number, high: number) => string,
    one: (v: number) => string,
  ) => string
}): Percentages {
  const tenths = (fraction: number) => p.fixed(Math.trunc(fraction * 1000) / 10, 1)
  const part = (fraction: number): string => {
    if (fraction < 0) return signed(fraction)
    if (fraction > 0.99 && fraction < 1) return `>${gap}99`
    if (fraction > 0 && fraction < 0.005) return `<${gap}1`
    const whole = Math.round(fraction * 100)
    const crossed = thresholds.some((t) => fraction < t !== whole / 100 < t)
    return crossed ? tenths(fraction) : p.fixed(whole, 0)
  }
  const signed = (fraction: number): string => {
    const plus = fraction > 0 ? '+' : ''
    const size = Math.abs(fraction)
    if (size < 0.0005) return '0' // never −0
    if (size < 0.005) return plus + p.fixed(Math.sign(fraction) * (Math.round(size * 1000) / 10), 1)
    const whole = Math.round(fraction * 100)
    const nearlyGone = fraction > -1 && fraction < -0.99
    const crossed = thresholds.some((t) => -fraction < t !== -whole / 100 < t)
    return nearlyGone || crossed ? plus + tenths(fraction) : plus + p.fixed(whole, 0)
  }
  const whole = (low: number, high: number) => ![part(low), part(high)].some((text) => /[<>]/.test(text))

  const percent = (fraction: number) => `${part(fraction)}${gap}%`
  const change = (fraction: number) => `${signed(fraction)}${gap}%`
  const changeInterval = (value: Interval) =>
    change(value.central) + p.bounds(value, (low, high) => p.span(signed(low), change(high)), change)
  const percentInterval = (value: Interval) => {
    const closed = (low: number, high: number) =>
      whole(low, high) ? `${part(low)}–${percent(high)}` : p.span(part(low), percent(high))
    return percent(value.central) + p.bounds(value, closed, percent)
  }
  return { percent, percentInterval, change, changeInterval }
}
