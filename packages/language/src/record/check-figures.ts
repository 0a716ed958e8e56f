import type { PercentRange } from '@debulk/clinical/claims/claim-values'
import type { LesionCount } from '@debulk/clinical/record/imaging-events'
import type { Format } from '../format.ts'

const gap = '\u00A0'

/**
 * Figures of claims, with one decimal: a claim is held against the figure the source prints, and whole percents would hide the
 * difference.
 */
export const percentText = (format: Format, percent: number): string =>
  `${format.printed(Math.round(percent * 10) / 10)}${gap}%`

/** With its sign: `−41.2 %`, `+13.3 %`. */
export const changeText = (format: Format, percent: number): string =>
  `${percent > 0 ? '+' : ''}${percentText(format, percent)}`

/** `78.7–89.3 %`; one figure where both are the same. */
export function percentRange(format: Format, { lowPercent, highPercent }: PercentRange): string {
  const [low, high] = [lowPercent, highPercent].map((percent) => percentText(format, percent))
  return low === high ? (low ?? '') : `${format.printed(Math.round(lowPercent * 10) / 10)}–${high}`
}

/** A number with at most two decimals: multiples of a limit, doses. */
export const figure = (format: Format, value: number): string => format.printed(Math.round(value * 100) / 100)

/** Bounds of a quantity: `27–30`; one figure where both are the same. */
export const figures = (format: Format, low: number, high: number): string =>
  low === high ? figure(format, low) : `${figure(format, low)}–${figure(format, high)}`

/** `51 × 49 × 37 mm` */
export const sizesText = (format: Format, mm: readonly number[]): string =>
  `${mm.map((each) => format.printed(each)).join(`${gap}×${gap}`)}${gap}${format.unit('mm')}`

/** How many lesions: `7`, `≥31`, `≤9`, `2–6`. A lower end of one says nothing: there are lesions. */
export function countText(format: Format, { least, most }: LesionCount): string {
  if (most === null) return `≥${format.integer(least)}`
  if (least === most) return format.integer(least)
  return least <= 1 ? `≤${format.integer(most)}` : `${format.integer(least)}–${format.integer(most)}`
}
