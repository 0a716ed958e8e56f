import type { Format } from '../format.ts'

/** A share as signed per cent: a decimal below 10 %, none above; thresholds of growth lie below 1 %. */
export function monthlyChange(fraction: number, f: Format): string {
  const percent = 100 * fraction
  const shown = Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)
  const sign = shown > 0 ? '+' : shown < 0 ? '−' : ''
  return `${sign}${f.printed(Math.abs(shown))}\u00A0%`
}

/** Months to a tenth, or whole from 10 on. */
export const monthsShown = (months: number, f: Format): string =>
  f.printed(months < 10 ? Math.round(months * 10) / 10 : Math.round(months))
