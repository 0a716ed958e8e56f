import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { applyAssertions, type Assertions } from './apply-assertions.ts'
import type { LesionReading, Nature } from './lesion-reading.ts'
import type { StudyReading } from './study-reading.ts'

function day(text: string): IsoDate {
  const date = isoDate(text)
  assert.ok(date.ok)
  return date.value
}

const first = day('2018-04-07')
const second = day('2018-07-11')

const lesion = (label: string, trackingUid: string | null, nature: Nature = 'not-reviewed'): LesionReading => ({
  id: label,
  label,
  trackingId: null,
  trackingUid,
  nature,
  site: null,
  node: false,
  evidence: 'segmented',
  volumeMl: 1,
  volumeLowMl: 1,
  volumeHighMl: 1,
  diameterMm: 12,
  shortAxisMm: null,
  diameterIs: 'measured',
  existence: 'certain',
  confluent: false,
  viableVolumeMl: null,
  speck: false,
  touchesBorder: null,
  couinaudSegment: null,
  shape: null,
  intensity: { status: 'unknown', reason: 'no-image' },
  tissue: null,
})

const study = (date: IsoDate, lesions: LesionReading[], patient = 'A'): StudyReading => ({
  patient,
  studyUid: null,
  event: null,
  date,
  dateSource: 'folder-name',
  technique: { modality: null, sequence: null, phase: null, agent: null, sliceSpacingMm: null, pixelSpacingMm: null },
  reader: null,
  review: 'draft',
  source: 'x',
  liverVolumeMl: null,
  countIsAtLeast: false,
  lesionsSegmented: true,
  overlapMl: 0,
  fractionalThreshold: null,
  liverCutOff: null,
  lesions,
})

const natures = (studies: readonly StudyReading[]) => studies.map(({ lesions }) => lesions.map(({ nature }) => nature))
const said: Assertions = { patient: 'A', natures: [], reviews: [] }

test('an identity is meant in every study, a label only in its own', () => {
  const studies = [
    study(first, [lesion('a', '1'), lesion('b', null)]),
    study(second, [lesion('x', '1'), lesion('b', null)]),
  ]
  const asserted = applyAssertions(studies, {
    ...said,
    natures: [
      { id: '1', lesion: { by: 'tracking-uid', trackingUid: '1' }, nature: 'metastasis', confluent: null },
      { id: '2', lesion: { by: 'label', study: first, label: 'b' }, nature: 'benign', confluent: null },
    ],
  })
  assert.deepEqual(natures(asserted), [
    ['metastasis', 'benign'],
    ['metastasis', 'not-reviewed'],
  ])
})

test('a label whose reading carries an identity means that identity in every study, before and after', () => {
  const earlier = day('2017-01-01')
  const studies = [
    study(earlier, [lesion('b', '1')]),
    study(first, [lesion('a', '1'), lesion('b', null)]),
    study(second, [lesion('x', '1')]),
  ]
  const benign = {
    id: '1',
    lesion: { by: 'label', study: first, label: 'a' },
    nature: 'benign',
    confluent: true,
  } as const
  const asserted = applyAssertions(studies, { ...said, natures: [benign] })
  assert.deepEqual(natures(asserted), [['benign'], ['benign', 'not-reviewed'], ['benign']])
  // when lesions grow into one, they were not one before
  const confluent = asserted.map(({ lesions }) => lesions.map((each) => each.confluent))
  assert.deepEqual(confluent, [[false], [true, false], [false]])
  const later = {
    id: '2',
    lesion: { by: 'label', study: second, label: 'x' },
    nature: 'metastasis',
    confluent: null,
  } as const
  const contradicted = applyAssertions(studies, { ...said, natures: [benign, later] })
  assert.deepEqual(natures(contradicted), [['metastasis'], ['metastasis', 'not-reviewed'], ['metastasis']])
})

test('the last word on a lesion holds', () => {
  const words = (['benign', 'indeterminate'] as const).map((nature) => ({
    id: nature,
    lesion: { by: 'tracking-uid', trackingUid: '1' } as const,
    nature,
    confluent: null,
  }))
  assert.deepEqual(natures(applyAssertions([study(first, [lesion('a', '1')])], { ...said, natures: words })), [
    ['indeterminate'],
  ])
})

test('a review makes its study reviewed, and names the natures nobody else named', () => {
  const studies = [
    study(first, [lesion('a', '1'), lesion('cyst', null, 'benign'), lesion('c', '3')]),
    study(second, []),
  ]
  const [reviewed, other] = applyAssertions(studies, {
    ...said,
    natures: [{ id: 'n', lesion: { by: 'tracking-uid', trackingUid: '3' }, nature: 'indeterminate', confluent: null }],
    reviews: [{ id: 'r', study: first, reader: 'B', natures: 'metastasis' }],
  })
  assert.ok(reviewed && other)
  assert.deepEqual([reviewed.review, reviewed.reader, other.review], ['reviewed', 'B', 'draft'])
  assert.deepEqual(natures([reviewed]), [['metastasis', 'benign', 'indeterminate']])
})

test('another patient’s studies stay as they are', () => {
  const studies = [study(first, [lesion('a', '1')], 'B')]
  const asserted = applyAssertions(studies, {
    ...said,
    reviews: [{ id: 'r', study: first, reader: null, natures: 'benign' }],
  })
  assert.deepEqual(asserted, studies)
})
