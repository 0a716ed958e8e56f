import type { LesionReading } from './lesion-reading.ts'
import type { LesionTissue } from './lesion-tissue.ts'
import { isSameVolume } from './same-lesion.ts'

type Size = { readonly volumeMl: number; readonly diameterMm: number }
type Before = {
  readonly volumeMl: number | null
  readonly enhancingMm: number | null
  readonly viableVolumeMl: number | null
}

/**
 * What was said beside the size of a lesion and still holds under a new outline: a part that enhances is no larger than the lesion, and
 * mean attenuation belongs to the outline it was read in.
 */
export const holdsStill = (now: Size, { volumeMl, enhancingMm, viableVolumeMl }: Before) => ({
  enhancing: enhancingMm === null || enhancingMm <= now.diameterMm,
  viable: viableVolumeMl === null || viableVolumeMl <= now.volumeMl,
  attenuation: volumeMl !== null && isSameVolume(volumeMl, now.volumeMl),
})

type Kept = Pick<LesionReading, 'viableVolumeMl' | 'tissue'>

/** A measured lesion with what was said of it before its outline was measured anew. */
export function keptTissue(now: LesionReading, before: LesionReading): Kept {
  const { tissue, viableVolumeMl, volumeMl } = before
  const holds = holdsStill(now, { volumeMl, viableVolumeMl, enhancingMm: tissue?.enhancingMm ?? null })
  const kept = tissue && {
    ...tissue,
    ...(holds.enhancing ? {} : { enhancingMm: null, enhancingAcrossMm: null }),
    ...(holds.attenuation ? {} : { attenuationHu: null }),
  }
  return filledIn(now, { viableVolumeMl: holds.viable ? viableVolumeMl : null, tissue: kept })
}

/** What one reading says of the tissue of a lesion, and where it is silent, what another says. */
export function filledIn(own: Kept, other: Kept): Kept {
  return {
    viableVolumeMl: own.viableVolumeMl ?? other.viableVolumeMl,
    tissue: own.tissue && other.tissue ? bothOf(own.tissue, other.tissue) : (own.tissue ?? other.tissue),
  }
}

/** The axes of what enhances are of one measurement. */
const bothOf = (own: LesionTissue, other: LesionTissue): LesionTissue => ({
  ...(own.enhancingMm === null ? other : own),
  attenuationHu: own.attenuationHu ?? other.attenuationHu,
  composition: own.composition ?? other.composition,
  nodules: own.nodules ?? other.nodules,
})
