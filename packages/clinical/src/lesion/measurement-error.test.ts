import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { comparability } from './comparability.ts'
import { defaultMeasurementError, diameterErrorOf, isErrorAssumed, volumeCv } from './measurement-error.ts'

// 48 mL are a sphere of 45.1 mm: QIBA 0.103; a diameter read on MR has 0.066, three free axes √3 of it, one axis cubed 3 times
for (const { evidence, expected } of [
  { evidence: 'segmented', expected: 0.103 },
  { evidence: '3-axis', expected: 0.066 * Math.sqrt(3) },
  { evidence: '1-axis', expected: 0.066 * 3 },
  { evidence: 'volume', expected: 0.066 * 3 },
] as const) {
  test(`${evidence}: ${expected.toFixed(3)}`, () => {
    assert.ok(
      Math.abs(volumeCv(sampleLesion({ volumeMl: 48, evidence }), 'MR', defaultMeasurementError) - expected) < 1e-12,
    )
  })
}

test('a volume that was only stated: nobody measured the error of that, not even on CT', () => {
  const study = sampleStudy('2018-04-07', [])
  const onCt = { ...study, technique: { ...study.technique, modality: 'CT' } }
  const assumed = (evidence: 'segmented' | 'volume') =>
    isErrorAssumed(sampleLesion({ volumeMl: 48, evidence }), onCt, defaultMeasurementError)
  assert.deepEqual([assumed('segmented'), assumed('volume')], [false, true])
})

// the same image under another name has the same error; of CT beside PET nobody measured which of them was read
for (const [modality, cv] of [
  ['MR', 0.066],
  ['MRI', 0.066],
  ['МРТ', 0.066],
  ['КТ', defaultMeasurementError.diameterCv.CT.cv],
  ['PET/CT', defaultMeasurementError.diameterCv.other.cv],
  [null, defaultMeasurementError.diameterCv.other.cv],
] as const)
  test(`a diameter read on ${modality ?? 'nobody knows what'}: ${cv}`, () =>
    assert.equal(diameterErrorOf(modality, defaultMeasurementError).cv, cv))
test('MR and MRI are one technique, CT and MRI are two', () => {
  const made = (modality: string) => {
    const study = sampleStudy('2018-04-07', [])
    return { ...study, technique: { ...study.technique, modality } }
  }
  const differs = (a: string, b: string) => comparability(made(a), made(b), defaultMeasurementError).techniqueDiffers
  assert.deepEqual([differs('MR', 'MRI'), differs('КТ', 'MSCT'), differs('CT', 'MRI')], [false, false, true])
})

// QIBA CT Volumetry: 10–34 mm 0.141, 35–49 mm 0.103, 50 mm and more 0.085; below 10 mm nobody measured, 0.3 stands in
for (const [diameterMm, cv] of [
  [9.99, 0.3],
  [10, 0.141],
  [34.99, 0.141],
  [35, 0.103],
  [49.99, 0.103],
  [50, 0.085],
] as const)
  test(`a segmented lesion of ${diameterMm} mm: ${cv}`, () =>
    assert.equal(
      volumeCv(sampleLesion({ volumeMl: 1, diameterMm, evidence: 'segmented' }), 'CT', defaultMeasurementError),
      cv,
    ))
