/** Value representations this writer knows; each decides padding and encoding. */
type TextVr = 'AE' | 'AS' | 'CS' | 'DA' | 'DS' | 'IS' | 'LO' | 'LT' | 'PN' | 'SH' | 'ST' | 'TM' | 'UC' | 'UI' | 'UT'

/** One element: tag as 0xggggeeee, and a value in the form its VR wants. Several text values are joined by `\`. */
export type DataElement =
  | { readonly tag: number; readonly vr: TextVr; readonly value: string }
  | { readonly tag: number; readonly vr: 'US'; readonly value: readonly number[] }
  | { readonly tag: number; readonly vr: 'UL'; readonly value: readonly number[] }
  | { readonly tag: number; readonly vr: 'AT'; readonly value: readonly number[] }
  | { readonly tag: number; readonly vr: 'OB' | 'OW'; readonly value: Uint8Array }
  | { readonly tag: number; readonly vr: 'SQ'; readonly value: readonly (readonly DataElement[])[] }

const explicitLittleEndian = '1.2.840.10008.1.2.1'
/** This writer, 2.25.<UUID>; stays the same for ever. */
const implementationClassUid = '2.25.31277332685035299052024721693751266039'

/**
 * A DICOM file in explicit VR little endian: preamble, file meta information, data set. Elements may come in any order;
 * text is UTF-8, so the data set has to say ISO_IR 192.
 *
 * @source DICOM PS3.5 §7.1, PS3.10 §7.1
 */
export function writeDataSet(elements: readonly DataElement[]): Uint8Array {
  const meta: DataElement[] = [
    { tag: 0x00020001, vr: 'OB', value: new Uint8Array([0, 1]) },
    { tag: 0x00020002, vr: 'UI', value: textOf(elements, 0x00080016) },
    { tag: 0x00020003, vr: 'UI', value: textOf(elements, 0x00080018) },
    { tag: 0x00020010, vr: 'UI', value: explicitLittleEndian },
    { tag: 0x00020012, vr: 'UI', value: implementationClassUid },
    { tag: 0x00020013, vr: 'SH', value: 'DEBULK' },
  ]
  const metaParts = prepare(meta)
  const bodyParts = prepare(elements)
  const bytes = new Uint8Array(132 + 12 + metaParts.length + bodyParts.length)
  bytes.set([0x44, 0x49, 0x43, 0x4d], 128)
  const view = new DataView(bytes.buffer)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, metaParts.length, true)
  const groupLength: Prepared = { tag: 0x00020000, vr: 'UL', bytes: length, length: 12 }
  let at = put([groupLength], { bytes, view, at: 132 })
  at = put(metaParts.parts, { bytes, view, at })
  put(bodyParts.parts, { bytes, view, at })
  return bytes
}

type Prepared = { readonly tag: number; readonly vr: DataElement['vr']; readonly length: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly items: readonly PreparedSet[] }
)
type PreparedSet = { readonly parts: readonly Prepared[]; readonly length: number }

/** Encodes values and adds up lengths, so that everything is then written once into one buffer. */
function prepare(elements: readonly DataElement[]): PreparedSet {
  const parts = elements.map(prepareElement).sort((a, b) => a.tag - b.tag)
  for (let i = 1; i < parts.length; i++) {
    if (parts[i]!.tag === parts[i - 1]!.tag) throw new RangeError(`element ${parts[i]!.tag.toString(16)} given twice`)
  }
  return { parts, length: parts.reduce((sum, part) => sum + part.length, 0) }
}

function prepareElement(element: DataElement): Prepared {
  const { tag, vr } = element
  if (vr === 'SQ') {
    const items = element.value.map(prepare)
    return { tag, vr, items, length: 12 + items.reduce((sum, item) => sum + 8 + item.length, 0) }
  }
  const bytes = encode(element)
  if (!hasLongLength(vr) && bytes.length > 0xffff) throw new RangeError(`element ${tag.toString(16)} is too long`)
  return { tag, vr, bytes, length: (hasLongLength(vr) ? 12 : 8) + bytes.length }
}

function put(
  parts: readonly Prepared[],
  { bytes, view, at }: { bytes: Uint8Array; view: DataView; at: number },
): number {
  for (const part of parts) {
    view.setUint16(at, part.tag >>> 16, true)
    view.setUint16(at + 2, part.tag & 0xffff, true)
    bytes[at + 4] = part.vr.charCodeAt(0)
    bytes[at + 5] = part.vr.charCodeAt(1)
    if ('items' in part) {
      view.setUint32(at + 8, part.length - 12, true)
      at += 12
      for (const item of part.items) {
        view.setUint16(at, 0xfffe, true)
        view.setUint16(at + 2, 0xe000, true)
        view.setUint32(at + 4, item.length, true)
        at = put(item.parts, { bytes, view, at: at + 8 })
      }
      continue
    }
    if (hasLongLength(part.vr)) view.setUint32(at + 8, part.bytes.length, true)
    else view.setUint16(at + 6, part.bytes.length, true)
    at += hasLongLength(part.vr) ? 12 : 8
    bytes.set(part.bytes, at)
    at += part.bytes.length
  }
  return at
}

function encode(element: Exclude<DataElement, { vr: 'SQ' }>): Uint8Array {
  switch (element.vr) {
    case 'OB':
    case 'OW':
      return even(element.value, 0)
    case 'US':
      return new Uint8Array(Uint16Array.from(element.value).buffer)
    case 'UL':
      return new Uint8Array(Uint32Array.from(element.value).buffer)
    case 'AT':
      return new Uint8Array(Uint16Array.from(element.value.flatMap((tag) => [tag >>> 16, tag & 0xffff])).buffer)
    case 'UI':
      return even(utf8.encode(element.value), 0)
    default:
      return even(utf8.encode(element.value), 0x20)
  }
}

const utf8 = new TextEncoder()
const longLength: ReadonlySet<DataElement['vr']> = new Set(['OB', 'OW', 'SQ', 'UC', 'UT'])
const hasLongLength = (vr: DataElement['vr']): boolean => longLength.has(vr)

function even(bytes: Uint8Array, pad: number): Uint8Array {
  if (bytes.length % 2 === 0) return bytes
  const padded = new Uint8Array(bytes.length + 1)
  padded.set(bytes)
  padded[bytes.length] = pad
  return padded
}

function textOf(elements: readonly DataElement[], tag: number): string {
  const found = elements.find((element) => element.tag === tag)
  if (found?.vr !== 'UI') throw new RangeError(`the data set lacks ${tag.toString(16)}`)
  return found.value
}
