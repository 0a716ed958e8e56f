import type { SdtmColumns, SdtmRecord } from './sdtm-columns.ts'
import { visitWord, type VisitWord } from './visit-key.ts'

/** An evaluator as `--EVAL` and `--EVALID` name one; both empty where a table knows one evaluator only. */
export type Evaluator = { readonly evaluator: string; readonly evaluatorId: string }

/** What one TU record says of a tumour. */
export type Identification = {
  readonly row: number
  readonly subject: string
  /** Null where the table has no evaluator: it speaks for all of them. */
  readonly by: Evaluator | null
  readonly lesion: string
  readonly test: 'identified' | 'split' | 'merged'
  readonly role: 'target' | 'non-target' | 'new' | null
  readonly isEquivocal: boolean
  readonly roleText: string
  /** Null where the location is not given. */
  readonly isNode: boolean | null
  readonly location: string
  /** Lesion it came from, where the record names one. */
  readonly parent: string
  readonly visit: VisitWord
  readonly isBaseline: boolean
}

/** One TU record. */
export function identification(record: SdtmRecord, columns: SdtmColumns): Identification {
  const test = record.get('TUTESTCD').toUpperCase()
  const roleText = record.get('TUSTRESC') || record.get('TUORRES')
  const location = record.get('TULOC')
  const nodal = /\b(LYMPH)?NOD(E|ES|AL)\b|\bLNS?\b/i
  return {
    row: record.row,
    subject: record.get('USUBJID'),
    by: columns.has('TUEVAL') || columns.has('TUEVALID') ? evaluatorOf(record, 'TU') : null,
    lesion: record.get('TULNKID'),
    test: test === 'TUSPLIT' ? 'split' : test === 'TUMERGE' ? 'merged' : 'identified',
    role: roleOf(roleText),
    isEquivocal: /(?<!UN)EQUIVOCAL/i.test(roleText),
    roleText,
    isNode: nodal.test(location) || nodal.test(roleText) ? true : location === '' ? null : false,
    location,
    parent: record.get('TUREFID') || record.get('TUGRPID'),
    visit: visitWord(record, columns, 'TU'),
    isBaseline: record.get('TUBLFL').toUpperCase() === 'Y' || record.get('TULOBXFL').toUpperCase() === 'Y',
  }
}

/** Who made a record. */
export const evaluatorOf = (record: SdtmRecord, domain: 'TU' | 'TR'): Evaluator => ({
  evaluator: record.get(`${domain}EVAL`),
  evaluatorId: record.get(`${domain}EVALID`),
})

/** @source CDISC controlled terminology TUIDRS: TARGET, NON-TARGET, NEW and their compounds */
function roleOf(text: string): Identification['role'] {
  const words = text.toUpperCase()
  if (/\bNEW\b/.test(words)) return 'new'
  if (/\bNON[- ]?TARGET\b/.test(words)) return 'non-target'
  return /\bTARGET\b/.test(words) ? 'target' : null
}
