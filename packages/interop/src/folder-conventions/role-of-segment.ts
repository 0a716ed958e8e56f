import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { SegmentRole } from '@debulk/contract/segment-role'
import type { Segment } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import { isCodedOther, roleOfCodes } from './role-of-codes.ts'
import { knownNames, roleOfName } from './role-of-name.ts'

/** What a mapping file says of a segment, as far as it says anything. */
export type MappedSegment = {
  readonly role: SegmentRole | null
  readonly instances: true | 'connected-components' | null
  readonly nature: Nature | null
}

export type RoleDecision = {
  readonly role: SegmentRole
  /** Of a lesion segment: one lesion, or a class that is split into connected components. Null for all else. */
  readonly lesions: 'one' | 'class' | null
  /** What name or codes already say; a person still reviews. */
  readonly nature: Nature
  readonly decidedBy: 'mapping' | 'codes' | 'name'
}

/**
 * What a segment is: from the mapping (a person said so), else its codes, else its name by the tools' conventions, else refused. A
 * lesion is one lesion when it has a Tracking UID, when the mapping says so, or when its name numbers it ("lesion 3").
 */
export function roleOfSegment(
  path: string,
  segment: Segment,
  mapped: MappedSegment | null = null,
): Result<RoleDecision, Refusal> {
  const named = roleOfName(segment.label)
  const coded = roleOfCodes(segment)
  const decided = pick(segment, mapped, coded?.role ?? null, named?.role ?? null)
  if (!decided) {
    const mapping = `names: { ${JSON.stringify(segment.label)}: lesion }`
    return err(refusal(path, 'role/undecided', { segment: segment.label, known: knownNames, mapping }))
  }
  const { role, decidedBy } = decided
  if (role !== 'lesion') return ok({ role, lesions: null, nature: 'not-reviewed', decidedBy })
  const benign = coded?.benign === true || named?.lesion?.benign === true
  const nature = mapped?.nature ?? (benign ? 'benign' : 'not-reviewed')
  return ok({ role, lesions: oneOrClass(segment, mapped, named?.lesion?.kind), nature, decidedBy })
}

function pick(
  segment: Segment,
  mapped: MappedSegment | null,
  coded: SegmentRole | null,
  named: SegmentRole | null,
): Pick<RoleDecision, 'role' | 'decidedBy'> | null {
  if (mapped?.role) return { role: mapped.role, decidedBy: 'mapping' }
  if (coded) return { role: coded, decidedBy: 'codes' }
  if (named) return { role: named, decidedBy: 'name' }
  return isCodedOther(segment) ? { role: 'other', decidedBy: 'codes' } : null
}

function oneOrClass(
  segment: Segment,
  mapped: MappedSegment | null,
  named: 'one' | 'class' | undefined,
): 'one' | 'class' {
  if (mapped?.instances === true) return 'one'
  if (mapped?.instances === 'connected-components') return 'class'
  return segment.trackingUid !== null ? 'one' : (named ?? 'class')
}
