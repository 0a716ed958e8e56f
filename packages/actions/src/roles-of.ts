import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Segment } from '@debulk/imaging/segmentation'
import { knownNames, segmentMeaning } from '@debulk/interop/folder-conventions/segment-role'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { SegmentRole } from './segment-role.ts'
import type { Naming } from './naming.ts'

/** The role of every segment: the mapping file first, then codes and names. One undecided segment refuses the file. */
export function rolesOf(
  path: string,
  segments: readonly Segment[],
  naming: Naming,
): Result<readonly SegmentRole[], Refusal> {
  const { meaning, nature } = naming(path)
  const roles: SegmentRole[] = []
  for (const segment of segments) {
    const decided = meaning(segment) ?? segmentMeaning(segment)
    if (!decided) {
      const mapping = `names: { ${JSON.stringify(segment.label)}: lesion }`
      return err(refusal(path, 'role/undecided', { segment: segment.label, known: knownNames, mapping }))
    }
    const { role, instance, site, benign } = decided
    // a name or code that says cyst is a word on the nature too, until somebody says otherwise
    roles.push({ segment, role, instance, site, nature: nature(segment) ?? (benign ? 'benign' : null) })
  }
  return ok(roles)
}
