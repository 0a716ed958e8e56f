import type { ByteScan } from '../label-map/one-label.ts'
import { bitString, pushBitRuns, type BitString } from '@debulk/imaging/bit-runs'
import type { RunListBuilder } from '@debulk/imaging/run-list'
import { nativePixelRange, nativePixels, type PixelLayout } from './frame-bytes.ts'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { MalformedDicom } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'
import type { StoredFrame, StoredFrames } from './stored-frames.ts'
import { pushLabelRuns, pushThresholdRuns } from './value-runs.ts'

/** Bytes `from` … `to` − 1 of a file of which the head was read, in `into`. */
export type ReadRange = (
  head: DicomFile,
  from: number,
  to: number,
  into: ArrayBuffer,
) => Promise<Result<Uint8Array, Refusal>>

/** Some rows of a frame, and the row number of the first of them in the runs. */
export type Band = { readonly frame: number; readonly y: number; readonly height: number; readonly row: number }

/** Where runs go: to one segment, from the value `least` on, or to the segment each value names. */
export type SegmentTarget =
  | { readonly kind: 'segment'; readonly builder: RunListBuilder; readonly least: number }
  | { readonly kind: 'labels'; readonly of: (label: number) => RunListBuilder | null }
  /** Draws nothing: finds the highest value. */
  | { readonly kind: 'highest'; value: number }

/** The pixels of a file's frames, as runs. */
export type FrameSource = {
  /** Brings the pixels of a frame into memory; null when they are there. The one before may be gone then. */
  readonly load: (frame: number) => Promise<Result<null, Refusal>> | null
  /** Writes the runs of a band of a loaded frame, and says how many. */
  readonly push: (band: Band, into: SegmentTarget) => number
}

/** Bit-packed frames as they lie in the file, read with its header: the next frame begins at the next bit. */
export function packedFrames(file: DicomFile, layout: PixelLayout, scan?: ByteScan): FrameSource {
  const pixels = packedPixels(nativePixels(file, layout), layout, scan)
  return { load: () => null, push: (band, into) => pushPacked(pixels, 0, band, into) }
}

/**
 * The same of a file of which only the head was read: a stretch of frames at a time, all into the same memory, which stays
 * in the processor's cache. Frames are best asked for in order of the file.
 *
 * @param stretchBytes read at a time, one frame at least; the default fits the second level of cache
 */
export function packedFramesInFile(
  file: DicomFile,
  layout: PixelLayout,
  { range, scan }: { readonly range: ReadRange; readonly scan?: ByteScan | undefined },
  stretchBytes = 2 ** 19,
): FrameSource {
  const { start, bytes } = nativePixelRange(file, layout)
  const frameBits = layout.rows * layout.columns
  const memory = new ArrayBuffer(Math.min(bytes, Math.max(stretchBytes, Math.ceil(frameBits / 8) + 1)))
  let [from, to] = [0, 0] // bytes of the pixel data that are in memory
  let pixels = packedPixels(new Uint8Array(0), layout, scan)
  const read = async (first: number): Promise<Result<null, Refusal>> => {
    const last = Math.min(bytes, first + memory.byteLength)
    const got = await range(file, start + first, start + last, memory)
    if (!got.ok) return got
    if (got.value.length < last - first) return err(refusal(file.path, 'file/truncated', {}))
    ;[from, to, pixels] = [first, last, packedPixels(got.value, layout, scan)]
    return ok(null)
  }
  return {
    load: (frame) => {
      const first = Math.floor((frame * frameBits) / 8)
      return first >= from && Math.ceil(((frame + 1) * frameBits) / 8) <= to ? null : read(first)
    },
    push: (band, into) => pushPacked(pixels, from * 8, band, into),
  }
}

type PackedPixels = {
  readonly bytes: Uint8Array
  readonly bits: BitString
  readonly layout: PixelLayout
  readonly scan: ByteScan | undefined
}

const packedPixels = (bytes: Uint8Array, layout: PixelLayout, scan: ByteScan | undefined): PackedPixels => ({
  bytes,
  bits: bitString(bytes),
  layout,
  scan,
})

/** @param firstBit of the pixel data that is the first in memory */
function pushPacked(pixels: PackedPixels, firstBit: number, band: Band, into: SegmentTarget): number {
  if (into.kind !== 'segment') throw new Error('bits carry no values')
  const { columns: width, rows } = pixels.layout
  const from = (band.frame * rows + band.y) * width - firstBit
  const { top, height } = markedRows(pixels, from, band.height)
  const before = into.builder.count
  pushBitRuns(pixels.bits, { from: from + top * width, width, height, row: band.row + top }, into.builder)
  return into.builder.count - before
}

const blankBytes = 2 ** 12

/** Leaves out the blank rows above and below what is drawn, where the host can tell them faster than a walk over words. */
function markedRows(
  { bytes, layout, scan }: PackedPixels,
  from: number,
  height: number,
): { top: number; height: number } {
  if (!scan) return { top: 0, height }
  const { columns: width } = layout
  let first = Math.floor(from / 8)
  let last = Math.ceil((from + width * height) / 8)
  while (last - first >= blankBytes && scan.isAll(bytes, 0, first, first + blankBytes)) first += blankBytes
  while (last - first >= blankBytes && scan.isAll(bytes, 0, last - blankBytes, last)) last -= blankBytes
  const top = Math.max(0, Math.floor((first * 8 - from) / width))
  return { top, height: Math.min(height, Math.ceil((last * 8 - from) / width)) - top }
}

/** Frames of whole bytes, and frames compressed one by one: decoded when the first of their rows is asked for. */
export function storedFrameRuns({ layout, of }: StoredFrames): FrameSource {
  const { columns: width } = layout
  let current = -1
  let decoded: StoredFrame | null = null
  const push: FrameSource['push'] = ({ frame, y, height, row }, into) => {
    if (!decoded || current !== frame) [decoded, current] = [of(frame), frame]
    const { bytes, bits } = decoded
    if (into.kind === 'labels') {
      const values =
        bits === 8 ? bytes.subarray(y * width, (y + height) * width) : words(decoded, y * width, (y + height) * width)
      return pushLabelRuns({ values, width, height, row }, into.of)
    }
    if (into.kind === 'highest') {
      for (let i = y * width; i < (y + height) * width; i++) into.value = Math.max(into.value, bytes[i]!)
      return 0
    }
    const before = into.builder.count
    if (bits === 1) pushBitRuns(bitString(bytes), { from: y * width, width, height, row }, into.builder)
    else if (bits === 8) {
      const values = bytes.subarray(y * width, (y + height) * width)
      pushThresholdRuns({ values, width, height, row }, into.least, into.builder)
    } else throw new MalformedDicom('pixel-data/not-decoded', { transferSyntax: `${bits}-bit segmentation` })
    return into.builder.count - before
  }
  return { load: () => null, push }
}

function words({ bytes, littleEndian }: StoredFrame, from: number, to: number): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values = new Uint16Array(to - from)
  for (let i = from; i < to; i++) values[i - from] = view.getUint16(2 * i, littleEndian)
  return values
}
