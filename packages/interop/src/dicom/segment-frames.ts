import type { DataSet } from './data-set.ts'
import { decimalOf } from './decimal.ts'
import { dictionary, tagName, type Keyword } from './dictionary.ts'
import { ElementCursor, ItemCursor, type Encoding } from './element-cursor.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import { farthestMm } from './plane.ts'

/** Which segment each frame of a segmentation shows, and where, frame by frame. */
export type SegmentFrames = {
  readonly count: number
  /** Segment number; 0 in a label map, whose frames show all segments. */
  readonly segment: Uint16Array
  /** x, y, z of each frame's first pixel, LPS mm. */
  readonly position: Float64Array
  /** Byte ranges of the items that carry their own orientation or pixel measures, by frame; empty when they are shared. */
  readonly ownGeometry: readonly { readonly frame: number; readonly start: number; readonly end: number }[]
}

const backslash = 0x5c

const tagOf = (keyword: Keyword): number => dictionary[keyword][0]
const planePosition = tagOf('PlanePositionSequence')
const imagePosition = tagOf('ImagePositionPatient')
const segmentIdentification = tagOf('SegmentIdentificationSequence')
const referencedSegment = tagOf('ReferencedSegmentNumber')
const planeOrientation = tagOf('PlaneOrientationSequence')
const pixelMeasures = tagOf('PixelMeasuresSequence')

/** What the shared functional groups say for all frames. */
export type SharedFrameValues = { readonly segment: number | null; readonly position: readonly number[] | null }

/**
 * Walks the per-frame functional groups once and takes two values of each frame, without building data sets: a
 * segmentation of hundreds of frames would otherwise spend more time here than on its pixels.
 *
 * @param count NumberOfFrames as stated; every frame must be described
 */
export function segmentFrames(dataSet: DataSet, count: number, shared: SharedFrameValues): SegmentFrames {
  const sequence = dataSet.element('PerFrameFunctionalGroupsSequence')
  if (!sequence) return missing('PerFrameFunctionalGroupsSequence')
  const { encoding } = dataSet
  // an item takes 8 bytes at least: a stated count beyond that allocates nothing
  if (count > sequence.length / 8) throw new MalformedDicom('dicom/frame-count', { stated: count, described: 0 })
  const segment = new Uint16Array(count).fill(shared.segment ?? 0)
  const position = new Float64Array(3 * count)
  const ownGeometry: { frame: number; start: number; end: number }[] = []
  const items = new ItemCursor(encoding, sequence.start, sequence.start + sequence.length)
  let frame = 0
  while (items.next()) {
    if (frame === count) throw new MalformedDicom('dicom/frame-count', { stated: count, described: frame + 1 })
    const groups = new ElementCursor(encoding, items.itemStart, items.itemEnd)
    let [placed, identified, own] = [false, shared.segment !== null, false]
    while (groups.next()) {
      const { tag, valueStart, valueLength } = groups
      if (tag === planePosition) {
        const value = inFirstItem(encoding, { start: valueStart, length: valueLength }, imagePosition)
        if (value) placed = writePosition(encoding, value, position, frame)
      } else if (tag === segmentIdentification) {
        const value = inFirstItem(encoding, { start: valueStart, length: valueLength }, referencedSegment)
        if (value && value.valueLength >= 2) {
          segment[frame] = encoding.view.getUint16(value.valueStart, encoding.littleEndian)
          identified = true
        }
      } else if (tag === planeOrientation || tag === pixelMeasures) own = true
    }
    if (!placed) {
      if (!shared.position) return missing('ImagePositionPatient')
      position.set(shared.position, 3 * frame)
    }
    if (!identified) return missing('ReferencedSegmentNumber')
    if (own) ownGeometry.push({ frame, start: items.itemStart, end: items.itemEnd })
    frame++
  }
  if (frame !== count) throw new MalformedDicom('dicom/frame-count', { stated: count, described: frame })
  return { count, segment, position, ownGeometry }
}

/** The cursor at an element of the first item of a sequence, or null. */
function inFirstItem(
  encoding: Encoding,
  sequence: { start: number; length: number },
  tag: number,
): ElementCursor | null {
  const items = new ItemCursor(encoding, sequence.start, sequence.start + sequence.length)
  if (!items.next()) return null
  const elements = new ElementCursor(encoding, items.itemStart, items.itemEnd)
  while (elements.next()) if (elements.tag === tag) return elements
  return null
}

function writePosition({ bytes }: Encoding, value: ElementCursor, into: Float64Array, frame: number): boolean {
  const end = value.valueStart + value.valueLength
  let [axis, from] = [0, value.valueStart]
  for (let at = from; at <= end; at++) {
    if (at < end && bytes[at] !== backslash) continue
    const coordinate = decimalOf(bytes, from, at)
    if (axis > 2 || !(Math.abs(coordinate) < farthestMm)) return invalid('ImagePositionPatient')
    into[3 * frame + axis] = coordinate
    axis++
    from = at + 1
  }
  return axis === 3 || invalid('ImagePositionPatient')
}

function missing(keyword: Keyword): never {
  throw new MalformedDicom('dicom/value-missing', { tag: tagName(keyword) })
}

function invalid(keyword: Keyword): never {
  throw new MalformedDicom('dicom/value-invalid', { tag: tagName(keyword) })
}
