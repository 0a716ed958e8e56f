import { nextNonZero } from '@debulk/imaging/mask-runs'
import type { RunListBuilder } from '@debulk/imaging/run-list'

/** Rows of one frame: `values` from its first pixel on, x fastest; `row` is the row number of its first row in the runs. */
export type FrameRows = {
  readonly values: Uint8Array | Uint16Array
  readonly width: number
  readonly height: number
  readonly row: number
}

/** Runs of values at or above `least` (1 or more). O(pixels), zeros skipped 64 bytes at a step. */
export function pushThresholdRuns(
  { values, width, height, row }: FrameRows,
  least: number,
  into: RunListBuilder,
): void {
  const total = width * height
  const bytes = new Uint8Array(values.buffer, values.byteOffset, total * values.BYTES_PER_ELEMENT)
  let at = 0
  while (at < total) {
    at = Math.floor(nextNonZero(bytes, at * values.BYTES_PER_ELEMENT) / values.BYTES_PER_ELEMENT)
    if (at >= total) return
    const y = Math.floor(at / width)
    const rowStart = y * width
    const rowEnd = rowStart + width
    while (at < rowEnd && values[at]! > 0) {
      if (values[at]! < least) {
        at++
        continue
      }
      const start = at
      while (at < rowEnd && values[at]! >= least) at++
      into.push(row + y, start - rowStart, at - rowStart)
    }
  }
}

/**
 * Runs of every label of a label-map frame.
 *
 * @param into the list of a label; null for the background. Throws for a label nobody declared
 * @returns    how many runs were pushed
 */
export function pushLabelRuns(
  { values, width, height, row }: FrameRows,
  into: (label: number) => RunListBuilder | null,
): number {
  const total = width * height
  const wide = values.BYTES_PER_ELEMENT
  const bytes = new Uint8Array(values.buffer, values.byteOffset, total * wide)
  let zeroIsBackground = false // known once a zero was asked for
  let [at, pushed] = [0, 0]
  while (at < total) {
    if (zeroIsBackground) at = Math.floor(nextNonZero(bytes, at * wide) / wide)
    if (at >= total) return pushed
    const y = Math.floor(at / width)
    const rowStart = y * width
    const rowEnd = rowStart + width
    while (at < rowEnd) {
      const label = values[at]!
      const start = at
      do at++
      while (at < rowEnd && values[at] === label)
      const list = into(label)
      if (list) {
        list.push(row + y, start - rowStart, at - rowStart)
        pushed++
      } else if (label === 0) {
        zeroIsBackground = true
        if (at - start > 16) break
      }
    }
  }
  return pushed
}
