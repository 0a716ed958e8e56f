import type { Format } from '../format.ts'
import { rounded, roundedBeside } from '../rounded.ts'

/**
 * A share as signed per cent: a decimal below 10 %, none above; more where fewer would put it on the other side of the share it is held
 * against. Thresholds of growth lie below 1 %.
 */
export function monthlyChange(fraction: number, f: Format, threshold: number | null = null): string {
  const percent = 100 * fraction
  const shown = roundedBeside(percent, Math.abs(percent) < 10 ? 1 : 0, threshold === null ? [] : [100 * threshold])
  const sign = shown > 0 ? '+' : shown < 0 ? '−' : ''
  return `${sign}${f.printed(Math.abs(shown))}\u00A0%`
}

/** Months to a tenth, or whole from 10 on. */
export const monthsShown = (months: number, f: Format): string => f.printed(rounded(months, months < 10 ? 1 : 0))
