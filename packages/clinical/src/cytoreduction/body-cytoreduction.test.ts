import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy, when } from '../../test/sample-readings.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import { defaultMeasurementError, type MeasurementError } from '../lesion/measurement-error.ts'
import type { OtherSite, Treatment } from '../treatment/treatment.ts'
import { bodyCytoreduction } from './body-cytoreduction.ts'
import { comparisonOf } from './comparison.ts'

const noShift = Object.fromEntries(
  Object.keys(defaultMeasurementError.boundaryShiftMm).map((key) => [key, { sd: 0, source: 'none' }]),
) as MeasurementError['boundaryShiftMm']
const random = (model: MeasurementError, siteMl: number) => {
  const reading = (on: string) => ({ on: when(on), volumeLowMl: siteMl, volumeMl: siteMl, volumeHighMl: siteMl })
  const site: OtherSite = {
    id: 'site',
    site: 'mesentery',
    kind: 'mesenteric-mass',
    readings: [reading('2018-01-01'), reading('2019-01-01')],
    removedBy: null,
  }
  const lesion = sampleLesion({ volumeMl: 0.001, trackingUid: 'a' })
  const [baseline, at] = [sampleStudy('2018-01-01', [lesion]), sampleStudy('2019-01-01', [lesion])] as const
  const { result } = bodyCytoreduction(
    comparisonOf(
      { baseline, at, studies: [baseline, at], model: { ...model, boundaryShiftMm: noShift } },
      lesionFamilies([baseline, at], []),
    ),
    { treatments: [], sites: [site] },
  )
  assert.ok(result.status === 'computed')
  return result.sdLnRatio.random
}

// One site of nearly all the volume: sd of ln R = √2·cv, cv by the diameter of the sphere of its volume.
for (const { siteMl, mm, cv } of [
  { siteMl: 0.3, mm: 8.3, cv: 0.3 },
  { siteMl: 11.5, mm: 28, cv: 0.141 },
  { siteMl: 48, mm: 45, cv: 0.103 },
  { siteMl: 110, mm: 59, cv: 0.085 },
]) {
  test(`a site of ${siteMl} mL has the error of a lesion of ${mm} mm`, () => {
    assert.ok(Math.abs(random(defaultMeasurementError, siteMl) - Math.SQRT2 * cv) < 0.002)
  })
}

test('a model of one band holds for sites, too', () => {
  const model = { ...defaultMeasurementError, volumeCv: [{ belowMm: null, cv: 0.1, source: 'a site of its own' }] }
  assert.ok(Math.abs(random(model, 11.5) - Math.SQRT2 * 0.1) < 0.001)
})

test('a first step known by its month is named by it', () => {
  const tace: Treatment = {
    id: 'event-1',
    kind: 'embolisation',
    on: when('2016-04'),
    until: null,
    target: null,
    drug: null,
    course: null,
    lastOfCourse: null,
  }
  const lesion = sampleLesion({ volumeMl: 5 })
  const [baseline, at] = [sampleStudy('2018-01-01', [lesion], { review: 'draft' }), sampleStudy('2019-01-01', [])]
  const studies = [baseline, at]
  const comparison = comparisonOf(
    { baseline, at, studies, model: defaultMeasurementError },
    lesionFamilies(studies, []),
  )
  const site: OtherSite = { id: 's', site: 's', kind: 'primary', readings: [], removedBy: null }
  const { caveats } = bodyCytoreduction(comparison, { treatments: [tace], sites: [site] })
  assert.equal(caveats.find(({ code }) => code === 'not-baseline-before-first-step')?.parameters['step'], '2016-04')
  assert.ok(
    caveats.some(({ code }) => code === 'draft'),
    'no figure, and still a draft',
  )
})
