import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import { burdenOf } from './burden.ts'
import { burdenClass } from './burden-class.ts'

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

test('where the mask is a cut through fractions, the figure says from which share a voxel counts, and in which file', () => {
  const told = (lesions: Parameters<typeof sampleLesion>[0][], fractionalThreshold: number | null) =>
    burdenOf(
      sampleStudy('2018-04-07', lesions.map(sampleLesion), { fractionalThreshold, source: 'study/seg.dcm' }),
      defaultMeasurementError,
    ).caveats.filter(({ code }) => code === 'fractional-threshold')
  const expected = { date: '2018-04-07', source: 'study/seg.dcm', threshold: 0.5 }
  assert.deepEqual(told([{ volumeMl: 5 }], 0.5)[0]?.parameters, expected)
  assert.deepEqual(told([{ volumeMl: 5 }], null), [])
  assert.deepEqual(told([], 0.5), [], 'nothing was cut')
})

// RECIST adds measured diameters: 51 + 28 = 79 mm. Of a lesion without one only its absence from the sum is certain.
for (const { why, more, expected } of [
  { why: 'both measured: the sum', more: [], expected: [79, false, 0] },
  {
    why: 'two known by a range of sizes: at least the sum of the others',
    more: [
      sampleLesion({ volumeMl: 1, evidence: 'range', diameterMm: 40, diameterIs: 'assumed' }),
      sampleLesion({ volumeMl: 1, evidence: 'range', diameterMm: 4, diameterIs: 'assumed' }),
    ],
    expected: [79, true, 2],
  },
  {
    why: 'one cut off by the edge of the image: at least what was seen of it, 79 + 10',
    more: [sampleLesion({ volumeMl: 1, diameterMm: 10, touchesBorder: true })],
    expected: [89, true, 0],
  },
  {
    why: 'a benign one without a diameter is in no sum anyway',
    more: [sampleLesion({ volumeMl: 1, nature: 'benign', diameterIs: 'assumed' })],
    expected: [79, false, 0],
  },
] as const) {
  test(`sum of diameters, ${why}`, () => {
    const measured = [51, 28].map((diameterMm) => sampleLesion({ volumeMl: 10, diameterMm }))
    const burden = burdenOf(sampleStudy('2018-04-07', [...measured, ...more]), defaultMeasurementError)
    const told = burden.caveats.find(({ code }) => code === 'no-diameter')
    assert.deepEqual([burden.sumOfDiametersMm, burden.sumIsAtLeast, told?.parameters['count'] ?? 0], expected)
  })
}

test('lesions of which none was measured across have no sum of diameters; no lesion has the sum 0', () => {
  const counted = sampleLesion({ volumeMl: 1, evidence: 'count', diameterIs: 'assumed' })
  assert.equal(burdenOf(sampleStudy('2018-04-07', [counted]), defaultMeasurementError).sumOfDiametersMm, null)
  assert.equal(burdenOf(sampleStudy('2018-04-07', []), defaultMeasurementError).sumOfDiametersMm, 0)
})

test('lesions grown into one make the count "at least", and leave the volume bounded: all of it was drawn', () => {
  const of = (more: Parameters<typeof sampleLesion>[0]) =>
    burdenOf(sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 5 }), sampleLesion(more)]), defaultMeasurementError)
  const plain = of({ volumeMl: 5 })
  const confluent = of({ volumeMl: 5, confluent: true })
  assert.deepEqual([plain.countIsAtLeast, confluent.countIsAtLeast, confluent.count], [false, true, 2])
  assert.equal(confluent.highMl, plain.highMl)
  assert.ok(confluent.caveats.some(({ code }) => code === 'count-at-least'))
  assert.equal(of({ volumeMl: 5, confluent: true, nature: 'benign' }).countIsAtLeast, false)
})

test('of a liver that reaches the edge of the image there is no share, and everything is "at least"', () => {
  const of = (liverCutOff: boolean | null) =>
    burdenOf(sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 5 })], { liverCutOff }), defaultMeasurementError)
  const cut = of(true)
  assert.deepEqual(
    [cut.percentOfLiver, cut.burdenClass, cut.highMl, cut.countIsAtLeast, cut.sumIsAtLeast],
    [null, null, null, true, true],
  )
  assert.ok(cut.caveats.some(({ code }) => code === 'liver-cut-off'))
  assert.deepEqual(of(null).percentOfLiver?.toFixed(2), '0.33') // 5 of 1500 mL
})

test('no lesion seen is not 0 for certain: nothing bounds what was not seen', () => {
  const none = burdenOf(sampleStudy('2018-04-07', []), defaultMeasurementError)
  assert.deepEqual([none.volumeMl, none.lowMl, none.highMl], [0, 0, null])
})
