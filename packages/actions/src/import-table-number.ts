/** A number as a cell writes it, and whether a `%` stood behind it. */
export type WrittenNumber = { readonly value: number; readonly percent: boolean }

const minus = /^[\u2212\u2013]/u

/**
 * A number with the decimal sign that the mapping states; blanks may group thousands. Null for anything else: a sign that was not
 * stated could stand for thousands, and a number read a thousand times too large is worse than none.
 */
export function writtenNumber(text: string, decimal: '.' | ','): WrittenNumber | null {
  const plain = text
    .trim()
    .replace(minus, '-')
    .replaceAll(/(?<=\d)[ \u00A0\u2009\u202F](?=\d{3}(?!\d))/gu, '')
  const found = (decimal === ',' ? comma : dot).exec(plain)
  if (!found) return null
  const value = Number((found[1] ?? '').replace(',', '.'))
  return Number.isFinite(value) ? { value, percent: found[2] === '%' } : null
}

const dot = /^([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)\s*(%)?$/
const comma = /^([+-]?\d+(?:,\d+)?(?:[eE][+-]?\d{1,3})?)\s*(%)?$/

/** Fifteen digits, as a spreadsheet shows; a product of decimals has more. */
export const rounded = (value: number): number => Number(value.toPrecision(15))

/**
 * A value of which only a bound is known (`>30`, `≤ 0,5`) or two (`5–8`), with a dot for the decimals and every number multiplied
 * by `times`; null for anything else.
 */
export function writtenBounds(text: string, decimal: '.' | ',', times: number): string | null {
  const one = /^\s*([<>≤≥]=?)\s*(\S.*)$/u.exec(text)
  if (one) {
    const number = writtenNumber(one[2] ?? '', decimal)
    const sign = (one[1] ?? '').replace('≤', '<=').replace('≥', '>=')
    return number && `${sign}${rounded(number.value * times)}`
  }
  const two = /^\s*([^\s–-][^–-]*)[–-]([^–-]+)$/u.exec(text)
  if (!two) return null
  const [from, to] = [writtenNumber(two[1] ?? '', decimal), writtenNumber(two[2] ?? '', decimal)]
  return from && to && `${rounded(from.value * times)}-${rounded(to.value * times)}`
}
