import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { sampleLesion } from '../../packages/clinical/test/sample-readings.ts'

/** What a reading says of a segmented lesion, a sphere unless its diameter is given; its id is its identity. */
export const lesionOf = (
  { id, nature }: { readonly id: string; readonly nature: 'metastasis' | 'benign' },
  volumeMl: number,
  diameterMm: number = Math.cbrt((6000 * volumeMl) / Math.PI),
): LesionReading => sampleLesion({ id, label: id, trackingId: id, trackingUid: id, nature, volumeMl, diameterMm })
