import type { Size } from './grid.ts'
import { nextNonZero } from './mask-runs.ts'
import { RunListBuilder, type RunList } from './run-list.ts'
import type { Voxels } from './volume.ts'

/**
 * Runs of every label of a label map, background 0 left out. One pass, O(voxels); labels in order of first voxel.
 *
 * @param labels (nz, ny, nx), x fastest; whole numbers, of any typed array
 * @returns      one run list per label
 */
export function runsOfLabels(labels: Voxels, size: Size): Map<number, RunList> {
  const total = size.x * size.y * size.z
  if (labels.length !== total) {
    throw new RangeError(`label map of ${labels.length} voxels for ${size.x}×${size.y}×${size.z}`)
  }
  const bytes = new Uint8Array(labels.buffer, labels.byteOffset, labels.byteLength)
  const wide = labels.BYTES_PER_ELEMENT
  const builders = new Map<number, RunListBuilder>()
  const nx = size.x
  let current = 0
  let builder: RunListBuilder | undefined
  let at = 0
  while (at < total) {
    if (labels[at] === 0) {
      at = Math.floor(nextNonZero(bytes, at * wide) / wide)
      if (at >= total) break
      if (labels[at] === 0) {
        at++ // a negative zero: its bytes are not all zero
        continue
      }
    }
    const row = Math.floor(at / nx)
    const rowStart = row * nx
    const rowEnd = rowStart + nx
    while (at < rowEnd) {
      const label = labels[at]!
      const start = at
      do at++
      while (at < rowEnd && labels[at] === label)
      if (label !== 0) {
        if (label !== current || !builder) {
          current = label
          builder = builders.get(label)
          if (!builder) builders.set(label, (builder = new RunListBuilder(size, 64)))
        }
        builder.push(row, start - rowStart, at - rowStart)
      } else if (at - start > 16) break
    }
  }
  return new Map([...builders].map(([label, b]) => [label, b.build()]))
}
