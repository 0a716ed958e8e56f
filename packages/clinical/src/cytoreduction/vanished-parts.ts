import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { sphereMl } from '../lesion/ellipsoid-volume.ts'
import type { Comparison } from './comparison.ts'
import type { Part } from './volume-ratio.ts'

/** Parts of a sum, with what has to be said about them. */
export type BoundedParts = { readonly parts: readonly Part[]; readonly caveats: readonly Caveat[] }

/** Parts that are 0 in the middle and bounded above, never simply 0. */
export function boundedParts(
  bounds: readonly (Pick<LesionReading, 'existence'> & { readonly id: string | null; readonly upperMl: number })[],
): BoundedParts {
  const parts = bounds.map(({ id, upperMl }): Part => ({ id, volumeMl: 0, lowMl: 0, highMl: upperMl, cv: 0 }))
  if (parts.length === 0) return { parts, caveats: [] }
  const upperMl = bounds.reduce((sum, bound) => sum + bound.upperMl, 0)
  const least = bounds.filter(({ existence }) => existence === 'certain').length
  return { parts, caveats: [caveat('vanished-bounded', { least, count: parts.length, upperMl })] }
}

/** Lesions of the baseline that the judged study does not show, each known by itself. */
export const vanishedParts = (vanished: readonly LesionReading[], comparison: Comparison): BoundedParts =>
  boundedParts(vanished.map((lesion) => ({ ...lesion, upperMl: upperMl(lesion, comparison) })))

/**
 * The most that may be there unseen. A technique that nobody recorded is not the same technique; nor are lesions that
 * may have lost their identity in a study that holds lesions without one, nor those that may lie where the image does not
 * reach. Lesions grown into one may be left as several.
 *
 * @source not visible, same technique: [0, sphere of max(5 mm, slice spacing)]; another technique or not covered: [0, last
 *         volume]; a lesion that is seen again reopens the figures in between
 */
function upperMl(lesion: LesionReading, comparison: Comparison): number {
  const { baseline, at, model } = comparison
  const again = seenAgainMl(lesion, comparison)
  const limit = Math.max(detectionLimitMl(comparison), again)
  const { techniqueDiffers, mismatches } = comparability(baseline, at, model)
  const unknown = mismatches.some(({ code }) => code === 'technique-unknown')
  const anonymous = at.lesions.some(({ trackingUid, speck }) => trackingUid === null && !speck)
  const elsewhere = at.liverCutOff === true || lesion.confluent
  return techniqueDiffers || unknown || anonymous || elsewhere ? Math.max(limit, lastSeenMl(lesion, comparison)) : limit
}

/** Sphere of the smallest diameter that the judged study can be relied on to show. */
export const detectionLimitMl = ({ at, model }: Comparison): number =>
  sphereMl(Math.max(model.detectionLimitMm.diameter, at.technique.sliceSpacingMm ?? 0))

/** 0 unless a later study shows the lesion again: then it was there all the time, as large as before or after. */
export function seenAgainMl(lesion: LesionReading, comparison: Comparison): number {
  const { at, studies } = comparison
  if (lesion.trackingUid === null) return 0
  const later = studies
    .filter(({ date }) => date > at.date)
    .flatMap(({ lesions }) => lesions.filter(({ trackingUid }) => trackingUid === lesion.trackingUid))
  const [next] = later
  return next ? Math.max(next.volumeMl, lastSeenMl(lesion, comparison)) : 0
}

/** Its volume when it was last seen before the judged study. */
export function lastSeenMl(lesion: LesionReading, { at, studies }: Comparison): number {
  if (lesion.trackingUid === null) return lesion.volumeMl
  const earlier = studies
    .filter(({ date }) => date < at.date)
    .flatMap(({ lesions }) => lesions.filter(({ trackingUid }) => trackingUid === lesion.trackingUid))
  return (earlier.at(-1) ?? lesion).volumeMl
}
