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
export function packedFrames(file: DicomFile, layout: PixelLayout): FrameSource {
  const bits = bitString(nativePixels(file, layout))
  const { columns: width, rows } = layout
  return {
    load: () => null,
    push: (band, into) => pushPacked(bits, (band.frame * rows + band.y) * width, width, band, into),
  }
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
  range: ReadRange,
  stretchBytes = 2 ** 18,
): FrameSource {
  const { start, bytes } = nativePixelRange(file, layout)
  const { columns: width, rows } = layout
  const frameBits = rows * width
  const memory = new ArrayBuffer(Math.min(bytes, Math.max(stretchBytes, Math.ceil(frameBits / 8) + 1)))
  let [from, to] = [0, 0] // bytes of the pixel data that are in memory
  let bits = bitString(new Uint8Array(memory))
  const read = async (first: number): Promise<Result<null, Refusal>> => {
    const last = Math.min(bytes, first + memory.byteLength)
    const got = await range(file, start + first, start + last, memory)
    if (!got.ok) return got
    if (got.value.length < last - first) return err(refusal(file.path, 'file/truncated', {}))
    ;[from, to, bits] = [first, last, bitString(got.value)]
    return ok(null)
  }
  return {
    load: (frame) => {
      const first = Math.floor((frame * frameBits) / 8)
      return first >= from && Math.ceil(((frame + 1) * frameBits) / 8) <= to ? null : read(first)
    },
    push: (band, into) => pushPacked(bits, (band.frame * rows + band.y) * width - from * 8, width, band, into),
  }
}

function pushPacked(bits: BitString, from: number, width: number, { height, row }: Band, into: SegmentTarget): number {
  if (into.kind !== 'segment') throw new Error('bits carry no values')
  const before = into.builder.count
  pushBitRuns(bits, { from, width, height, row }, into.builder)
  return into.builder.count - before
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
