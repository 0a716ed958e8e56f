/** What a cell's number format makes of its number. */
export type FormatMeaning = 'number' | 'date' | 'percent'

/** Built-in formats that are dates; 18–21 and 45–47 are times of day and durations, which are none. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/**
 * What a number format means: a date when it shows a year, month or day, a percentage when it ends in `%`. Texts in quotes,
 * escaped letters, colours and locales in brackets do not count; nor does `m` that stands for minutes beside `h` or `s`.
 *
 * @source ECMA-376-1:2016 §18.8.30 (built-in formats), §18.8.31 (format codes)
 */
export function formatMeaning(id: number, code: string | null): FormatMeaning {
  if (code === null) return builtInDates.has(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'number'
  const [positive = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(';')
  if (/[yd]/i.test(positive)) return 'date'
  if (/m/i.test(positive) && !/[hs]/i.test(positive) && !/[0#?]/.test(positive)) return 'date'
  return positive.includes('%') ? 'percent' : 'number'
}
