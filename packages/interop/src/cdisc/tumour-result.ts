import { evaluatorOf, type Evaluator } from './tumour-identification.ts'
import type { SdtmColumns, SdtmRecord } from './sdtm-columns.ts'
import { visitWord, type VisitWord } from './visit-key.ts'

/** What a TR record is about. */
export type ResultTest = 'long' | 'short' | 'diameter' | 'state' | 'too-small' | 'sum' | 'other'

/** What it says; `refused` cannot be read, with the reason. */
export type ResultValue =
  | { readonly kind: 'length'; readonly mm: number; readonly unit: 'given' | 'assumed' }
  | { readonly kind: 'too-small'; readonly mm: number | null }
  | { readonly kind: 'absent' | 'present' | 'unequivocal' | 'equivocal' }
  /** Silent: neither a result nor a reason why there is none. */
  | { readonly kind: 'not-evaluated'; readonly isSilent: boolean }
  /** Told to be a part of another lesion now; TU has to say of which. */
  | { readonly kind: 'merged' }
  | { readonly kind: 'refused'; readonly because: 'unit' | 'result'; readonly text: string }

/** One TR record. */
export type TumourResult = {
  readonly row: number
  readonly subject: string
  /** Null where the table has no evaluator. */
  readonly by: Evaluator | null
  readonly lesion: string
  readonly testText: string
  readonly test: ResultTest
  readonly value: ResultValue
  readonly visit: VisitWord
  readonly isBaseline: boolean
  readonly isAccepted: boolean
  /** The word itself where it is no term of the standard, and how it is taken should be looked at. */
  readonly loose?: string | undefined
}

/** Reads one TR record. */
export function tumourResult(record: SdtmRecord, columns: SdtmColumns): TumourResult {
  const testText = record.get('TRTESTCD').toUpperCase()
  const test = tests[testText] ?? 'other'
  return {
    row: record.row,
    subject: record.get('USUBJID'),
    by: columns.has('TREVAL') || columns.has('TREVALID') ? evaluatorOf(record, 'TR') : null,
    lesion: record.get('TRLNKID'),
    testText,
    test,
    value: valueOf(record, test),
    visit: visitWord(record, columns, 'TR'),
    isBaseline: record.get('TRBLFL').toUpperCase() === 'Y' || record.get('TRLOBXFL').toUpperCase() === 'Y',
    isAccepted: record.get('TRACPTFL').toUpperCase() === 'Y',
    loose: loose.test(said(record)) ? said(record) : undefined,
  }
}

/** @source CDISC controlled terminology TRTESTCD; SAXIS and its like are in use for the short axis of a node */
const tests: Readonly<Record<string, ResultTest>> = {
  LDIAM: 'long',
  LPERP: 'short',
  SAXIS: 'short',
  SHAXIS: 'short',
  SHORTAX: 'short',
  SDIAM: 'short',
  DIAMETER: 'diameter',
  TUMSTATE: 'state',
  TOOSMALL: 'too-small',
  SUMDIAM: 'sum',
}

const words: readonly (readonly [
  RegExp,
  'too-small' | 'absent' | 'present' | 'unequivocal' | 'equivocal' | 'not-evaluated' | 'merged',
])[] = [
  [/TOO SMALL|^TSTM$/, 'too-small'],
  [
    /^(NE|NOT EVALUABLE|INEVALUABLE|UNEVALUABLE|NOT ASSESSABLE|NOT ASSESSED|NOT EVALUATED|NOT DONE|UNKNOWN|UNABLE)\b/,
    'not-evaluated',
  ],
  [/^UNEQUIVOCAL|UNEQUIVOCAL PROGRESSION|^PROGRESSION$|^PROGRESSED$|^PROGRESSIVE DISEASE$|^PD$/, 'unequivocal'],
  [/^EQUIVOCAL/, 'equivocal'],
  [/^(ABSENT|DISAPPEARED|RESOLVED|NOT PRESENT|NOT VISIBLE|NONE|CR)$|^COMPLETE DISAPPEARANCE/, 'absent'],
  [
    /^(PRESENT|STABLE|UNCHANGED|PERSIST|DECREAS|SMALLER|REDUCED|IMPROVED|REGRESSED|NON-?CR\b)|^NEW( LESION)?$/,
    'present',
  ],
  // more of it is not yet unequivocal progression (RECIST 1.1 §4.3.4)
  [/^(INCREAS|LARGER|GROWN|GROWING|WORSE|PROGRESSING)/, 'present'],
  [/^MERGED\b/, 'merged'],
]
/** Words that say more than they were meant to, or less. */
const loose = /^(PROGRESSED$|PROGRESSIVE DISEASE$|INCREAS|LARGER|GROWN|GROWING|WORSE|PROGRESSING)/i

const said = (record: SdtmRecord): string => record.get('TRSTRESC') || record.get('TRORRES')

function valueOf(record: SdtmRecord, test: ResultTest): ResultValue {
  const text = said(record).toUpperCase()
  if (test === 'too-small') {
    if (text === 'N' || text === 'NO') return { kind: 'present' }
    return isDone(record) ? { kind: 'too-small', mm: null } : { kind: 'not-evaluated', isSilent: false }
  }
  const word = words.find(([shape]) => shape.test(text))?.[1]
  const length = lengthOf(record)
  if (word === 'too-small') return { kind: 'too-small', mm: length?.kind === 'length' ? length.mm : null }
  if (length !== null && test !== 'state') return length
  if (word === 'not-evaluated') return { kind: word, isSilent: false }
  if (word !== undefined) return { kind: word }
  // a result that is there goes before a status that denies it
  if (!isDone(record) || text === '') return { kind: 'not-evaluated', isSilent: isDone(record) }
  if (/^<\s*\d+(\.\d+)?$/.test(text) && test !== 'state') return { kind: 'too-small', mm: null }
  return { kind: 'refused', because: 'result', text: said(record) }
}

/** A length in millimetres, or the words that stand for one, in a single cell. */
export function lengthInWords(text: string): ResultValue {
  const mm = numberOf(text)
  if (mm !== null && mm >= 0 && mm <= longestMm) return { kind: 'length', mm, unit: 'assumed' }
  const word = words.find(([shape]) => shape.test(text.toUpperCase()))?.[1]
  if (word === 'too-small') return { kind: 'too-small', mm: null }
  if (word === 'not-evaluated') return { kind: word, isSilent: false }
  if (word !== undefined) return { kind: word }
  return text === '' ? { kind: 'not-evaluated', isSilent: true } : { kind: 'refused', because: 'result', text }
}

const isDone = (record: SdtmRecord): boolean => record.get('TRSTAT').toUpperCase() !== 'NOT DONE'

/** No tumour is longer than two metres. */
const longestMm = 2000

/** The number in standard units, else as it was collected; millimetres, centimetres turned into them. */
function lengthOf(record: SdtmRecord): ResultValue | null {
  const standard = numberOf(record.get('TRSTRESN')) ?? numberOf(record.get('TRSTRESC'))
  const value = standard ?? numberOf(record.get('TRORRES'))
  if (value === null) return null
  const unit = (
    standard === null ? record.get('TRORRESU') : record.get('TRSTRESU') || record.get('TRORRESU')
  ).toLowerCase()
  const factor =
    unit === '' || unit === 'mm' || unit.startsWith('millimet')
      ? 1
      : unit === 'cm' || unit.startsWith('centimet')
        ? 10
        : null
  if (factor === null) return { kind: 'refused', because: 'unit', text: unit }
  if (value < 0 || !(value * factor <= longestMm)) return { kind: 'refused', because: 'result', text: String(value) }
  return { kind: 'length', mm: value * factor, unit: unit === '' ? 'assumed' : 'given' }
}

const numberOf = (text: string): number | null =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null
