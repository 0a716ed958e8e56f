import type { RunList } from '@debulk/imaging/run-list'
import { uniteRuns } from '@debulk/imaging/unite-runs'
import type { SegmentRole } from './segment-role.ts'

/** Liver ∪ its lesions, an overlapped voxel once; without a liver segment its Couinaud segments; null without either. */
export function liverRuns(segments: readonly SegmentRole[], lesions: readonly RunList[]): RunList | null {
  const named = liverMask(segments)
  const parts = named.length > 0 ? named : runsOfRole(segments, (role) => typeof role === 'object')
  return parts.length === 0 ? null : uniteRuns([...parts, ...lesions])
}

/** What was drawn as the liver itself. */
export const liverMask = (segments: readonly SegmentRole[]): RunList[] =>
  runsOfRole(segments, (role) => role === 'liver')

const runsOfRole = (segments: readonly SegmentRole[], is: (role: SegmentRole['role']) => boolean): RunList[] =>
  segments.filter(({ role }) => is(role)).map(({ segment }) => segment.runs)
