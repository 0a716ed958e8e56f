// Builds small DICOM files for tests, so that each fault is written by hand and not by the program under test.
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { err, ok } from '@debulk/quantity/result'
import { pixelDecoders } from '../src/dicom/pixel-decoders.ts'
import { readDicom, type DicomFile, type InflateRaw } from '../src/dicom/read-dicom.ts'
import type { PixelDoors } from '../src/dicom/stored-frames.ts'

/** Tag, value representation, value: text, numbers, bytes, or the items of a sequence. */
export type TestElement = readonly [
  tag: number,
  vr: string,
  value: string | readonly number[] | Uint8Array | readonly TestElement[][],
]

export type TestSyntax = {
  readonly uid?: string | null
  readonly explicit?: boolean
  readonly little?: boolean
  /** Sequences and items with undefined length. */
  readonly open?: boolean
}

const longForm = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'OV'])
const widths: Readonly<Record<string, number>> = { US: 2, SS: 2, OW: 2, UL: 4, FL: 4, FD: 8, OV: 8 }

/** Elements, in the order given. */
export function testElements(elements: readonly TestElement[], syntax: TestSyntax = {}): Uint8Array {
  const { explicit = true, little = true, open = false } = syntax
  const parts: Uint8Array[] = []
  for (const [tag, vr, value] of elements) {
    const body = valueBytes(vr, value, syntax)
    const header = new DataView(new ArrayBuffer(explicit && longForm.has(vr) ? 12 : 8))
    header.setUint16(0, tag >>> 16, little)
    header.setUint16(2, tag & 0xffff, little)
    const length = vr === 'SQ' && open ? 0xffffffff : body.length
    if (!explicit) header.setUint32(4, length, little)
    else {
      header.setUint8(4, vr.charCodeAt(0))
      header.setUint8(5, vr.charCodeAt(1))
      if (longForm.has(vr)) header.setUint32(8, length, little)
      else header.setUint16(6, length, little)
    }
    parts.push(new Uint8Array(header.buffer), body)
    if (vr === 'SQ' && open) parts.push(delimiter(0xe0dd, 0, little))
  }
  return joined(parts)
}

/** A whole file with preamble and meta header; `uid: null` leaves both out. */
export function testFile(elements: readonly TestElement[], syntax: TestSyntax = {}): Uint8Array {
  const { uid = '1.2.840.10008.1.2.1' } = syntax
  const body = testElements(elements, syntax)
  if (uid === null) return body
  const meta = testElements([[0x00020010, 'UI', uid]])
  return joined([
    new Uint8Array(128),
    new TextEncoder().encode('DICM'),
    testElements([[0x00020000, 'UL', [meta.length]]]),
    meta,
    body,
  ])
}

export function delimiter(element: number, length: number, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint16(0, 0xfffe, little)
  view.setUint16(2, element, little)
  view.setUint32(4, length, little)
  return new Uint8Array(view.buffer)
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Encapsulated pixel data: an empty offset table, then the fragments, each padded to even length. */
export function encapsulated(fragments: readonly Uint8Array[]): Uint8Array {
  const even = fragments.map((bytes) => (bytes.length % 2 ? joined([bytes, new Uint8Array(1)]) : bytes))
  const header = testElements([[0x7fe00010, 'OB', new Uint8Array(0)]])
  header.set([0xff, 0xff, 0xff, 0xff], 8)
  return joined([
    header,
    delimiter(0xe000, 0),
    ...even.flatMap((bytes) => [delimiter(0xe000, bytes.length), bytes]),
    delimiter(0xe0dd, 0),
  ])
}

function valueBytes(vr: string, value: TestElement[2], syntax: TestSyntax): Uint8Array {
  const { little = true, open = false } = syntax
  if (value instanceof Uint8Array) return value.length % 2 ? joined([value, new Uint8Array(1)]) : value
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    return bytes.length % 2 ? joined([bytes, Uint8Array.of(vr === 'UI' ? 0 : 0x20)]) : bytes
  }
  if (vr === 'SQ') {
    const items = value as readonly TestElement[][]
    return joined(
      items.flatMap((item) => {
        const body = testElements(item, syntax)
        return open
          ? [delimiter(0xe000, 0xffffffff, little), body, delimiter(0xe00d, 0, little)]
          : [delimiter(0xe000, body.length, little), body]
      }),
    )
  }
  const numbers = value as readonly number[]
  const width = widths[vr]!
  const view = new DataView(new ArrayBuffer(numbers.length * width))
  for (const [i, number] of numbers.entries()) {
    if (vr === 'FD') view.setFloat64(8 * i, number, little)
    else if (vr === 'FL') view.setFloat32(4 * i, number, little)
    else if (vr === 'OV') view.setBigUint64(8 * i, BigInt(number), little)
    else if (width === 2) view.setUint16(2 * i, number & 0xffff, little)
    else view.setUint32(4 * i, number, little)
  }
  return new Uint8Array(view.buffer)
}

const inflateRaw: InflateRaw = (packed, limitBytes) => {
  try {
    return ok(new Uint8Array(inflateRawSync(packed, { maxOutputLength: limitBytes })))
  } catch (fault) {
    return err(fault instanceof RangeError ? 'longer-than-expected' : 'broken')
  }
}

/** Doors as the program has them, with zlib. */
export const testDoors = (): PixelDoors => ({ inflateRaw, decoders: pixelDecoders() })

export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url)))

/** A file that must be readable. */
export function opened(path: string, bytes: Uint8Array): DicomFile {
  const read = readDicom(path, bytes, testDoors())
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.error)}`)
  return read.value
}
