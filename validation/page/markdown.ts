import type { Share } from '../calibration/wilson-interval.ts'

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** A fraction in per cent; a real minus sign. */
export const percent = (fraction: number, decimals = 1): string =>
  (100 * fraction)
    .toFixed(decimals)
    .replace(/^-(?=[\d.]*[1-9])/, '−')
    .replace(/^-/, '')

/** A share in per cent with its Monte-Carlo interval. */
export const shareText = ({ count, of, low, high }: Share): string =>
  `${percent(count / of)} (${percent(low)}–${percent(high)})`

/** At most seven significant digits, thousands apart. */
export const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 7 })
