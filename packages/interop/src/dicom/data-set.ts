import { dicomDate, type IsoDate } from '@debulk/quantity/iso-date'
import { characterSetOf, decodeText, type CharacterSet } from './character-set.ts'
import { dictionary, tagNumbers, type Keyword, type Vr } from './dictionary.ts'
import { ElementCursor, encodingOf, ItemCursor, noVr, vrUN, type Encoding } from './element-cursor.ts'
import { MalformedDicom } from './malformed-dicom.ts'

/** Where one element lies. Values are read when asked for; sequences are not entered before. */
export type DicomElement = {
  readonly tag: number
  /** Two letters as one number; 0 in implicit VR. */
  readonly vr: number
  readonly start: number
  readonly length: number
  readonly undefinedLength: boolean
}

/** Different elements in one data set; far above any real one, so that a file of nothing but headers stays small in memory. */
const elementLimit = 50_000
/** Bytes of one text value that are looked at. */
const textLimit = 65_536
/** Numbers in one binary value: an offset table of a very long multi-frame file. */
const numberLimit = 2 ** 22

/**
 * The elements of a file or of one sequence item. Every getter answers null (or an empty list) for an absent, empty or
 * unreadable value; whoever needs the value refuses with the attribute's name.
 */
export class DataSet {
  readonly encoding: Encoding
  readonly characterSet: CharacterSet
  readonly #elements: ReadonlyMap<number, DicomElement>

  constructor(
    encoding: Encoding,
    range: { readonly start: number; readonly end: number; readonly fileEnd?: number },
    inherited: CharacterSet = ['6'],
  ) {
    this.encoding = encoding
    this.#elements = scan(new ElementCursor(encoding, range.start, range.end, range.fileEnd))
    const stated = this.texts('SpecificCharacterSet')
    this.characterSet = stated === null ? inherited : characterSetOf(stated)
  }

  get size(): number {
    return this.#elements.size
  }

  element(keyword: Keyword): DicomElement | null {
    return this.#elements.get(dictionary[keyword][0]) ?? null
  }

  /** Present, and not empty. */
  has(keyword: Keyword): boolean {
    const element = this.element(keyword)
    return element !== null && element.length > 0
  }

  bytes(keyword: Keyword): Uint8Array | null {
    const element = this.element(keyword)
    return element ? this.encoding.bytes.subarray(element.start, element.start + element.length) : null
  }

  /** First value of a text, trimmed; null when absent or empty. */
  text(keyword: Keyword): string | null {
    return this.texts(keyword)?.[0] ?? null
  }

  /** All values of a text, trimmed; null when absent or all empty. LT, ST and UT have one value, backslashes included. */
  texts(keyword: Keyword): readonly string[] | null {
    const bytes = this.bytes(keyword)
    if (!bytes || bytes.length === 0) return null
    const vr = dictionary[keyword][1]
    const single = singleValued.has(vr)
    const set = this.characterSet ?? ['6']
    const whole = decodeText(bytes.subarray(0, textLimit), set, single ? '' : vr === 'PN' ? '^=\\' : '\\')
    const values = (single ? [whole] : whole.split('\\')).map(withoutPadding)
    return values.some((value) => value !== '') ? values : null
  }

  /** A UID as written, or null when absent; an unusable one refuses the file, since everything is sorted by UIDs. */
  uid(keyword: Keyword): string | null {
    const bytes = this.bytes(keyword)
    if (!bytes) return null
    const text = withoutPadding(decodeText(bytes.subarray(0, 80), ['6'], '\\'))
    if (text === '') return null
    if (text.length > 64 || !/^[0-9]+(\.[0-9]+)*$/.test(text)) {
      throw new MalformedDicom('dicom/uid-invalid', { tag: `${keyword} ${tagNumbers(dictionary[keyword][0])}` })
    }
    return text
  }

  /** First number. */
  number(keyword: Keyword): number | null {
    return this.numbers(keyword)?.[0] ?? null
  }

  /** All numbers, binary or decimal text; null when absent, empty, or when one of them is not a finite number. */
  numbers(keyword: Keyword): readonly number[] | null {
    const element = this.element(keyword)
    if (!element || element.length === 0) return null
    const kind = element.vr === noVr || element.vr === vrUN ? dictionary[keyword][1] : vrName(element.vr)
    const width = binaryWidth[kind]
    if (width === undefined) return this.#decimals(keyword)
    const { view, littleEndian } = this.encoding
    const values: number[] = []
    if (element.length > numberLimit * width) return null
    const last = element.start + element.length - width
    for (let at = element.start; at <= last; at += width) values.push(readBinary(view, at, kind, littleEndian))
    return values.length > 0 && values.every(Number.isFinite) ? values : null
  }

  integer(keyword: Keyword): number | null {
    const value = this.number(keyword)
    return value !== null && Number.isSafeInteger(value) ? value : null
  }

  date(keyword: Keyword): IsoDate | null {
    const text = this.text(keyword)
    const date = text === null ? null : dicomDate(text)
    return date?.ok ? date.value : null
  }

  /** Items one by one; nothing is kept, so a sequence of a million items costs no memory. */
  *items(keyword: Keyword): Generator<DataSet> {
    const element = this.element(keyword)
    if (!element || element.length === 0) return
    const encoding =
      element.vr === vrUN ? encodingOf(this.encoding.bytes, { littleEndian: true, explicitVr: false }) : this.encoding
    const cursor = new ItemCursor(encoding, element.start, element.start + element.length)
    while (cursor.next()) {
      yield new DataSet(encoding, { start: cursor.itemStart, end: cursor.itemEnd }, this.characterSet)
    }
  }

  /** The only or first item. */
  item(keyword: Keyword): DataSet | null {
    for (const first of this.items(keyword)) return first
    return null
  }

  #decimals(keyword: Keyword): readonly number[] | null {
    const texts = this.texts(keyword)
    if (!texts || !texts.every((text) => decimal.test(text))) return null
    const values = texts.map(Number)
    return values.every(Number.isFinite) ? values : null
  }
}

const singleValued: ReadonlySet<Vr> = new Set<Vr>(['LT', 'ST', 'UT', 'UR'])

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

const vrName = (code: number): string => String.fromCharCode(code >> 8, code & 255)

const binaryWidth: Readonly<Partial<Record<string, number>>> = {
  US: 2,
  SS: 2,
  OW: 2,
  UL: 4,
  SL: 4,
  FL: 4,
  FD: 8,
  UV: 8,
  OV: 8,
  SV: 8,
} satisfies Partial<Record<Vr, number>>

function readBinary(view: DataView, at: number, vr: string, littleEndian: boolean): number {
  switch (vr) {
    case 'SS':
      return view.getInt16(at, littleEndian)
    case 'UL':
      return view.getUint32(at, littleEndian)
    case 'SL':
      return view.getInt32(at, littleEndian)
    case 'FL':
      return view.getFloat32(at, littleEndian)
    case 'FD':
      return view.getFloat64(at, littleEndian)
    case 'UV':
    case 'OV':
      return Number(view.getBigUint64(at, littleEndian))
    case 'SV':
      return Number(view.getBigInt64(at, littleEndian))
    default:
      return view.getUint16(at, littleEndian)
  }
}

/** Values are padded to even length with a space, UIDs with a NUL; some writers use either for all. */
function withoutPadding(value: string): string {
  let [from, to] = [0, value.length]
  while (from < to && ' \t'.includes(value[from]!)) from++
  while (to > from && ' \0\t\r\n'.includes(value[to - 1]!)) to--
  return value.slice(from, to)
}

function scan(cursor: ElementCursor): ReadonlyMap<number, DicomElement> {
  const elements = new Map<number, DicomElement>()
  while (nextElement(cursor, elements)) {
    const { tag } = cursor
    if (elements.has(tag)) throw new MalformedDicom('dicom/duplicate-element', { tag: tagNumbers(tag) })
    if (elements.size === elementLimit) throw new MalformedDicom('dicom/too-many-elements', { limit: elementLimit })
    elements.set(tag, {
      tag,
      vr: cursor.vr,
      start: cursor.valueStart,
      length: cursor.valueLength,
      undefinedLength: cursor.undefinedLength,
    })
  }
  return elements
}

/** Bytes that are no element after the pixel data are padding some writers leave; anywhere else they are a fault. */
function nextElement(cursor: ElementCursor, elements: ReadonlyMap<number, DicomElement>): boolean {
  if (!elements.has(dictionary.PixelData[0])) return cursor.next()
  try {
    return cursor.next()
  } catch (fault) {
    if (fault instanceof MalformedDicom) return false
    throw fault
  }
}
