import { refusal, type Refusal } from '@debulk/contract/refusal'
import { overlapVoxels } from '@debulk/imaging/overlap-runs'
import { runVoxels } from '@debulk/imaging/run-list'
import type { SegmentRole } from './segment-role.ts'

/**
 * A segment of all lesions beside segments of the same ones by themselves would count them twice; then nobody knows which to
 * leave out. Two single lesions may overlap, as readers draw them.
 */
export function countedTwice(path: string, segments: readonly SegmentRole[]): Refusal | null {
  const lesions = segments.filter(({ role, segment }) => role === 'lesion' && segment.runs.count > 0)
  for (const [i, one] of lesions.entries()) {
    for (const other of lesions.slice(i + 1)) {
      if (one.instance && other.instance) continue
      const [a, b] = [one.segment.runs, other.segment.runs]
      if (2 * overlapVoxels(a, b) < Math.min(runVoxels(a), runVoxels(b))) continue
      const [all, single] = one.instance ? [other, one] : [one, other]
      const mapping = `names: { ${JSON.stringify(all.segment.label)}: other }`
      const parameters = { segment: all.segment.label, other: single.segment.label, mapping }
      return refusal(path, 'segmentation/counted-twice', parameters)
    }
  }
  return null
}
