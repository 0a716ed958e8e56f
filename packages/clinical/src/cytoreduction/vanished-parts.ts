import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { sphereMl } from '../lesion/measurement-error.ts'
import type { Comparison } from './comparison.ts'
import type { Part } from './volume-ratio.ts'

/** Parts of a sum, with what has to be said about them. */
export type BoundedParts = { readonly parts: readonly Part[]; readonly caveats: readonly Caveat[] }

/** Lesions of the baseline that the judged study does not show: 0 in the middle, bounded above, never simply 0. */
export function vanishedParts(vanished: readonly LesionReading[], comparison: Comparison): BoundedParts {
  const parts = vanished.map((lesion): Part => ({
    id: lesion.id,
    volumeMl: 0,
    lowMl: 0,
    highMl: upperMl(lesion, comparison),
    cv: 0,
  }))
  if (parts.length === 0) return { parts, caveats: [] }
  const total = parts.reduce((sum, { highMl }) => sum + (highMl ?? 0), 0)
  return { parts, caveats: [caveat('vanished-bounded', { count: parts.length, upperMl: total })] }
}

/** @source not visible, same technique: [0, sphere of max(5 mm, slice spacing)]; another technique: [0, last volume] */
function upperMl(lesion: LesionReading, { baseline, at, studies, model }: Comparison): number {
  const differs = comparability(baseline, at, model).techniqueDiffers
  const limit = sphereMl(Math.max(model.detectionLimitMm.diameter, at.technique.sliceSpacingMm ?? 0))
  if (!differs) return limit
  const { trackingUid } = lesion
  const last =
    trackingUid === null
      ? lesion
      : studies
          .filter(({ date }) => date < at.date)
          .flatMap(({ lesions }) => lesions.filter((each) => each.trackingUid === trackingUid))
          .at(-1)
  return Math.max(limit, (last ?? lesion).volumeMl)
}
