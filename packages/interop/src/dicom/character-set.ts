/** How the text of a data set is written: (0008,0005), normalised. Items inherit it unless they state their own. */
export type CharacterSet = readonly string[]

const escape = 0x1b

/** Single-byte sets and the multi-byte ones without code extension: defined term → encoding label. @source DICOM PS3.3 C.12.1.1.2 */
const encodings: Readonly<Record<string, string>> = {
  '6': 'utf-8', // ASCII; bytes above 127 are outside it and decode only if they happen to be UTF-8
  '100': 'iso-8859-1',
  '101': 'iso-8859-2',
  '109': 'iso-8859-3',
  '110': 'iso-8859-4',
  '144': 'iso-8859-5',
  '127': 'iso-8859-6',
  '126': 'iso-8859-7',
  '138': 'iso-8859-8',
  '148': 'iso-8859-9',
  '203': 'iso-8859-15',
  '166': 'windows-874',
  '13': 'shift_jis', // its single bytes are JIS X 0201
  '87': 'euc-jp',
  '159': 'euc-jp',
  '149': 'euc-kr',
  '58': 'gbk',
  '192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
}

/** Escape sequences, as text after ESC: which half of the code table they set, and to what. @source DICOM PS3.3 Tables C.12-3, C.12-4 */
const escapes: readonly { readonly bytes: string; readonly half: 'G0' | 'G1'; readonly set: string }[] = [
  { bytes: '$(D', half: 'G0', set: '159' },
  { bytes: '$)C', half: 'G1', set: '149' },
  { bytes: '$)A', half: 'G1', set: '58' },
  { bytes: '$B', half: 'G0', set: '87' },
  { bytes: '(B', half: 'G0', set: '6' },
  { bytes: '(J', half: 'G0', set: '13' },
  { bytes: ')I', half: 'G1', set: '13' },
  { bytes: '-A', half: 'G1', set: '100' },
  { bytes: '-B', half: 'G1', set: '101' },
  { bytes: '-C', half: 'G1', set: '109' },
  { bytes: '-D', half: 'G1', set: '110' },
  { bytes: '-L', half: 'G1', set: '144' },
  { bytes: '-G', half: 'G1', set: '127' },
  { bytes: '-F', half: 'G1', set: '126' },
  { bytes: '-H', half: 'G1', set: '138' },
  { bytes: '-M', half: 'G1', set: '148' },
  { bytes: '-b', half: 'G1', set: '203' },
  { bytes: '-T', half: 'G1', set: '166' },
]

/** Two bytes per character, both below 128: only these shift the ASCII half away. */
const twoByteG0 = new Set(['87', '159'])

/**
 * Terms of (0008,0005) → character set. Spellings seen in the field (`ISO-IR 192`, `ISO_IR_100`, `UTF8`) are read as
 * what they mean; an unknown one as ASCII, so that foreign bytes show as U+FFFD, never as wrong letters.
 */
export function characterSetOf(terms: readonly string[]): CharacterSet {
  const sets = terms.map((term) => {
    const plain = term.trim().toUpperCase()
    if (/^UTF[-_ ]?8$/.test(plain)) return '192'
    const number = /^ISO[-_ ](?:2022[-_ ])?IR[-_ ]?(\d+)$/.exec(plain)?.[1]
    const set = number ?? plain
    return set in encodings ? set : '6'
  })
  return sets.length === 0 ? ['6'] : sets
}

/**
 * Text of one element, all its values. With code extensions each part between escape sequences is decoded by the set
 * then in force; control characters and the delimiters of the value representation bring back the first set.
 *
 * @param delimiters `\` for multi-valued text, `^=\` for person names, none for LT, ST, UT
 * @source DICOM PS3.5 §6.1.2.5
 */
export function decodeText(bytes: Uint8Array, characterSet: CharacterSet, delimiters: string): string {
  if (isAscii(bytes)) return asciiText(bytes) // most text, and every set agrees on it
  const first = characterSet[0] ?? '6'
  const extensible = first !== '192' && first !== 'GB18030' && first !== 'GBK'
  if (!extensible || !bytes.includes(escape)) return decode(bytes, first)

  const resets = new Set([0x09, 0x0a, 0x0c, 0x0d, ...[...delimiters].map((character) => character.charCodeAt(0))])
  let [g0, g1] = ['6', first]
  let text = ''
  let from = 0
  const flush = (to: number) => {
    if (to > from)
      text += twoByteG0.has(g0) ? decodeTwoByte(bytes.subarray(from, to), g0) : decode(bytes.subarray(from, to), g1)
    from = to
  }
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === escape) {
      flush(at)
      const sequence = escapes.find(({ bytes: tail }) =>
        [...tail].every((c, i) => bytes[at + 1 + i] === c.charCodeAt(0)),
      )
      if (sequence) {
        if (sequence.half === 'G0') g0 = sequence.set
        else g1 = sequence.set
      }
      at += sequence ? sequence.bytes.length : 0
      from = at + 1
    } else if (resets.has(byte) && !twoByteG0.has(g0)) {
      flush(at)
      ;[g0, g1] = ['6', first]
    }
  }
  flush(bytes.length)
  return text
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f || byte === escape) return false
  return true
}

function asciiText(bytes: Uint8Array): string {
  if (bytes.length > 256) return decoder('utf-8').decode(bytes)
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte) // a decoder costs more to start than a short text
  return text
}

function decode(bytes: Uint8Array, set: string): string {
  return decoder(encodings[set] ?? 'utf-8').decode(bytes)
}

/** JIS X 0208 and 0212 stand in G0 with bytes below 128; EUC-JP holds the same characters 128 higher. */
function decodeTwoByte(bytes: Uint8Array, set: string): string {
  const supplementary = set === '159'
  const out: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte <= 0x20 || i + 1 === bytes.length) {
      out.push(byte)
      continue
    }
    if (supplementary) out.push(0x8f)
    out.push(byte | 0x80, bytes[++i]! | 0x80)
  }
  return decoder('euc-jp').decode(Uint8Array.from(out))
}

/** The one door to the platform's decoder; replaces what is invalid, never throws. */
const decoder = (label: string) => new TextDecoder(label, { ignoreBOM: false })
