import { err, ok, type Result } from './result.ts'

declare const day: unique symbol
/** A calendar day, `YYYY-MM-DD`. Compares with `<` as text. */
export type IsoDate = string & { readonly [day]: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** `YYYY-MM-DD` that exists in the calendar; `2021-02-29` does not. */
export function isoDate(text: string): Result<IsoDate, 'not-a-date'> {
  const parts = shape.exec(text)
  if (!parts) return err('not-a-date')
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? ok(text as IsoDate) : err('not-a-date')
}

/** DICOM DA, `YYYYMMDD` (the older `YYYY.MM.DD` is read too). @source DICOM PS3.5 §6.2 */
export function dicomDate(text: string): Result<IsoDate, 'not-a-date'> {
  const digits = text.trim().replaceAll('.', '')
  if (!/^\d{8}$/.test(digits)) return err('not-a-date')
  return isoDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}

/** Days of a month, 1 … 12, of the Gregorian calendar; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Days from 1970-01-01, proleptic Gregorian. */
export function epochDay(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / 86_400_000
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => epochDay(to) - epochDay(from)
