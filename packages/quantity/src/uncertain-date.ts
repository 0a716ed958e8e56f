import { daysInMonth, isoDate, type IsoDate } from './iso-date.ts'
import { err, ok, type Result } from './result.ts'

/** A date as it is known. `earliest` and `latest` bound it; equal for a day, the ends of the calendar where nothing does. */
export type UncertainDate = {
  readonly value: string
  readonly precision: 'year' | 'month' | 'day' | 'window' | 'unknown'
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

const pad = (n: number) => String(n).padStart(2, '0')

/** Where nothing bounds a date: the ends of the calendar. No fact is dated there. */
export const calendarEnds = { first: '0001-01-01' as IsoDate, last: '9999-12-31' as IsoDate }

/** A date nobody recorded. */
export const unknownDate: UncertainDate = {
  value: 'unknown',
  precision: 'unknown',
  earliest: calendarEnds.first,
  latest: calendarEnds.last,
}

/** A date known to the day. */
export const dayDate = (day: IsoDate): UncertainDate => ({ value: day, precision: 'day', earliest: day, latest: day })

/** A date known to lie between two days; nothing bounds it on a side that is an end of the calendar. */
export function windowBetween(earliest: IsoDate, latest: IsoDate): UncertainDate {
  if (earliest === latest) return dayDate(earliest)
  const [from, to] = [earliest === calendarEnds.first ? '..' : earliest, latest === calendarEnds.last ? '..' : latest]
  if (from === '..' && to === '..') return unknownDate
  return { value: `${from}/${to}`, precision: 'window', earliest, latest }
}

/**
 * Reads `2013`, `2016-12`, `2016-12-08`, a window `2018-04-07/2018-04-11`, one open at an end (`2017-02/..`, `../2017-08-30`), or
 * `unknown`.
 *
 * @source ISO 8601-2:2019 §4.4, open intervals of the extended date format
 */
export function uncertainDate(text: string): Result<UncertainDate, 'not-a-date'> {
  if (text.trim() === 'unknown') return ok(unknownDate)
  const [from, to, ...rest] = text.split('/')
  if (rest.length > 0 || from === undefined) return err('not-a-date')
  const open = { precision: 'window' as const, earliest: calendarEnds.first, latest: calendarEnds.last }
  const first = from.trim() === '..' && to !== undefined ? open : span(from.trim())
  if (!first) return err('not-a-date')
  if (to === undefined) return ok({ value: text, ...first })
  const last = to.trim() === '..' && first !== open ? open : span(to.trim())
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
