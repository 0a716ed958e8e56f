import { dictionary, tagNumbers } from './dictionary.ts'
import { MalformedDicom } from './malformed-dicom.ts'

/** Bytes and how their elements are written. */
export type Encoding = {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly littleEndian: boolean
  readonly explicitVr: boolean
}

/** Bytes of a data set with how they are encoded. */
export const encodingOf = (
  bytes: Uint8Array,
  { littleEndian, explicitVr }: { littleEndian: boolean; explicitVr: boolean },
): Encoding => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  littleEndian,
  explicitVr,
})

/** Length of an element that ends with a delimiter. @source DICOM PS3.5 §7.1.1 */
export const undefinedLength = 0xffffffff
/** Tag of a sequence item (FFFE,E000), group first. */
export const itemTag = 0xfffee000
/** Tag that ends an item of undefined length (FFFE,E00D). */
export const itemDelimiter = 0xfffee00d
/** Tag that ends a sequence of undefined length (FFFE,E0DD). */
export const sequenceDelimiter = 0xfffee0dd
const pixelDataTag = dictionary.PixelData[0]

const vrCode = (vr: string): number => (vr.charCodeAt(0) << 8) | vr.charCodeAt(1)
/** Value representation UN, its two letters as one number. */
export const vrUN = vrCode('UN')
/** In place of a value representation where none is written: implicit VR. */
export const noVr = 0
/** Those with a 16-bit length; every other, future ones too, has 32 bits. @source DICOM PS3.5 §7.1.2 */
const shortForm = new Set(
  [
    'AE',
    'AS',
    'AT',
    'CS',
    'DA',
    'DS',
    'DT',
    'FD',
    'FL',
    'IS',
    'LO',
    'LT',
    'PN',
    'SH',
    'SL',
    'SS',
    'ST',
    'TM',
    'UI',
    'UL',
    'US',
  ].map(vrCode),
)
const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a

/**
 * Walks the elements of one data set or item. Reads headers only, allocates nothing per element and does not recurse,
 * so neither a million elements nor a million levels of nesting cost more than the bytes they take.
 */
export class ElementCursor {
  readonly encoding: Encoding
  /** First byte after the data set; an item of undefined length ends earlier, at its delimiter. */
  readonly end: number
  /** First byte after the file, when the bytes are only its head: pixel data may then lie beyond `end`. */
  readonly fileEnd: number
  position: number
  tag = 0
  /** Two letters as one number; 0 in implicit VR. */
  vr = noVr
  valueStart = 0
  /** Bytes of the value, without the delimiter of one of undefined length. */
  valueLength = 0
  undefinedLength = false

  constructor(encoding: Encoding, start: number, end: number, fileEnd = end) {
    this.encoding = encoding
    this.position = start
    this.end = end
    this.fileEnd = fileEnd
  }

  /** Moves to the next element; false at the end. `position` is then after its value. */
  next(): boolean {
    const start = this.position
    if (start === this.end) return false
    const { view, littleEndian, explicitVr } = this.encoding
    this.need(start, 8)
    const tag = ((view.getUint16(start, littleEndian) << 16) | view.getUint16(start + 2, littleEndian)) >>> 0
    this.tag = tag
    let length = 0
    let valueStart = start + 8
    if (!explicitVr || tag >>> 16 === 0xfffe) {
      if (tag === itemDelimiter) {
        this.position = start + 8
        return false
      }
      this.vr = noVr
      length = view.getUint32(start + 4, littleEndian)
      if (tag === itemTag || (tag === sequenceDelimiter && length !== 0)) throw this.malformed('stray-item', start)
    } else {
      const [first, second] = [this.encoding.bytes[start + 4]!, this.encoding.bytes[start + 5]!]
      if (!isCapital(first) || !isCapital(second)) throw this.malformed('value-representation', start)
      this.vr = (first << 8) | second
      if (shortForm.has(this.vr)) length = view.getUint16(start + 6, littleEndian)
      else {
        this.need(start, 12)
        length = view.getUint32(start + 8, littleEndian)
        valueStart = start + 12
      }
    }
    this.valueStart = valueStart
    this.undefinedLength = length === undefinedLength
    if (tag === pixelDataTag && this.fileEnd > this.end) {
      if (!this.undefinedLength && length > this.fileEnd - valueStart) throw this.truncated(length)
      this.valueLength = this.undefinedLength ? 0 : length
      this.position = this.end
    } else if (this.undefinedLength) {
      this.position = endOfSequence(this.encoding, this.vr === vrUN, valueStart, this.end)
      this.valueLength = this.position - 8 - valueStart
    } else {
      if (length > this.end - valueStart) throw this.truncated(length)
      this.valueLength = length
      this.position = valueStart + length
    }
    return true
  }

  private need(at: number, bytes: number): void {
    if (at + bytes > this.end) throw this.malformed('cut-header', at)
  }

  private truncated(bytes: number) {
    return new MalformedDicom('dicom/truncated', {
      tag: tagNumbers(this.tag),
      bytes,
      available: this.fileEnd - this.valueStart,
    })
  }

  private malformed(fault: 'cut-header' | 'value-representation' | 'stray-item', offset: number) {
    return new MalformedDicom('dicom/broken', { fault, offset })
  }
}

/**
 * First byte after the delimiter of a sequence of undefined length that begins at `start`. Sequences and items of
 * undefined length alternate, so one counter is the whole stack. O(bytes), no memory.
 */
function endOfSequence(encoding: Encoding, unknownVr: boolean, start: number, end: number): number {
  const { view, bytes } = encoding
  let littleEndian = encoding.littleEndian
  // the content of UN with undefined length is implicit VR little endian, whatever is around it (PS3.5 §6.2.2)
  let implicitFrom = encoding.explicitVr ? Infinity : 0
  if (unknownVr) [implicitFrom, littleEndian] = [1, true]
  let at = start
  let depth = 1 // odd: in a sequence; even: in an item
  while (true) {
    if (at + 8 > end) throw new MalformedDicom('dicom/broken', { fault: 'no-delimiter', offset: start })
    const tag = ((view.getUint16(at, littleEndian) << 16) | view.getUint16(at + 2, littleEndian)) >>> 0
    let length = view.getUint32(at + 4, littleEndian)
    let header = 8
    let unknown = false
    if ((depth & 1) === 1) {
      if (tag === sequenceDelimiter) {
        at += 8
        depth--
        if (depth === 0) return at
        if (depth < implicitFrom) [implicitFrom, littleEndian] = around(encoding)
        continue
      }
      if (tag !== itemTag) throw new MalformedDicom('dicom/broken', { fault: 'not-an-item', offset: at })
    } else if (tag === itemDelimiter) {
      at += 8
      depth--
      continue
    } else if (tag >>> 16 === 0xfffe) {
      throw new MalformedDicom('dicom/broken', { fault: 'stray-item', offset: at })
    } else if (depth < implicitFrom) {
      const [first, second] = [bytes[at + 4]!, bytes[at + 5]!]
      if (!isCapital(first) || !isCapital(second)) {
        throw new MalformedDicom('dicom/broken', { fault: 'value-representation', offset: at })
      }
      const vr = (first << 8) | second
      if (shortForm.has(vr)) length = view.getUint16(at + 6, littleEndian)
      else {
        if (at + 12 > end) throw new MalformedDicom('dicom/broken', { fault: 'cut-header', offset: at })
        length = view.getUint32(at + 8, littleEndian)
        header = 12
        unknown = vr === vrUN
      }
    }
    if (length === undefinedLength) {
      at += header
      depth++
      if (unknown) [implicitFrom, littleEndian] = [depth, true]
    } else {
      if (length > end - at - header) {
        throw new MalformedDicom('dicom/truncated', {
          tag: tagNumbers(tag),
          bytes: length,
          available: end - at - header,
        })
      }
      at += header + length
    }
  }
}

const around = (encoding: Encoding): [number, boolean] => [encoding.explicitVr ? Infinity : 0, encoding.littleEndian]

/** Walks the items of a sequence value; start and end of the current one are fields, so that nothing is allocated. */
export class ItemCursor {
  readonly encoding: Encoding
  readonly end: number
  position: number
  itemStart = 0
  itemEnd = 0

  constructor(encoding: Encoding, start: number, end: number) {
    this.encoding = encoding
    this.position = start
    this.end = end
  }

  next(): boolean {
    const start = this.position
    if (start === this.end) return false
    const { view, littleEndian } = this.encoding
    if (start + 8 > this.end) throw new MalformedDicom('dicom/broken', { fault: 'cut-header', offset: start })
    const tag = ((view.getUint16(start, littleEndian) << 16) | view.getUint16(start + 2, littleEndian)) >>> 0
    if (tag === sequenceDelimiter) return false
    if (tag !== itemTag) throw new MalformedDicom('dicom/broken', { fault: 'not-an-item', offset: start })
    const length = view.getUint32(start + 4, littleEndian)
    this.itemStart = start + 8
    if (length === undefinedLength) {
      const inside = new ElementCursor(this.encoding, this.itemStart, this.end)
      while (inside.next());
      if (inside.tag !== itemDelimiter)
        throw new MalformedDicom('dicom/broken', { fault: 'no-delimiter', offset: start })
      this.itemEnd = inside.position - 8
      this.position = inside.position
    } else {
      if (length > this.end - this.itemStart) {
        throw new MalformedDicom('dicom/truncated', {
          tag: tagNumbers(tag),
          bytes: length,
          available: this.end - this.itemStart,
        })
      }
      this.itemEnd = this.itemStart + length
      this.position = this.itemEnd
    }
    return true
  }
}
