import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ellipsoidMl, ellipsoidVolume, sphereMl, type ThreeAxes } from './ellipsoid-volume.ts'
import { rangeVolume } from './range-volume.ts'

const near = (actual: number, expected: number, tolerance = 0.0005) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} ≠ ${expected}`)

// worked by hand: π/6·5.1·4.9·3.7 = 48.414 cm³ and so on
describe('closed forms', () => {
  for (const [axes, ml] of [
    [[51, 49, 37], 48.414],
    [[27, 22, 22], 6.842],
    [[37, 51, 49], 48.414], // any order
  ] as const) {
    test(axes.join(' × '), () => near(ellipsoidVolume(axes).volumeMl, ml))
  }
  for (const [mm, ml] of [
    [51, 69.456],
    [5, 0.0654],
    [4, 0.0335],
  ] as const) {
    test(`sphere of ${mm} mm`, () => near(sphereMl(mm), ml, 0.00005 * ml + 0.0005))
  }
})

// sizes printed by Peregudov 2021; the volumes worked by hand for each assumption about the third axis
describe('27 × 22 mm after 51 × 49 × 37 mm', () => {
  const before: ThreeAxes = [51, 49, 37]
  const after = ellipsoidVolume([27, 22], before)
  const rows: [string, number, number, number][] = [
    ['at most the sphere of 27: 10.31 mL, 78.7 %', after.highMl, 10.31, 0.787],
    ['in the middle c = b: 6.84 mL, 85.9 %', after.volumeMl, 6.84, 0.859],
    ['at least c = 22·37/49: 5.17 mL, 89.3 %', after.lowMl, 5.17, 0.893],
  ]
  for (const [why, ml, expected, reduction] of rows) {
    test(why, () => {
      near(ml, expected, 0.005)
      near(1 - ml / ellipsoidMl(...before), reduction, 0.0005)
    })
  }
  test('one axis shrinks like the cube of it: (27/51)³, 85.2 %', () => {
    near(1 - ellipsoidVolume([27], before).volumeMl / ellipsoidMl(...before), 0.852, 0.0005)
  })
})

describe('bounds', () => {
  const given: (readonly number[])[] = [[10], [10, 10], [30, 12], [51, 49, 37], [4]]
  for (const diameters of given) {
    test(`low ≤ middle ≤ high for ${diameters.join(' × ')}`, () => {
      const { lowMl, volumeMl, highMl } = ellipsoidVolume(diameters)
      assert.ok(lowMl > 0 && lowMl <= volumeMl && volumeMl <= highMl)
    })
  }
  test('three axes leave none', () => {
    const { lowMl, volumeMl, highMl } = ellipsoidVolume([51, 49, 37])
    assert.deepEqual([lowMl, highMl], [volumeMl, volumeMl])
  })
  test('a round lesion of two axes is the sphere at most', () => {
    const { volumeMl, highMl } = ellipsoidVolume([10, 10])
    near(volumeMl, highMl, 1e-12)
  })
  for (const wrong of [[], [1, 2, 3, 4], [0], [-1], [NaN], [Infinity, 2]]) {
    test(`[${wrong.join()}] is our bug`, () => assert.throws(() => ellipsoidVolume(wrong), RangeError))
  }
})

describe('lesions known by range', () => {
  test('30 lesions of 4 mm are 1.0 mL, of 10 mm 15.7 mL (30·π/6·d³)', () => {
    const { lowMl, highMl } = rangeVolume({ count: 30, smallestMm: 4, largestMm: 10 })
    near(lowMl, 1.0, 0.01)
    near(highMl, 15.7, 0.01)
  })
  test('"more than 30, 0.4–5.1 cm": 31 spheres of 4, of √(4·51) and of 51 mm', () => {
    const { lowMl, volumeMl, highMl } = rangeVolume({ count: 31, smallestMm: 4, largestMm: 51 })
    near(lowMl, 31 * 0.0335, 0.001)
    near(volumeMl, 31 * sphereMl(14.2829), 0.01)
    near(highMl, 31 * 69.456, 0.01)
  })
  test('only the largest size: nothing at least', () => {
    const { lowMl, volumeMl, highMl } = rangeVolume({ count: 2, smallestMm: null, largestMm: 20 })
    assert.equal(lowMl, 0)
    near(volumeMl, highMl / 8, 1e-12)
  })
  for (const wrong of [
    { count: 0, smallestMm: 1, largestMm: 2 },
    { count: 1, smallestMm: 3, largestMm: 2 },
    { count: 1.5, smallestMm: 1, largestMm: 2 },
  ]) {
    test(`${JSON.stringify(wrong)} is our bug`, () => assert.throws(() => rangeVolume(wrong), RangeError))
  }
})
