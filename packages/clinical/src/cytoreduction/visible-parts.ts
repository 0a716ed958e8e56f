import { partsOf } from '../burden/burden.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import { vanishedParts, type BoundedParts } from './vanished-parts.ts'
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
 * Everything the judged study shows. When it shows no lesion at all, every lesion of the baseline has vanished, which needs
 * no matching to be known: then each is bounded, so that "nothing visible" never reads as "certainly nothing".
 */
export function visibleAfter(comparison: Comparison): BoundedParts {
  const { baseline, at, model } = comparison
  const parts = visibleParts(at, model)
  if (at.lesions.some(isCounted)) return { parts, caveats: [] }
  const gone = vanishedParts(baseline.lesions.filter(isCounted), comparison)
  return { parts: [...parts, ...gone.parts], caveats: gone.caveats }
}
