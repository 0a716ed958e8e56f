import { certain, partsOf } from '../burden/burden.ts'
import { caveat } from '../caveat-parameters.ts'
import { byFamily, leavesNotRead, type FamilyReadings } from '../lesion/family-readings.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import {
  boundedParts,
  detectionLimitMl,
  lastSeenMl,
  leastUpperMl,
  unseenLeaves,
  vanishedParts,
  whoIs,
  type BoundedParts,
} from './vanished-parts.ts'
import type { Part } from './volume-ratio.ts'

/** Everything a study shows: its counted lesions, and its specks, which may be tumour or nothing. */
export function visibleParts(study: StudyReading, model: MeasurementError): Part[] {
  const specks = study.lesions.filter(({ speck, nature }) => speck && nature !== 'benign')
  return [
    ...partsOf(study, model),
    ...specks.map(({ id, volumeMl }): Part => ({ id, volumeMl: 0, lowMl: 0, highMl: volumeMl, cv: 0 })),
  ]
}

/** Everything the baseline shows; what appears later may have lain where its image did not reach, in any size. */
export function visibleBefore(comparison: Comparison): Part[] {
  const { baseline, model } = comparison
  const parts = visibleParts(baseline, model)
  const { before, after, known } = countedIn(comparison)
  const seen = new Set(before.map(({ family }) => family?.id))
  const appeared = known ? after.some(({ family }) => !seen.has(family?.id)) : after.length > certainOf(before)
  const isOpen = baseline.liverCutOff === true && appeared
  return isOpen || partsNeverRead(comparison).length > 0 ? [...parts, unbounded] : parts
}

/**
 * Everything the judged study shows, and what it may not show any more: as many lesions as there are fewer than at the
 * baseline may persist below what can be seen, or where the image does not reach, which needs no matching to be known.
 * When no lesion is left, every one of the baseline has vanished and is bounded by itself.
 */
export function visibleAfter(comparison: Comparison): BoundedParts {
  const { baseline, at, model } = comparison
  const parts = visibleParts(at, model)
  const { before, after, known } = countedIn(comparison)
  // a reader who speaks of one lobe says nothing of the other
  const unread = at.liverCutOff === true && at.dateSource === 'case-file' ? [unbounded] : []
  const gone = after.length === 0 ? vanishedParts(before, comparison) : known ? missing() : fewer()
  const unseen = unseenLeaves(comparison)
  if (!baseline.countIsAtLeast) {
    return {
      parts: [...parts, ...gone.parts, ...unseen.parts, ...unread],
      caveats: [...gone.caveats, ...unseen.caveats],
    }
  }
  // there were more than were listed, so how many are gone nobody knows
  const least = at.countIsAtLeast ? 0 : Math.max(0, certainOf(before) - after.length)
  return { parts: [...parts, ...gone.parts, unbounded], caveats: [caveat('vanished-uncounted', { least })] }

  /** Identities are known throughout. */
  function missing(): BoundedParts {
    const seen = new Set(after.map(({ family }) => family?.id))
    const vanished = before.filter(({ family }) => !seen.has(family?.id))
    return boundedParts(vanished.map((each) => ({ ...whoIs(each), upperMl: upper(each) })))
  }

  /** Of ranges the fewest that are left may be compared with the most there were. */
  function fewer(): BoundedParts {
    const count = Math.max(0, before.length - certainOf(after))
    const least = at.countIsAtLeast ? 0 : Math.max(0, certainOf(before) - after.length)
    if (at.liverCutOff === true && count > 0) {
      return { parts: [unbounded], caveats: [caveat('vanished-not-covered', { least, count })] }
    }
    return boundedParts(
      Array.from({ length: count }, (_, i) => ({
        id: null,
        existence: i < least ? 'certain' : 'possible',
        upperMl: detectionLimitMl(comparison),
      })),
    )
  }

  function upper(vanished: FamilyReadings): number {
    const least = leastUpperMl(vanished, comparison)
    const mayLieElsewhere = at.liverCutOff === true || vanished.lesions.some(({ confluent }) => confluent)
    return mayLieElsewhere ? Math.max(least, lastSeenMl(vanished, comparison)) : least
  }
}

/** What nobody saw and nothing bounds. */
export const unbounded: Part = { id: null, volumeMl: 0, lowMl: 0, highMl: null, cv: 0 }

/** Lesions of one family count as one: it was one lesion, or is one now. */
function countedIn({ baseline, at, families }: Comparison) {
  const counted = (study: StudyReading) => byFamily(study.lesions.filter(isCounted), study, families)
  const [before, after] = [counted(baseline), counted(at)]
  return { before, after, known: [...before, ...after].every(({ family }) => family !== null) }
}

const certainOf = (all: readonly FamilyReadings[]): number =>
  all.filter(({ lesions }) => certain(lesions).length > 0).length

/** What the baseline should show of families that it shows, and that no study ever measured. */
export const partsNeverRead = ({ baseline, studies, familiesThen: families }: Comparison): readonly string[] =>
  families.reshaped
    .flatMap((family) => leavesNotRead(family, baseline, families))
    .filter((leaf) => !studies.some((study) => families.readingsOfMember(leaf, study).length > 0))
