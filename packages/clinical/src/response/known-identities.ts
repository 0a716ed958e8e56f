import type { LesionFamilies } from '../lesion/lesion-families.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'

/**
 * Identities that a lesion of a study may have without being new: those of the families of the baseline, as they stood at that study.
 *
 * @source RECIST 1.1 §4.3.2: fragments and coalesced lesions are the old ones — Eisenhauer 2009
 */
export const knownIdentities = (baseline: StudyReading, families: LesionFamilies): ReadonlySet<string> =>
  new Set(baseline.lesions.flatMap((lesion) => families.ofReading(lesion, baseline)?.members ?? []))

/** Lesions of a study with an identity that is none of those: they may be new, or may have been missed at the baseline. */
export const strangersIn = (
  study: StudyReading,
  known: ReadonlySet<string>,
  identities: Pick<LesionIdentities, 'ofReading'>,
): readonly LesionReading[] =>
  study.lesions.filter((lesion) => {
    const identity = identities.ofReading(lesion, study)
    return isCounted(lesion) && identity !== null && !known.has(identity)
  })
