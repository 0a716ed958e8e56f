import { dateTokens } from '@debulk/contract/table-date-format'
import { serialDate } from '@debulk/interop/table/serial-date'
import { uncertainDate } from '@debulk/quantity/uncertain-date'

/**
 * A date of a table as a case file writes it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exactly as its format has it. ISO dates and windows
 * of them are read whatever the formats, because they can mean nothing else. Null where no format fits or there is no such day.
 */
export function tableDate(text: string, formats: readonly string[]): string | null {
  const plain = text.trim()
  for (const format of formats) {
    const date = inFormat(plain, format)
    if (date !== null) return date
  }
  const timeless = plain.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2})?$/, '$1')
  return uncertainDate(timeless).ok ? timeless : null
}

function inFormat(text: string, format: string): string | null {
  if (format === 'excel-1900' || format === 'excel-1904')
    return /^\d{1,7}(\.\d+)?$/.test(text) ? serialDate(Number(text), format === 'excel-1900' ? 1900 : 1904) : null
  const order: string[] = []
  let pattern = ''
  for (let rest = format; rest !== '';) {
    const token = dateTokens.find((each) => rest.startsWith(each))
    if (token) order.push(token)
    pattern += token ? patterns[token] : (rest[0] ?? '').replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    rest = rest.slice(token?.length ?? 1)
  }
  const found = new RegExp(`^${pattern}$`).exec(text)
  if (!found) return null
  const part = (...names: string[]) => found[order.findIndex((each) => names.includes(each)) + 1]
  const written = (...names: string[]) =>
    order.some((each) => names.includes(each)) ? part(...names)?.padStart(2, '0') : null
  const date = [part('YYYY'), written('MM', 'M'), written('DD', 'D')].filter((each) => each !== null).join('-')
  return uncertainDate(date).ok ? date : null
}

const patterns: Readonly<Record<(typeof dateTokens)[number], string>> = {
  YYYY: String.raw`(\d{4})`,
  MM: String.raw`(\d{2})`,
  DD: String.raw`(\d{2})`,
  HH: String.raw`(\d{2})`,
  mm: String.raw`(\d{2})`,
  ss: String.raw`(\d{2})`,
  M: String.raw`(\d{1,2})`,
  D: String.raw`(\d{1,2})`,
}
