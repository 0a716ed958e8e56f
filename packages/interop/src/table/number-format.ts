/** What a cell's number format makes of its number. */
export type FormatMeaning = 'number' | 'date' | 'percent' | 'time'

/** How a number is shown: its meaning, and how many digits it is filled up to with zeros, as a pseudonym `007` is. */
export type NumberFormat = { readonly meaning: FormatMeaning; readonly digits: number }

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** Times of day and durations. */
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

/**
 * What a number format means: a date when it shows a year, month or day, a time when it shows hours, minutes or seconds alone, a
 * percentage when it holds `%`. Texts in quotes, escaped letters, colours and locales in brackets do not count; hours, minutes and
 * seconds in brackets, which count on beyond a day, do.
 *
 * @source ECMA-376-1:2016 §18.8.30 (built-in formats), §18.8.31 (format codes)
 */
export function numberFormat(id: number, code: string | null): NumberFormat {
  const meaning = code === null ? builtIn(id) : meaningOf(code)
  return { meaning, digits: /^0{2,}$/.test(code ?? '') ? (code ?? '').length : 0 }
}

function builtIn(id: number): FormatMeaning {
  if (builtInDates.has(id)) return 'date'
  if (builtInTimes.has(id)) return 'time'
  return id === 9 || id === 10 ? 'percent' : 'number'
}

function meaningOf(code: string): FormatMeaning {
  const [positive = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(h+|m+|s+)\]/gi, '$1:')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/general/gi, '')
    .split(';')
  if (/[yd]/i.test(positive)) return 'date'
  if (/[hs]/i.test(positive)) return 'time'
  if (/m/i.test(positive)) return /:/.test(positive) ? 'time' : /[0#?]/.test(positive) ? 'number' : 'date'
  return positive.includes('%') ? 'percent' : 'number'
}
