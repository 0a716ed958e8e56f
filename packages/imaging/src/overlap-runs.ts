import type { RunList } from './run-list.ts'

/** Voxels in both lists, which share one size. O(runs of both). */
export function overlapVoxels(a: RunList, b: RunList): number {
  let voxels = 0
  let [i, j] = [0, 0]
  while (i < a.count && j < b.count) {
    const rows = a.row[i]! - b.row[j]!
    if (rows < 0) i++
    else if (rows > 0) j++
    else {
      const common = Math.min(a.end[i]!, b.end[j]!) - Math.max(a.start[i]!, b.start[j]!)
      if (common > 0) voxels += common
      if (a.end[i]! < b.end[j]!) i++
      else j++
    }
  }
  return voxels
}
