import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { InflateFault } from '../volume-file/inflate.ts'
import { DataSet } from './data-set.ts'
import { dictionary, tagName } from './dictionary.ts'
import { ElementCursor, encodingOf } from './element-cursor.ts'
import { MalformedDicom, orRefuse } from './malformed-dicom.ts'
import { explicitLittleEndian, implicitLittleEndian, transferSyntaxOf, type TransferSyntax } from './transfer-syntax.ts'

/**
 * Inflates a raw deflate stream (no header). Stops, rather than growing, once more than `limitBytes` came out.
 * An argument, because interop knows no zlib.
 */
export type InflateRaw = (packed: Uint8Array, limitBytes: number) => Result<Uint8Array, InflateFault>

/** What reading DICOM needs from outside. */
export type DicomDoors = { readonly inflateRaw: InflateRaw }

/** A file whose elements are known by place. It keeps `bytes` alive; nothing else of its size is held. */
export type DicomFile = {
  readonly path: string
  readonly transferSyntax: TransferSyntax
  readonly dataSet: DataSet
  /** Whether the value of Pixel Data is not among the bytes: everything before it is. */
  readonly isHead: boolean
}

/** Largest data set a deflated file may become. */
const inflatedLimit = 2 ** 30

/**
 * Bytes of a file → its elements, or why not. Bytes that are no DICOM answer `file/unknown-format` after a look at the
 * first 150. Files without preamble or meta header are read when their first elements are plausible.
 *
 * Only element headers are walked, so the cost does not depend on how much pixel data there is. `bytes` may be the head
 * of a file of `fileBytes`: everything before the pixel data is then read from it. When that is refused, the head was too
 * short or the file is bad, and the whole of it tells.
 *
 * @source DICOM PS3.10 §7, PS3.5 §7
 */
export function readDicom(
  path: string,
  bytes: Uint8Array,
  doors: DicomDoors,
  fileBytes: number = bytes.length,
): Result<DicomFile, Refusal> {
  const start = startOf(bytes)
  if (start === null) return err(refusal(path, 'file/unknown-format', {}))
  return orRefuse(path, () => {
    if (bytes.length < start + 8) return err(refusal(path, 'file/truncated', {}))
    const { end, uid } = metaHeader(bytes, start)
    const declared = uid === null ? guessed(bytes, end) : transferSyntaxOf(uid)
    if (!declared) return err(refusal(path, 'dicom/transfer-syntax', { uid: uid ?? '' }))
    if (end === bytes.length) return err(refusal(path, 'file/truncated', {}))
    if (declared.deflated) {
      const inflated = doors.inflateRaw(bytes.subarray(end), inflatedLimit)
      if (!inflated.ok) return err(refusal(path, 'dicom/deflate', { fault: inflated.error }))
      const dataSet = dataSetOf(inflated.value, declared, { start: 0 })
      return ok({ path, transferSyntax: declared, dataSet, isHead: false })
    }
    const transferSyntax = asWritten(bytes, end, declared)
    const dataSet = dataSetOf(bytes, transferSyntax, { start: end, fileEnd: fileBytes })
    const isHead = fileBytes > bytes.length
    // a head that ends between two elements looks like a whole file
    if (isHead && !dataSet.element('PixelData')) return err(refusal(path, 'file/truncated', {}))
    return ok({ path, transferSyntax, dataSet, isHead })
  })
}

/** A deflated file as if only its head had been read; the value of its Pixel Data is let go. */
export function deflatedHead(file: DicomFile): DicomFile {
  const { dataSet, transferSyntax } = file
  const pixels = dataSet.element('PixelData')
  if (!transferSyntax.deflated || !pixels) return file
  const { bytes } = dataSet.encoding
  const head = bytes.slice(0, pixels.start)
  return { ...file, dataSet: dataSetOf(head, transferSyntax, { start: 0, fileEnd: bytes.length }), isHead: true }
}

function dataSetOf(bytes: Uint8Array, syntax: TransferSyntax, range: { start: number; fileEnd?: number }): DataSet {
  return new DataSet(encodingOf(bytes, syntax), { fileEnd: bytes.length, ...range, end: bytes.length })
}

/** Where the first element begins, or null when this is not DICOM. */
function startOf(bytes: Uint8Array): number | null {
  const magic = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4)) === 'DICM'
  if (magic(128)) return 132
  if (magic(0)) return 4
  return plausibleElements(bytes) ? 0 : null
}

/**
 * Without `DICM`: two elements in ascending order, the first of group 0002 or 0008, with lengths that fit. Random text or
 * an image of another format does not pass.
 */
function plausibleElements(bytes: Uint8Array): boolean {
  if (bytes.length < 32) return false
  const [group, element] = [bytes[0]! | (bytes[1]! << 8), bytes[2]! | (bytes[3]! << 8)]
  if ((group !== 0x0002 && group !== 0x0008) || element > 0x0018) return false
  try {
    const cursor = new ElementCursor(encodingOf(bytes, guessed(bytes, 0)), 0, bytes.length)
    if (!cursor.next()) return false
    const first = cursor.tag
    if (cursor.valueLength > 1024 || !cursor.next()) return false
    return cursor.tag > first && (cursor.tag >>> 16 === 0x0002 || cursor.tag >>> 16 === 0x0008)
  } catch (fault) {
    if (fault instanceof MalformedDicom) return false
    throw fault
  }
}

/** Group 0002 is explicit little endian whatever follows; its own length element is often wrong, so its end is seen. */
function metaHeader(bytes: Uint8Array, start: number): { end: number; uid: string | null } {
  const cursor = new ElementCursor(encodingOf(bytes, explicitLittleEndian), start, bytes.length)
  let [end, uid]: [number, string | null] = [start, null]
  while (bytes[end] === 0x02 && bytes[end + 1] === 0x00 && cursor.next()) {
    end = cursor.position
    if (cursor.tag === dictionary.TransferSyntaxUID[0]) {
      const value = bytes.subarray(cursor.valueStart, cursor.valueStart + Math.min(cursor.valueLength, 80))
      uid = String.fromCharCode(...value).replace(/[ \0]{1,80}$/, '')
    }
  }
  if (uid !== null && !/^[0-9.]{1,64}$/.test(uid)) {
    throw new MalformedDicom('dicom/uid-invalid', { tag: tagName('TransferSyntaxUID') })
  }
  return { end, uid }
}

const hasLetters = (bytes: Uint8Array, at: number): boolean =>
  [bytes[at + 4], bytes[at + 5]].every((byte) => byte !== undefined && byte >= 0x41 && byte <= 0x5a)

/** Without a transfer syntax: explicit when the first element carries two letters where a value representation stands. */
function guessed(bytes: Uint8Array, at: number): TransferSyntax {
  return hasLetters(bytes, at) ? explicitLittleEndian : implicitLittleEndian
}

/** Some writers state explicit and write implicit, or the other way; the first element (group 0008 or lower) shows it. */
function asWritten(bytes: Uint8Array, at: number, declared: TransferSyntax): TransferSyntax {
  if (!declared.littleEndian || declared.codec !== 'native') return declared
  const group = bytes[at]! | (bytes[at + 1]! << 8)
  if (group > 0x0008 || hasLetters(bytes, at) === declared.explicitVr) return declared
  return { ...declared, explicitVr: !declared.explicitVr }
}
