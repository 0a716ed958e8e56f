/** A program as somebody else would write it, for build-packages.slow.test.ts: 80 mL in one lesion, then 8 mL. */
import { assess, type Question } from '@debulk/clinical/assess'
import type { Cytoreduction } from '@debulk/clinical/assessment'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'

const lesion = (volumeMl: number, diameterMm: number): LesionReading => ({
  id: 'a',
  label: 'a',
  trackingId: null,
  trackingUid: null,
  nature: 'metastasis',
  existence: 'certain',
  confluent: false,
  site: null,
  node: false,
  evidence: 'segmented',
  volumeMl,
  volumeLowMl: volumeMl,
  volumeHighMl: volumeMl,
  diameterMm,
  shortAxisMm: null,
  diameterIs: 'measured',
  viableVolumeMl: null,
  speck: false,
  touchesBorder: false,
  couinaudSegment: null,
  shape: null,
  intensity: { status: 'unknown', reason: 'no-image' },
  tissue: null,
})

const study = (date: string, one: LesionReading): StudyReading => ({
  patient: 'NET-1',
  studyUid: null,
  event: null,
  date: day(date),
  dateSource: 'folder-name',
  technique: { modality: 'CT', sequence: null, phase: null, agent: null, sliceSpacingMm: 1, pixelSpacingMm: 1 },
  reader: null,
  review: 'reviewed',
  source: date,
  liverVolumeMl: 1600,
  countIsAtLeast: false,
  lesionsSegmented: true,
  overlapMl: 0,
  fractionalThreshold: null,
  liverCutOff: null,
  lesions: [one],
})

function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new Error(date.error)
  return date.value
}

const studies = [study('2018-04-07', lesion(80, 53.5)), study('2019-01-26', lesion(8, 24.8))]
const question: Question = { baseline: null, at: null, scope: 'liver', basis: 'totals' }
const answer = assess(studies, null, defaultMeasurementError, question)

export const headline: Cytoreduction | null = answer.ok ? answer.value.headline : null
export const percentOfLiver: readonly (number | null)[] = answer.ok
  ? answer.value.burdens.map((burden) => burden.percentOfLiver)
  : []
