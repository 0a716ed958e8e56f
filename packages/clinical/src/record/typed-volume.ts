import { ellipsoidVolume, type VolumeBounds } from '../lesion/ellipsoid-volume.ts'
import type { TypedLesion } from './imaging-events.ts'

/** The volume as written, else worked out from the diameters; null where neither was recorded. */
export function typedVolume({
  volumeMl,
  diametersMm = [],
  earlierDiametersMm,
}: Pick<TypedLesion, 'volumeMl' | 'diametersMm' | 'earlierDiametersMm'>): VolumeBounds | null {
  if (volumeMl) {
    const { lowMl, highMl } = volumeMl
    // between positive bounds the geometric mean: bounds are combined on a logarithmic scale
    return { lowMl, volumeMl: middle(lowMl, highMl), highMl }
  }
  return diametersMm.length > 0 ? ellipsoidVolume(diametersMm, earlierDiametersMm ?? null) : null
}

function middle(low: number, high: number): number {
  if (low === high) return low // exactly, which a square root may miss
  return low > 0 ? Math.sqrt(low * high) : high / 2
}
