import type { IsoDate } from '@debulk/quantity/iso-date'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { LesionIdentities } from './lesion-identity.ts'

/**
 * Identities that a lesion of a study may have without being new: those of the baseline, the fragments they fell into until then, and
 * what they grew into.
 *
 * @source RECIST 1.1 §4.3.2: fragments and coalesced lesions are the old ones — Eisenhauer 2009
 */
export function knownIdentities(
  baseline: StudyReading,
  until: IsoDate,
  events: readonly PatientEvent[],
  identities: LesionIdentities,
): ReadonlySet<string> {
  const known = new Set(baseline.lesions.flatMap((lesion) => identities.ofReading(lesion, baseline) ?? []))
  const named = (uid: string): string => identities.ofPointer({ trackingUid: uid }) ?? uid
  // a fragment may fall apart again, in whatever order that was written down
  for (let before = -1; before < known.size;) {
    before = known.size
    for (const event of events) {
      if (event.kind === 'lesion-split' && event.study <= until && known.has(named(event.from)))
        for (const part of event.into) known.add(named(part))
      if (event.kind === 'lesion-merged' && event.study <= until && event.lesions.some((uid) => known.has(named(uid))))
        known.add(named(event.into))
    }
  }
  return known
}

/** Lesions of a study with an identity that is none of those: they may be new, or may have been missed at the baseline. */
export const strangersIn = (
  study: StudyReading,
  known: ReadonlySet<string>,
  identities: LesionIdentities,
): readonly LesionReading[] =>
  study.lesions.filter((lesion) => {
    const identity = identities.ofReading(lesion, study)
    return isCounted(lesion) && identity !== null && !known.has(identity)
  })
