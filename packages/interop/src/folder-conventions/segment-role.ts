import type { Segment } from '@debulk/imaging/segmentation'
import { isCodedOther, roleOfCodes, siteOf } from './role-of-codes.ts'
import { roleOfName } from './role-of-name.ts'
import type { Role } from './role.ts'

export type { Role } from './role.ts'
export { knownNames } from './role-of-name.ts'

/** `instance`: the segment is one lesion; otherwise a class, split into components. */
export type SegmentMeaning = {
  readonly role: Role
  readonly instance: boolean
  /** Where a lesion is when its codes name a place outside the liver. */
  readonly site: string | null
  /** Codes or name call it a cyst, a haemangioma …; a person still reviews. */
  readonly benign: boolean
}

/**
 * What a segment shows, from its codes, else from its name by the conventions of the tools that make segmentations (TotalSegmentator,
 * 3D Slicer, nnU-Net, MONAI Label), in English and Russian. Null when neither says: nobody guesses.
 *
 * One lesion is what has a Tracking UID or is numbered by its name ("lesion 3", one file per lesion).
 */
export function segmentMeaning(segment: Segment): SegmentMeaning | null {
  const coded = roleOfCodes(segment)
  const named = roleOfName(segment.label)
  const role = coded?.role ?? named?.role ?? (isCodedOther(segment) ? 'other' : null)
  if (role === null) return null
  const isLesion = role === 'lesion'
  const benign = isLesion && (coded?.benign === true || named?.lesion?.benign === true)
  const instance = isLesion && (segment.trackingUid !== null || named?.lesion?.kind === 'one')
  return { role, instance, benign, site: isLesion ? siteOf(segment.anatomicRegion) : null }
}
