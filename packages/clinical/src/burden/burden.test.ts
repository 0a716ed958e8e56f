import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../internal/sample-readings.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import { burdenClass, burdenOf } from './burden.ts'

// ENETS classes with the gaps closed: (0,10] (10,25] (25,50] (50,100] on the unrounded value.
for (const { percent, expected } of [
  { percent: 10, expected: '<=10' },
  { percent: 10.01, expected: '11-25' },
  { percent: 25, expected: '11-25' },
  { percent: 25.01, expected: '26-50' },
  { percent: 50, expected: '26-50' },
  { percent: 50.01, expected: '>50' },
]) {
  test(`${percent} % is class ${expected}`, () => assert.equal(burdenClass(percent), expected))
}

// Worked by hand: 48.4 + 14.1 + 27 × 0.52 = 76.54 mL of 1400 mL liver including tumour = 5.467 %.
test('29 lesions in a liver of 1400 mL are 5.467 %, class ≤ 10', () => {
  const small = Array.from({ length: 27 }, () => sampleLesion({ volumeMl: 0.52 }))
  const lesions = [sampleLesion({ volumeMl: 48.4 }), sampleLesion({ volumeMl: 14.1 }), ...small]
  const burden = burdenOf(sampleStudy('2018-04-07', lesions, { liverVolumeMl: 1400 }), defaultMeasurementError)
  assert.equal(burden.percentOfLiver?.toFixed(3), '5.467')
  assert.equal(burden.burdenClass, '<=10')
  assert.equal(burden.count, 29)
})

test('without a liver mask the share is unknown, not 0', () => {
  const burden = burdenOf(
    sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 5 })], { liverVolumeMl: null }),
    defaultMeasurementError,
  )
  assert.equal(burden.percentOfLiver, null)
  assert.equal(burden.burdenClass, null)
})

test('an indeterminate lesion may be nothing, one cut off by the edge may be anything', () => {
  const sure = sampleLesion({ volumeMl: 5 })
  const of = (more: Parameters<typeof sampleLesion>[0]) =>
    burdenOf(sampleStudy('2018-04-07', [sure, sampleLesion(more)]), defaultMeasurementError)
  const indeterminate = of({ volumeMl: 5, nature: 'indeterminate' })
  assert.equal(indeterminate.volumeMl, 10)
  assert.ok(indeterminate.lowMl < 5)
  assert.equal(of({ volumeMl: 5, touchesBorder: true }).highMl, null)
})
