import { tagName } from './dictionary.ts'
import { ItemCursor, type Encoding } from './element-cursor.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'

/** How the samples of a file are stored. */
export type PixelLayout = {
  readonly rows: number
  readonly columns: number
  readonly frames: number
  readonly bitsAllocated: number
  readonly bitsStored: number
  readonly highBit: number
  readonly signed: boolean
}

/** Bytes of each frame as they stand in the file, still compressed where the transfer syntax says so. */
export type FrameBytes = { readonly layout: PixelLayout; readonly of: (frame: number) => Uint8Array }

const allowedBits = new Set([1, 8, 16, 32])

/** Layout of grey pixels; colour, odd widths and impossible bit counts are refused by name. */
export function pixelLayout({ dataSet }: DicomFile): PixelLayout {
  const count = (keyword: 'Rows' | 'Columns' | 'BitsAllocated' | 'BitsStored'): number => {
    const value = dataSet.integer(keyword)
    if (value === null) throw new MalformedDicom('dicom/value-missing', { tag: tagName(keyword) })
    if (value < 1) throw new MalformedDicom('dicom/value-invalid', { tag: tagName(keyword) })
    return value
  }
  const samples = dataSet.integer('SamplesPerPixel') ?? 1
  const photometric = dataSet.text('PhotometricInterpretation') ?? 'MONOCHROME2'
  if (samples !== 1 || !photometric.startsWith('MONOCHROME')) {
    // a label map may carry a palette for display; its stored values are still labels
    if (samples !== 1 || photometric !== 'PALETTE COLOR') throw new MalformedDicom('pixel-data/colour', { photometric })
  }
  const [rows, columns, bitsAllocated] = [count('Rows'), count('Columns'), count('BitsAllocated')]
  const bitsStored = dataSet.has('BitsStored') ? count('BitsStored') : bitsAllocated
  const highBit = dataSet.integer('HighBit') ?? bitsStored - 1
  const representation = dataSet.integer('PixelRepresentation') ?? 0
  const frames = dataSet.has('NumberOfFrames') ? dataSet.integer('NumberOfFrames') : 1
  const invalid = (keyword: Parameters<typeof tagName>[0]): never => {
    throw new MalformedDicom('dicom/value-invalid', { tag: tagName(keyword) })
  }
  if (!allowedBits.has(bitsAllocated)) invalid('BitsAllocated')
  if (bitsStored > bitsAllocated) invalid('BitsStored')
  if (highBit >= bitsAllocated || highBit + 1 < bitsStored) invalid('HighBit')
  if (representation !== 0 && representation !== 1) invalid('PixelRepresentation')
  if (frames === null || frames < 1) return invalid('NumberOfFrames')
  return { rows, columns, frames, bitsAllocated, bitsStored, highBit, signed: representation === 1 }
}

/** Bytes of a decoded frame; frames of one bit are packed, and padded to whole bytes only when each is compressed alone. */
export const decodedBytes = ({ rows, columns, bitsAllocated }: PixelLayout): number =>
  Math.ceil((rows * columns * bitsAllocated) / 8)

/** Where the value of Pixel Data lies in the file when it is not encapsulated, checked against the size the header states. */
export function nativePixelRange({ dataSet }: DicomFile, layout: PixelLayout): { start: number; bytes: number } {
  const element = dataSet.element('PixelData')
  if (!element) throw new MalformedDicom('dicom/value-missing', { tag: tagName('PixelData') })
  const needed = Math.ceil((layout.rows * layout.columns * layout.frames * layout.bitsAllocated) / 8)
  const rowBytes = Math.max(8, Math.ceil((layout.columns * layout.bitsAllocated) / 8))
  // more than padding: the header speaks of another image
  if (element.undefinedLength || element.length < needed || element.length > needed + rowBytes) {
    throw new MalformedDicom('pixel-data/length', { bytes: element.length, neededBytes: needed })
  }
  return { start: element.start, bytes: element.length }
}

/** The value of Pixel Data when it is not encapsulated and was read with the header. */
export function nativePixels(file: DicomFile, layout: PixelLayout): Uint8Array {
  const { start, bytes: neededBytes } = nativePixelRange(file, layout)
  const value = file.dataSet.encoding.bytes.subarray(start, start + neededBytes)
  // of a file known by its head only
  if (value.length < neededBytes) throw new MalformedDicom('pixel-data/length', { bytes: value.length, neededBytes })
  const isWords = file.dataSet.element('PixelData')?.vr === vrOW && layout.bitsAllocated <= 8
  return isWords && !file.transferSyntax.littleEndian ? swapped(value) : value
}

/** OW is a string of 16-bit words, so big endian files hold bytes and bits in pairs turned round; OB is not. */
const vrOW = (0x4f << 8) | 0x57

function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length)
  for (let i = 0; i + 1 < bytes.length; i += 2) [turned[i], turned[i + 1]] = [bytes[i + 1]!, bytes[i]!]
  return turned
}

/** Frames of whole bytes, native or encapsulated. */
export function frameBytes(file: DicomFile): FrameBytes {
  const layout = pixelLayout(file)
  if (file.transferSyntax.codec !== 'native') return { layout, of: encapsulatedFrames(file, layout.frames) }
  const bytes = nativePixels(file, layout)
  const size = decodedBytes(layout)
  return { layout, of: (frame) => bytes.subarray(frame * size, (frame + 1) * size) }
}

/**
 * Fragments of encapsulated Pixel Data, put together per frame: by the extended or basic offset table, else one
 * fragment per frame, else all of them for a single frame. Anything else cannot be told apart and is refused.
 *
 * @source DICOM PS3.5 §A.4
 */
function encapsulatedFrames(file: DicomFile, frames: number): (frame: number) => Uint8Array {
  const element = file.dataSet.element('PixelData')
  if (!element?.undefinedLength) throw new MalformedDicom('pixel-data/fragments', { frames, fragments: 0 })
  const { encoding } = file.dataSet
  const cursor = new ItemCursor(encoding, element.start, element.start + element.length)
  if (!cursor.next()) throw new MalformedDicom('pixel-data/fragments', { frames, fragments: 0 })
  const table = basicOffsets(encoding, cursor.itemStart, cursor.itemEnd)
  const origin = cursor.position
  const starts: number[] = []
  const ends: number[] = []
  while (cursor.next()) {
    starts.push(cursor.itemStart)
    ends.push(cursor.itemEnd)
  }
  const offsets = file.dataSet.numbers('ExtendedOffsetTable') ?? table
  const first = firstFragments(offsets, { frames, origin, starts })
  if (!first) throw new MalformedDicom('pixel-data/fragments', { frames, fragments: starts.length })
  return (frame) => {
    const [from, to] = [first[frame]!, first[frame + 1] ?? starts.length]
    if (to === from + 1) return encoding.bytes.subarray(starts[from], ends[from])
    let size = 0
    for (let i = from; i < to; i++) size += ends[i]! - starts[i]!
    const whole = new Uint8Array(size)
    let at = 0
    for (let i = from; i < to; i++) {
      whole.set(encoding.bytes.subarray(starts[i], ends[i]), at)
      at += ends[i]! - starts[i]!
    }
    return whole
  }
}

function basicOffsets({ view }: Encoding, start: number, end: number): readonly number[] {
  const offsets: number[] = []
  for (let at = start; at + 4 <= end; at += 4) offsets.push(view.getUint32(at, true))
  return offsets
}

/** Index of the first fragment of each frame, or null. */
function firstFragments(
  offsets: readonly number[],
  { frames, origin, starts }: { frames: number; origin: number; starts: readonly number[] },
): readonly number[] | null {
  if (offsets.length === frames && frames > 1) {
    const byOffset = new Map(starts.map((start, i) => [start - 8 - origin, i]))
    const first = offsets.map((offset) => byOffset.get(offset) ?? -1)
    if (first[0] === 0 && first.every((fragment, i) => i === 0 || fragment > first[i - 1]!)) return first
  }
  if (starts.length === frames) return starts.map((_, i) => i)
  return frames === 1 && starts.length > 0 ? [0] : null
}
