import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { SegmentRole } from './segment-role.ts'

/** Two lesions of one study with one Tracking UID: either one lesion counted as two, or two followed as one. */
export function identityTwice(path: string, segments: readonly SegmentRole[]): Refusal | null {
  const byUid = new Map<string, string>()
  for (const { role, segment } of segments) {
    const { trackingUid, label } = segment
    if (role !== 'lesion' || trackingUid === null || segment.runs.count === 0) continue
    const other = byUid.get(trackingUid)
    if (other !== undefined) {
      return refusal(path, 'segmentation/identity-twice', { segment: other, other: label, trackingUid })
    }
    byUid.set(trackingUid, label)
  }
  return null
}
