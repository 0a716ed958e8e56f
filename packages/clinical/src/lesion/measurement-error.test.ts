import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { defaultMeasurementError, isErrorAssumed, volumeCv } from './measurement-error.ts'

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
