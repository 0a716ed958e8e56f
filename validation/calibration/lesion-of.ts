import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'

/** What a reading says of a segmented lesion, a sphere unless its diameter is given; its id is its identity. */
export function lesionOf(
  { id, nature }: { readonly id: string; readonly nature: 'metastasis' | 'benign' },
  volumeMl: number,
  diameterMm: number = Math.cbrt((6000 * volumeMl) / Math.PI),
): LesionReading {
  return {
    id,
    label: id,
    trackingId: id,
    trackingUid: id,
    nature,
    site: null,
    node: false,
    evidence: 'segmented',
    volumeMl,
    volumeLowMl: volumeMl,
    volumeHighMl: volumeMl,
    diameterMm,
    shortAxisMm: null,
    diameterIs: 'measured',
    existence: 'certain',
    confluent: false,
    viableVolumeMl: null,
    speck: false,
    touchesBorder: false,
    couinaudSegment: null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
  }
}
