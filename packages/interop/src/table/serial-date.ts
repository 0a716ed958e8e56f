import { isoDate } from '@debulk/quantity/iso-date'

/** Which day a workbook counts from; Excel for Mac once counted from 1904. */
export type DateSystem = 1900 | 1904

const dayMs = 86_400_000

/**
 * A day number of a spreadsheet as `YYYY-MM-DD`; the time of day is dropped. In the 1900 system day 60 is 29 February 1900, which
 * never was, so it is no date, and the days before it count from 31 December 1899. Null outside the calendar of a workbook.
 *
 * @source ECMA-376-1:2016 §18.17.4.1
 */
export function serialDate(serial: number, system: DateSystem): string | null {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day < (system === 1900 ? 1 : 0) || day > 2_958_465) return null
  if (system === 1900 && day === 60) return null
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const text = new Date(first + day * dayMs).toISOString().slice(0, 10)
  return isoDate(text).ok ? text : null
}
