import type { Segmentation } from '@debulk/imaging/segmentation'

/** One frame: which segment (its place in the list) in which slice. */
export type SegmentFrame = { readonly segment: number; readonly z: number }

/**
 * Packs each slice that a segment touches into one bit per pixel, lowest bit first, frames joined without padding.
 * O(runs + bytes written).
 *
 * @source DICOM PS3.5 §8.1.1 and annex D
 */
export function packFrames({ grid, segments }: Segmentation): { frames: SegmentFrame[]; bytes: Uint8Array } {
  const { x: columns, y: rows } = grid.size
  const frames: SegmentFrame[] = []
  segments.forEach(({ runs }, segment) => {
    let last = -1
    for (let i = 0; i < runs.count; i++) {
      const z = Math.floor(runs.row[i]! / rows)
      if (z !== last) frames.push({ segment, z })
      last = z
    }
  })
  const bytes = new Uint8Array(Math.ceil((frames.length * rows * columns) / 8))
  let frame = -1
  segments.forEach(({ runs }) => {
    let last = -1
    for (let i = 0; i < runs.count; i++) {
      const z = Math.floor(runs.row[i]! / rows)
      if (z !== last) frame++
      last = z
      const line = (frame * rows + (runs.row[i]! - z * rows)) * columns
      setBits(bytes, line + runs.start[i]!, line + runs.end[i]!)
    }
  })
  return { frames, bytes }
}

function setBits(bytes: Uint8Array, from: number, to: number): void {
  let bit = from
  while (bit < to && (bit & 7) !== 0) {
    bytes[bit >>> 3]! |= 1 << (bit & 7)
    bit++
  }
  const whole = to - ((to - bit) & 7)
  bytes.fill(0xff, bit >>> 3, whole >>> 3)
  for (bit = Math.max(bit, whole); bit < to; bit++) bytes[bit >>> 3]! |= 1 << (bit & 7)
}
