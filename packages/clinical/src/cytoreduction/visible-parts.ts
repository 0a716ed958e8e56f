import { partsOf } from '../burden/burden.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import { boundedParts, detectionLimitMl, seenAgainMl, vanishedParts, type BoundedParts } from './vanished-parts.ts'
import type { Part } from './volume-ratio.ts'

/** Everything a study shows: its counted lesions, and its specks, which may be tumour or nothing. */
export function visibleParts(study: StudyReading, model: MeasurementError): Part[] {
  const specks = study.lesions.filter(({ speck, nature }) => speck && nature !== 'benign')
  return [
    ...partsOf(study, model),
    ...specks.map(({ id, volumeMl }): Part => ({ id, volumeMl: 0, lowMl: 0, highMl: volumeMl, cv: 0 })),
  ]
}

/**
 * Everything the judged study shows, and what it may not show any more: as many lesions as there are fewer than at the baseline
 * may persist below what can be seen, which needs no matching to be known. When no lesion is left, every one of the
 * baseline has vanished and is bounded by itself.
 */
export function visibleAfter(comparison: Comparison): BoundedParts {
  const { baseline, at, model } = comparison
  const parts = visibleParts(at, model)
  const [before, after] = [baseline.lesions.filter(isCounted), at.lesions.filter(isCounted)]
  const gone =
    after.length === 0
      ? vanishedParts(before, comparison)
      : boundedParts(missing().map((lesion) => ({ id: lesion?.id ?? null, upperMl: upper(lesion) })))
  return { parts: [...parts, ...gone.parts], caveats: gone.caveats }

  /** Readings where identities are known throughout; else as many nulls as lesions are missing. */
  function missing(): (LesionReading | null)[] {
    const known = [...before, ...after].every(({ trackingUid }) => trackingUid !== null)
    const seen = new Set(after.map(({ trackingUid }) => trackingUid))
    if (known) return before.filter(({ trackingUid }) => !seen.has(trackingUid))
    return Array.from({ length: Math.max(0, before.length - after.length) }, () => null)
  }

  function upper(lesion: LesionReading | null): number {
    return Math.max(detectionLimitMl(comparison), lesion ? seenAgainMl(lesion, comparison) : 0)
  }
}
