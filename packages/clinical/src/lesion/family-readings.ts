import type { LesionFamilies, LesionFamily } from './lesion-families.ts'
import { isCounted, type LesionReading } from './lesion-reading.ts'
import type { StudyReading } from './study-reading.ts'

/** Readings of one study that are of one family; without a family, one reading that nobody identified. */
export type FamilyReadings = {
  readonly family: LesionFamily | null
  readonly lesions: readonly [LesionReading, ...LesionReading[]]
}

/** The readings given, those of one family together, in order of first appearance. */
export function byFamily(
  lesions: readonly LesionReading[],
  study: StudyReading,
  families: LesionFamilies,
): readonly FamilyReadings[] {
  const groups = new Map<string, FamilyReadings>()
  for (const [i, lesion] of lesions.entries()) {
    const family = families.ofReading(lesion, study)
    const key = family === null ? `reading ${i}` : `family ${family.id}`
    const known = groups.get(key)
    groups.set(key, { family, lesions: known ? [...known.lesions, lesion] : [lesion] })
  }
  return [...groups.values()]
}

/** Central volumes of readings added up, mL. */
export const volumeOf = (lesions: readonly LesionReading[]): number =>
  lesions.reduce((total, { volumeMl }) => total + volumeMl, 0)

/** What a family consists of and a study does not show; nothing where it shows none of the family. */
export function leavesNotRead(family: LesionFamily, study: StudyReading, families: LesionFamilies): readonly string[] {
  if (family.events.length === 0 || families.readingsOf(family, study).length === 0) return []
  return family.leaves.filter((leaf) => families.readingsOfMember(leaf, study).length === 0)
}

/** What stands for a family in one study: its counted lesions, or what there is besides. */
export function shownOf(lesions: readonly LesionReading[]): readonly LesionReading[] {
  const counted = lesions.filter(isCounted)
  return counted.length > 0 ? counted : lesions
}
