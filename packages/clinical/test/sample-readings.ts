import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { LesionReading } from '../src/lesion/lesion-reading.ts'
import type { StudyReading } from '../src/lesion/study-reading.ts'

/** Made-up readings for tests: a lesion is a sphere of its volume. */
export function sampleLesion(lesion: Partial<LesionReading> & { readonly volumeMl: number }): LesionReading {
  const { volumeMl } = lesion
  return {
    id: lesion.trackingUid ?? `lesion of ${volumeMl} mL`,
    label: 'lesion',
    trackingId: null,
    trackingUid: null,
    nature: 'metastasis',
    site: null,
    node: false,
    shortAxisMm: null,
    evidence: 'segmented',
    volumeLowMl: volumeMl,
    volumeHighMl: volumeMl,
    diameterMm: Math.cbrt((6000 * volumeMl) / Math.PI),
    diameterIs: 'measured',
    existence: 'certain',
    confluent: false,
    viableVolumeMl: null,
    speck: false,
    touchesBorder: false,
    couinaudSegment: null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
    tissue: null,
    ...lesion,
  }
}

export function sampleStudy(
  date: string,
  lesions: readonly LesionReading[],
  more: Partial<StudyReading> = {},
): StudyReading {
  return {
    patient: 'P1',
    studyUid: null,
    event: null,
    date: day(date),
    dateSource: 'folder-name',
    technique: {
      modality: 'MR',
      sequence: 'T2',
      phase: 'portal-venous',
      agent: 'Gd',
      sliceSpacingMm: 4,
      pixelSpacingMm: 1.8,
    },
    reader: 'AB',
    review: 'reviewed',
    source: date,
    liverVolumeMl: 1500,
    liverCutOff: false,
    countIsAtLeast: false,
    lesionsSegmented: true,
    overlapMl: 0,
    fractionalThreshold: null,
    lesions,
    ...more,
  }
}

export function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

export function when(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
