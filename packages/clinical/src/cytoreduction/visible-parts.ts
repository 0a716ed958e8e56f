import { certain, partsOf } from '../burden/burden.ts'
import { caveat } from '../caveat-parameters.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import {
  boundedParts,
  detectionLimitMl,
  lastSeenMl,
  seenAgainMl,
  vanishedParts,
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
  const seen = new Set(before.map(({ trackingUid }) => trackingUid))
  const appeared = known
    ? after.some(({ trackingUid }) => !seen.has(trackingUid))
    : after.length > certain(before).length
  return baseline.liverCutOff === true && appeared ? [...parts, unbounded] : parts
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
  if (!baseline.countIsAtLeast) return { parts: [...parts, ...gone.parts, ...unread], caveats: gone.caveats }
  // there were more than were listed, so how many are gone nobody knows
  const least = at.countIsAtLeast ? 0 : Math.max(0, certain(before).length - after.length)
  return { parts: [...parts, ...gone.parts, unbounded], caveats: [caveat('vanished-uncounted', { least })] }

  /** Identities are known throughout. */
  function missing(): BoundedParts {
    const seen = new Set(after.map(({ trackingUid }) => trackingUid))
    const lesions = before.filter(({ trackingUid }) => !seen.has(trackingUid))
    return boundedParts(lesions.map((lesion) => ({ ...lesion, upperMl: upper(lesion) })))
  }

  /** Of ranges the fewest that are left may be compared with the most there were. */
  function fewer(): BoundedParts {
    const count = Math.max(0, before.length - certain(after).length)
    const least = at.countIsAtLeast ? 0 : Math.max(0, certain(before).length - after.length)
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

  function upper(lesion: LesionReading): number {
    const unseen = Math.max(detectionLimitMl(comparison), seenAgainMl(lesion, comparison))
    return at.liverCutOff === true || lesion.confluent ? Math.max(unseen, lastSeenMl(lesion, comparison)) : unseen
  }
}

/** What nobody saw and nothing bounds. */
const unbounded: Part = { id: null, volumeMl: 0, lowMl: 0, highMl: null, cv: 0 }

function countedIn({ baseline, at }: Comparison) {
  const [before, after] = [baseline.lesions.filter(isCounted), at.lesions.filter(isCounted)]
  return { before, after, known: [...before, ...after].every(({ trackingUid }) => trackingUid !== null) }
}
