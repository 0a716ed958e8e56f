import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'

/** Encodings of a table that a person can state. */
export type TableEncoding = 'utf-8' | 'utf-16le' | 'windows-1251'

/**
 * Bytes of a table as text. A byte-order mark goes before what was stated: it cannot be there by chance. Bytes that do not fit
 * the encoding are refused, never replaced, because a replaced letter changes a name.
 */
export function decodeText(path: string, bytes: Uint8Array, stated: TableEncoding | null): Result<string, Refusal> {
  const encoding = marked(bytes) ?? stated ?? 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes) // drops the mark itself
  } catch {
    return err(refusal(path, 'table/encoding', { encoding }))
  }
  const nul = text.indexOf('\0')
  if (nul < 0) return ok(text)
  return err(refusal(path, 'table/nul', { line: text.slice(0, nul).split('\n').length }))
}

function marked(bytes: Uint8Array): TableEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
}
