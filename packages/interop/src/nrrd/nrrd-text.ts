import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'

/** An NRRD header as text: fields (`name: value`, names in lower case) and key/value pairs (`key:=value`). */
export type NrrdText = {
  readonly fields: ReadonlyMap<string, string>
  readonly pairs: ReadonlyMap<string, string>
  /** First byte after the blank line that ends the header; the end of the file when none does (a detached header). */
  readonly end: number
}

/** Alternative spellings the format allows. @source NRRD format §5, teem.sourceforge.net/nrrd/format.html */
const sameField: Readonly<Record<string, string>> = {
  datafile: 'data file',
  lineskip: 'line skip',
  byteskip: 'byte skip',
  spaceunits: 'space units',
  spaceorigin: 'space origin',
  spacedirections: 'space directions',
}

/** `'incomplete'` when `bytes` may be a beginning and the header goes on after it. */
export function nrrdText(
  path: string,
  bytes: Uint8Array,
  part: 'beginning' | 'all',
): Result<NrrdText, Refusal | 'incomplete'> {
  const first = String.fromCharCode(...bytes.subarray(0, 8))
  if (!/^NRRD\d{4}$/.test(first)) return err(refusal(path, 'nrrd/header', { field: 'magic', value: first }))
  const blank = blankLine(bytes)
  if (blank === null && part === 'beginning') return err('incomplete')
  const stop = blank?.from ?? bytes.length
  const fields = new Map<string, string>()
  const pairs = new Map<string, string>()
  const lines = new TextDecoder().decode(bytes.subarray(0, stop)).split(/\r?\n/)
  for (const line of lines.slice(1)) {
    if (line === '' || line.startsWith('#')) continue
    const pair = /^([^:]*?):=(.*)$/s.exec(line)
    const field = /^([^:]+): ?(.*)$/s.exec(line)
    if (pair) pairs.set(unescaped(pair[1] ?? ''), unescaped(pair[2] ?? ''))
    else if (field) {
      const name = (field[1] ?? '').trim().toLowerCase()
      const value = (field[2] ?? '').trim()
      fields.set(sameField[name] ?? name, value)
      // a LIST of data files runs to the end of the header
      if ((sameField[name] ?? name) === 'data file' && value.startsWith('LIST')) break
    } else return err(refusal(path, 'nrrd/header', { field: line.slice(0, 40), value: '' }))
  }
  return ok({ fields, pairs, end: blank?.to ?? bytes.length })
}

/** The empty line that ends the header, with either line ending. */
function blankLine(bytes: Uint8Array): { from: number; to: number } | null {
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { from: at, to: at + 2 }
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { from: at, to: at + 3 }
  }
  return null
}

const unescaped = (text: string): string => text.replaceAll(/\\(\\|n)/g, (_, c: string) => (c === 'n' ? '\n' : c))
