import { daysBetween, type IsoDate } from '@debulk/quantity/iso-date'
import { ellipsoidVolume, type ThreeAxes } from '../lesion/ellipsoid-volume.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { PercentRange } from './claim-values.ts'
import type { Checked, ClaimAbout } from './claim-part.ts'
import { largestPair, lesionSizes, type SizedLesion } from './lesion-sizes.ts'

/**
 * The largest lesion became smaller, or larger, between two studies. Maxima of two ranges of sizes are not one lesion: then the
 * change is printed and classified as no response.
 *
 * @source RECIST 1.1 §4.3 judges the same target lesions at both times
 */
export function checkSizeChange(context: ReviewContext, claim: ClaimAbout<'size-change'>): Checked<'size-change'> {
  const { from, to } = claim
  const [before, after] = [lesionSizes(context, from), lesionSizes(context, to)]
  const pair = largestPair(context, before.lesions, after.lesions)
  const [a, b] = [pair?.before ?? before.lesions[0], pair?.after ?? after.lesions[0]]
  const one = pair?.identity === 'one-lesion'
  const [a1, a2] = a?.diametersMm ?? []
  const [b1, b2] = b?.diametersMm ?? []
  const diameterPercent = percent(a1, b1)
  const verdict: ClaimVerdict =
    diameterPercent === null
      ? 'not-reproducible'
      : !one
        ? 'not-classifiable'
        : claim.direction === undefined
          ? 'computed'
          : (claim.direction === 'fell' ? diameterPercent < 0 : diameterPercent > 0)
            ? 'holds'
            : 'not-supported'
  return {
    about: 'size-change',
    verdict,
    value: {
      claimed: claim.direction ?? null,
      basis: pair === null ? 'none' : pair.identity === 'not-known' ? 'maxima-of-ranges' : pair.identity,
      from,
      to,
      fromMm: a?.diametersMm ?? [],
      toMm: b?.diametersMm ?? [],
      diameterPercent,
      productPercent:
        a1 !== undefined && a2 !== undefined && b1 !== undefined && b2 !== undefined ? percent(a1 * a2, b1 * b2) : null,
      cubedPercent: a1 !== undefined && b1 !== undefined ? 100 * ((b1 / a1) ** 3 - 1) : null,
      volume: a && b ? volumeChange(a, b) : null,
      daysSinceTreatment: daysSinceTreatment(context, from, to),
    },
    because: [...before.because, ...after.because],
  }
}

/** Change of the volume of one lesion under every assumption about axes that were not measured, percent. */
export function volumeChange(before: SizedLesion, after: SizedLesion): PercentRange {
  const [a, b, c] = before.diametersMm
  const shape: ThreeAxes | null = a !== undefined && b !== undefined && c !== undefined ? [a, b, c] : null
  const [v0, v1] = [ellipsoidVolume(before.diametersMm), ellipsoidVolume(after.diametersMm, shape)]
  return { lowPercent: 100 * (v1.lowMl / v0.highMl - 1), highPercent: 100 * (v1.highMl / v0.lowMl - 1) }
}

const percent = (from: number | undefined, to: number | undefined): number | null =>
  from === undefined || to === undefined ? null : 100 * (to / from - 1)

/** Days from the last treatment of the liver between two studies to the later one; null where there was none on a known day. */
function daysSinceTreatment({ events }: ReviewContext, from: IsoDate, to: IsoDate): number | null {
  const last = events.findLast(
    ({ kind, on }) =>
      (kind === 'embolisation-performed' || kind === 'ablation-performed' || kind === 'radioembolisation-performed') &&
      on.earliest >= from &&
      on.latest < to,
  )
  return last?.on.precision === 'day' ? daysBetween(last.on.latest, to) : null
}
