import type { PercentRange } from '@debulk/clinical/claims/claim-values'
import type { LesionCount } from '@debulk/clinical/record/imaging-events'
import { daysOf, type Duration } from '@debulk/quantity/duration'
import type { Format } from '../format.ts'
import { rounded } from '../rounded.ts'

const gap = '\u00A0'

/**
 * Figures of claims, with one decimal: a claim is held against the figure the source prints, and whole percents would hide the
 * difference.
 */
export const percentText = (format: Format, percent: number): string => `${format.printed(rounded(percent, 1))}${gap}%`

/** With its sign: `−41.2 %`, `+13.3 %`. */
export const changeText = (format: Format, percent: number): string =>
  `${percent > 0 ? '+' : ''}${percentText(format, percent)}`

/** `78.7–89.3 %`; one figure where both are the same; with signs where one end is below zero: `−61.4 to +45.3 %`. */
export function percentRange(format: Format, { lowPercent, highPercent }: PercentRange): string {
  const [low, high] = [lowPercent, highPercent].map((percent) => percentText(format, percent))
  if (low !== high && lowPercent < 0) return changeRange(format, { lowPercent, highPercent })
  return low === high ? (low ?? '') : `${format.printed(rounded(lowPercent, 1))}–${high}`
}

/** Two changes with their signs: `−61.4 to +45.3 %`; one where both are written alike. */
export function changeRange(format: Format, { lowPercent, highPercent }: PercentRange): string {
  const [low, high] = [changeText(format, lowPercent), changeText(format, highPercent)]
  if (low === high) return low
  const bare = low.replace(`${gap}%`, '')
  return format.language === 'ru' ? `от ${bare} до ${high}` : `${bare} to ${high}`
}

/** A length as it is said in passing: days up to 60, months up to two years, then years: `9–10 months`. */
export function shortTime({ leastDays, mostDays }: Duration, format: Format): string {
  if (leastDays === null || mostDays === null || mostDays <= 60) return format.span({ leastDays, mostDays })
  const inYears = mostDays > 24 * daysOf.month
  const unit = inYears ? daysOf.year : daysOf.month
  // months are whole, years have one decimal
  const digits = inYears ? 10 : 1
  const inUnit = (days: number) => Math.round((days / unit) * digits) / digits
  const [low, high] = [inUnit(leastDays), inUnit(mostDays)]
  const said = inYears ? format.years(high * unit) : format.months(high * unit)
  return low === high ? said : `${format.printed(low)}–${said}`
}

/** A number with at most two decimals: multiples of a limit, doses. */
export const figure = (format: Format, value: number): string => format.printed(rounded(value, 2))

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

/** What a volume did, in Russian: both ends fell, both grew, or neither is sure. */
export function changedRu(format: Format, { lowPercent, highPercent }: PercentRange): string {
  if (highPercent <= 0)
    return `уменьшился на ${percentRange(format, { lowPercent: -highPercent, highPercent: -lowPercent })}`
  if (lowPercent >= 0) return `вырос на ${percentRange(format, { lowPercent, highPercent })}`
  return `изменился ${changeRange(format, { lowPercent, highPercent })}`
}
