import { daysInMonth, isoDate, type IsoDate } from './iso-date.ts'
import { err, ok, type Result } from './result.ts'

/** A date as it is known. `earliest` and `latest` bound it; equal for a day. */
export type UncertainDate = {
  readonly value: string
  readonly precision: 'year' | 'month' | 'day' | 'window'
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

const pad = (n: number) => String(n).padStart(2, '0')

/** Reads `2013`, `2016-12`, `2016-12-08` or a window `2018-04-07/2018-04-11`. */
export function uncertainDate(text: string): Result<UncertainDate, 'not-a-date'> {
  const [from, to, ...rest] = text.split('/')
  if (rest.length > 0 || from === undefined) return err('not-a-date')
  const first = span(from.trim())
  if (!first) return err('not-a-date')
  if (to === undefined) return ok({ value: text, ...first })
  const last = span(to.trim())
  if (!last || last.latest < first.earliest) return err('not-a-date')
  return ok({ value: text, precision: 'window', earliest: first.earliest, latest: last.latest })
}

function span(text: string): Omit<UncertainDate, 'value'> | null {
  if (/^\d{4}$/.test(text)) return bounds('year', `${text}-01-01`, `${text}-12-31`)
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) {
    const days = daysInMonth(Number(month[1]), Number(month[2]))
    return bounds('month', `${text}-01`, `${text}-${pad(days)}`)
  }
  return bounds('day', text, text)
}

function bounds(precision: 'year' | 'month' | 'day', from: string, to: string): Omit<UncertainDate, 'value'> | null {
  const [earliest, latest] = [isoDate(from), isoDate(to)]
  return earliest.ok && latest.ok ? { precision, earliest: earliest.value, latest: latest.value } : null
}
