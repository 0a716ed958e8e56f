import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { SdtmRecord } from './sdtm-columns.ts'
import type { EvaluatorRecords } from './tumour-courses.ts'
import type { Identification } from './tumour-identification.ts'
import { lengthInWords, type TumourResult } from './tumour-result.ts'
import type { VisitWord } from './visit-key.ts'

/** Which columns of a table of days and diameters say what; several columns together name a subject. */
export type LongitudinalColumns = {
  readonly subject: readonly string[]
  /** Days from the start of treatment: 0 and before it is the baseline. */
  readonly day: string
  /** Millimetres, or words such as TOO SMALL TO MEASURE. */
  readonly diameter: string
  /** Absent: one target per subject. */
  readonly lesion?: string | undefined
  readonly evaluator?: string | undefined
}

/**
 * Reads a table with one diameter of one target per row as if it were TU and TR. The baseline is the last day up to 0 with a
 * finding; where there is none, the first day of all, which is said.
 */
export function longitudinalRecords(
  file: string,
  records: readonly SdtmRecord[],
  columns: LongitudinalColumns,
  note: (note: ResponseNote) => void,
): EvaluatorRecords[] {
  const bySubject = Map.groupBy(
    records.flatMap((record) => rowOf(file, record, columns, note) ?? []),
    ({ subject, by }) => `${subject}\u0000${by?.evaluator ?? ''}`,
  )
  return [...bySubject.values()].map((results) => withBaseline(file, results, note))
}

function rowOf(
  file: string,
  record: SdtmRecord,
  columns: LongitudinalColumns,
  note: (note: ResponseNote) => void,
): TumourResult | null {
  const { row, get } = record
  const parts = columns.subject.map(get)
  if (parts.every((part) => part === '')) {
    note(responseNote(file, row, 'no-subject', {}))
    return null
  }
  const dayText = get(columns.day)
  const day = /^[+-]?\d+(\.\d+)?$/.test(dayText) ? Number(dayText) : null
  if (day === null) {
    note(responseNote(file, row, 'no-day', { day: dayText }))
    return null
  }
  const value = lengthInWords(get(columns.diameter))
  if (value.kind === 'not-evaluated' && value.isSilent) note(responseNote(file, row, 'nothing-recorded', {}))
  const evaluator = columns.evaluator === undefined ? '' : get(columns.evaluator)
  return {
    row,
    subject: parts.join('/'),
    by: { evaluator, evaluatorId: '' },
    lesion: columns.lesion === undefined ? 'T01' : get(columns.lesion) || 'T01',
    testText: columns.diameter.toUpperCase(),
    test: 'long',
    value,
    visit: visitOf(day, dayText),
    isBaseline: false,
    isAccepted: false,
  }
}

/** Day 0 of the calendar the days are counted in; no date is written from it. */
const origin = Date.UTC(2000, 0, 1)

const visitOf = (day: number, dayText: string): VisitWord => ({
  key: `#${day}`,
  number: day,
  numberText: dayText,
  name: `DAY ${dayText}`,
  date: dayDate(new Date(origin + Math.floor(day) * 86_400_000).toISOString().slice(0, 10) as IsoDate),
  badDate: null,
})

function withBaseline(
  file: string,
  results: readonly TumourResult[],
  note: (note: ResponseNote) => void,
): EvaluatorRecords {
  const [first] = results
  if (!first) throw new RangeError('a group holds at least one record')
  const days = results
    .flatMap(({ visit, value }) => (visit.number === null || value.kind === 'not-evaluated' ? [] : [visit.number]))
    .toSorted((a, b) => a - b)
  const baseline = days.findLast((day) => day <= 0) ?? days[0] ?? null
  if (baseline !== null && baseline > 0)
    note(responseNote(file, first.row, 'baseline-after-start', { subject: first.subject, day: String(baseline) }))
  const flagged = results.map((each) => ({ ...each, isBaseline: each.visit.number === baseline }))
  const lesions = new Map(flagged.map((each) => [each.lesion, each]))
  const evaluator = { evaluator: first.by?.evaluator ?? '', evaluatorId: '' }
  const identifications = [...lesions].map(([lesion, { row, subject, by }]): Identification => ({
    row,
    subject,
    by,
    lesion,
    test: 'identified',
    role: 'target',
    isEquivocal: false,
    roleText: 'TARGET',
    isNode: false,
    location: '',
    parent: '',
    visit: { key: null, number: null, numberText: '', name: '', date: null, badDate: null },
    isBaseline: false,
  }))
  return { subject: first.subject, ...evaluator, identifications, results: flagged }
}
