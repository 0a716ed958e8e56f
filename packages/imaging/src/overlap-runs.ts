import { firstRunFrom } from './first-run.ts'
import type { RunList } from './run-list.ts'

/**
 * Voxels in both lists, which share one size: viable tumour inside a lesion, a lesion inside a Couinaud segment.
 * O(runs of the shorter list · log of the longer), or less where rows are shared.
 */
export function overlapVoxels(a: RunList, b: RunList): number {
  if (a.size.x !== b.size.x || a.size.y !== b.size.y || a.size.z !== b.size.z) {
    throw new RangeError('run lists of two sizes')
  }
  const [few, many] = a.count <= b.count ? [a, b] : [b, a]
  let voxels = 0
  let j = 0
  for (let i = 0; i < few.count; i++) {
    const row = few.row[i]!
    const from = few.start[i]!
    const to = few.end[i]!
    j = firstRunFrom(many, row, j)
    // runs of a row that end before this one begins cannot meet a later one either
    while (j < many.count && many.row[j] === row && many.end[j]! <= from) j++
    for (let k = j; k < many.count && many.row[k] === row && many.start[k]! < to; k++) {
      const low = from > many.start[k]! ? from : many.start[k]!
      const high = to < many.end[k]! ? to : many.end[k]!
      voxels += high - low
    }
  }
  return voxels
}
