import { bitString, pushBitRuns } from '@debulk/imaging/bit-runs'
import type { RunListBuilder } from '@debulk/imaging/run-list'
import { nativePixels, type PixelLayout } from './frame-bytes.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'
import type { StoredFrame, StoredFrames } from './stored-frames.ts'
import { pushLabelRuns, pushThresholdRuns } from './value-runs.ts'

/** Some rows of a frame, and the row number of the first of them in the runs. */
export type Band = { readonly frame: number; readonly y: number; readonly height: number; readonly row: number }

/** Where runs go: to one segment, from the value `least` on, or to the segment each value names. */
export type SegmentTarget =
  | { readonly kind: 'segment'; readonly builder: RunListBuilder; readonly least: number }
  | { readonly kind: 'labels'; readonly of: (label: number) => RunListBuilder | null }
  /** Draws nothing: finds the highest value. */
  | { readonly kind: 'highest'; value: number }

/** Writes the runs of a band, and says how many. */
export type FrameRuns = (band: Band, into: SegmentTarget) => number

/** Bit-packed frames as they lie in the file: the next frame begins at the next bit. */
export function packedFrames(file: DicomFile, layout: PixelLayout): FrameRuns {
  const bits = bitString(nativePixels(file, layout))
  const { columns: width, rows } = layout
  return ({ frame, y, height, row }, into) => {
    if (into.kind !== 'segment') throw new Error('bits carry no values')
    const before = into.builder.count
    pushBitRuns(bits, { from: (frame * rows + y) * width, width, height, row }, into.builder)
    return into.builder.count - before
  }
}

/** Frames of whole bytes, and frames compressed one by one: decoded when the first of their rows is asked for. */
export function storedFrameRuns({ layout, of }: StoredFrames): FrameRuns {
  const { columns: width } = layout
  let current = -1
  let decoded: StoredFrame | null = null
  return ({ frame, y, height, row }, into) => {
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
}

function words({ bytes, littleEndian }: StoredFrame, from: number, to: number): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values = new Uint16Array(to - from)
  for (let i = from; i < to; i++) values[i - from] = view.getUint16(2 * i, littleEndian)
  return values
}
