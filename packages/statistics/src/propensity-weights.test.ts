import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { effectiveSampleSize } from './effective-sample-size.ts'
import { inverseProbabilityWeights, overlapWeights, stabilisedWeights } from './propensity-weights.ts'

type Weights = {
  readonly e: readonly number[]
  readonly z: readonly number[]
  readonly overlap: readonly number[]
  readonly iptw: readonly number[]
  readonly essAll: number
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../fixtures/clinical-vectors/clinical-vectors.json', import.meta.url), 'utf8'),
) as { readonly weights: Weights }
const weights = vectors.weights
const five = { propensity: weights.e, exposed: weights.z.map((z) => z === 1) }
const near = (found: readonly number[], expected: readonly number[], within: number) => {
  assert.equal(found.length, expected.length)
  found.forEach((value, i) => assert.ok(Math.abs(value - (expected[i] ?? NaN)) <= within, `${found.join()}`))
}

test('vector: overlap weights', () => near(overlapWeights(five), weights.overlap, 1e-12))
test('vector: inverse probability weights and what they are worth', () => {
  const found = inverseProbabilityWeights(five)
  assert.ok(found.ok)
  near(found.value, weights.iptw, 0.000005)
  near([effectiveSampleSize(found.value)], [weights.essAll], 0.00005)
})
// 3 of 5 are exposed: 0.6/0.4, 0.6/0.7, 0.6/0.9 and 0.4/0.8, 0.4/0.5, by hand
test('stabilised weights', () => {
  const found = stabilisedWeights(five)
  assert.ok(found.ok)
  near(found.value, [0.5, 1.5, 0.8, 0.857142857142857, 0.666666666666667], 1e-12)
})

test('who had no chance to be where they are is named; overlap weights count them in full', () => {
  const impossible = { propensity: [0, 0.5, 1, 1, 0], exposed: [true, true, false, true, false] }
  for (const weigh of [inverseProbabilityWeights, stabilisedWeights])
    assert.deepEqual(weigh(impossible), { ok: false, error: { code: 'no-positivity', subjects: [0, 2] } })
  assert.deepEqual(overlapWeights(impossible), [1, 0.5, 1, 0, 0])
})
test('of nobody there are no weights, worth nothing', () => {
  const nobody = { propensity: [], exposed: [] }
  assert.deepEqual(overlapWeights(nobody), [])
  assert.deepEqual(inverseProbabilityWeights(nobody), { ok: true, value: [] })
  assert.deepEqual(stabilisedWeights(nobody), { ok: true, value: [] })
  assert.deepEqual([effectiveSampleSize([]), effectiveSampleSize([0, 0])], [0, 0])
})
test('a probability outside 0–1, columns of two lengths, a negative weight are our mistakes', () => {
  assert.throws(() => overlapWeights({ propensity: [1.2], exposed: [true] }), RangeError)
  assert.throws(() => overlapWeights({ propensity: [NaN], exposed: [true] }), RangeError)
  assert.throws(() => overlapWeights({ propensity: [0.5], exposed: [] }), RangeError)
  assert.throws(() => effectiveSampleSize([1, -1]), RangeError)
})

test('n equal weights are worth n, whatever the unit; unequal ones less', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }), (some) => {
      const size = effectiveSampleSize(some)
      assert.ok(size > 0 && size <= some.length * (1 + 1e-12))
      assert.ok(Math.abs(effectiveSampleSize(some.map((weight) => weight * 7)) / size - 1) < 1e-12)
      assert.ok(Math.abs(effectiveSampleSize(some.map(() => some[0] ?? 1)) - some.length) < 1e-9 * some.length)
    }),
  )
})
test('exchanging the sides exchanges nothing in the weights', () => {
  const subject = fc.record({ e: fc.double({ min: 0.01, max: 0.99, noNaN: true }), z: fc.boolean() })
  fc.assert(
    fc.property(fc.array(subject), (subjects) => {
      const one = { propensity: subjects.map(({ e }) => e), exposed: subjects.map(({ z }) => z) }
      const other = { propensity: subjects.map(({ e }) => 1 - e), exposed: subjects.map(({ z }) => !z) }
      near(overlapWeights(one), overlapWeights(other), 1e-12)
    }),
  )
})
