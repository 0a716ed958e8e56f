import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { SdtmColumns, SdtmRecord } from './sdtm-columns.ts'

/** What a record says of when it was made. */
export type VisitWord = {
  /** Same for all records of one visit; null where neither visit nor date is given. */
  readonly key: string | null
  readonly number: number | null
  /** VISITNUM as written. */
  readonly numberText: string
  readonly name: string
  /** The day or part of a day as written; null where it is missing or cannot be read. */
  readonly date: UncertainDate | null
  readonly badDate: string | null
}

/** Visits of a table that were read already: many rows share one. */
const read = new WeakMap<SdtmColumns, Map<string, VisitWord>>()

/** Reads VISITNUM, VISIT and a date of a domain (`TR`, `TU`). Visits go by number, else by name, else by date. */
export function visitWord(record: SdtmRecord, columns: SdtmColumns, domain: 'TU' | 'TR'): VisitWord {
  const parts = [record.get('VISITNUM'), record.get('VISIT'), record.get(`${domain}DTC`)] as const
  const known = read.get(columns) ?? new Map<string, VisitWord>()
  read.set(columns, known)
  const key = parts.join('\u0000')
  const found = known.get(key) ?? wordOf(...parts)
  known.set(key, found)
  return found
}

function wordOf(numberText: string, name: string, written: string): VisitWord {
  const number = numberText === '' || !Number.isFinite(Number(numberText)) ? null : Number(numberText)
  const read = written === '' ? null : uncertainDate(written.slice(0, 10).replace(/(-{1,3})$/, ''))
  const date = read?.ok === true && read.value.precision !== 'unknown' ? read.value : null
  const key =
    number !== null ? `#${number}` : name !== '' ? name.toUpperCase() : date !== null ? `@${date.value}` : null
  return { key, number, numberText, name, date, badDate: written !== '' && date === null ? written : null }
}
