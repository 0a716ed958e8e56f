import { digest } from './import-table-rows.ts'

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i

/**
 * A file name for a pseudonym: its letters, digits, `-`, `_` and single dots; anything else becomes `_`. Where that changes it, where the
 * name is one that a system keeps for itself, or `taken` by another patient (however the letters are cased), a few letters of a
 * digest tell it from others.
 */
export function caseFileName(patient: string, taken: ReadonlySet<string>): string {
  const plain = patient.normalize('NFC')
  const safe = plain.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_').replaceAll(/\.{2,}|^\.+|\.+$/g, '_')
  const short = [...safe].slice(0, 60).join('')
  const changed = short !== patient || reserved.test(short.split('.')[0] ?? '') || short.startsWith('-')
  const name = changed ? `${short.replace(/^-/, '_')}~${digest(patient, 8).toLowerCase()}` : short
  const full = `${name}${caseEnding}`
  return taken.has(full.toLowerCase()) ? `${short}~${digest(patient, 12).toLowerCase()}${caseEnding}` : full
}

/** What the name of a case file ends in. */
export const caseEnding = '.case.yaml'
