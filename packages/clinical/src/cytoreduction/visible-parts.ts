import { partsOf } from '../burden/burden.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
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
      : boundedParts(missing().map((id) => ({ id, upperMl: upper(id) })))
  return { parts: [...parts, ...gone.parts], caveats: gone.caveats }

  /** Ids of readings where identities are known throughout; else as many places as lesions are missing. */
  function missing(): string[] {
    const known = [...before, ...after].every(({ trackingUid }) => trackingUid !== null)
    const seen = new Set(after.map(({ trackingUid }) => trackingUid))
    if (known) return before.filter(({ trackingUid }) => !seen.has(trackingUid)).map(({ id }) => id)
    return Array.from({ length: Math.max(0, before.length - after.length) }, (_, i) => `vanished ${i + 1}`)
  }

  function upper(id: string): number {
    const lesion = before.find((each) => each.id === id)
    return Math.max(detectionLimitMl(comparison), lesion ? seenAgainMl(lesion, comparison) : 0)
  }
}
