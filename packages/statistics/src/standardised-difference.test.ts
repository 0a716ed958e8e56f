import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlapWeights } from './propensity-weights.ts'
import { standardisedMeanDifference, standardisedProportionDifference } from './standardised-difference.ts'

const exposed = [true, true, true, false, false, false]
const near = (found: number | null, expected: number) =>
  assert.ok(found !== null && Math.abs(found - expected) < 1e-12, `${found} is not ${expected}`)

// by hand: means 4 and 2, variances 4 and 1; 2/√2.5
test('means 4 and 2', () =>
  near(standardisedMeanDifference({ values: [2, 4, 6, 1, 2, 3], exposed }), 2 / Math.sqrt(2.5)))
// by hand: weights 3, 1, 0 bring the first mean to (6 + 4)/4 = 2.5; the spread stays that of everybody
test('weights move the mean, not the spread', () =>
  near(
    standardisedMeanDifference({ values: [2, 4, 6, 1, 2, 3], exposed, weights: [3, 1, 0, 1, 1, 1] }),
    0.5 / Math.sqrt(2.5),
  ))
// by hand: 2/3 against 1/3, p(1 − p) is 2/9 on both sides; (1/3)/√(2/9)
test('shares of 2/3 and 1/3', () =>
  near(standardisedProportionDifference({ values: [1, 1, 0, 1, 0, 0], exposed }), 1 / 3 / Math.sqrt(2 / 9)))

test('overlap weights of a saturated model balance exactly (Li 2018, theorem 3)', () => {
  // of those with 0, 1 of 4 is exposed; of those with 1, 2 of 3
  const values = [0, 0, 0, 0, 1, 1, 1]
  const sides = [true, false, false, false, true, true, false]
  const weights = overlapWeights({ propensity: values.map((value) => (value === 0 ? 1 / 4 : 2 / 3)), exposed: sides })
  near(standardisedProportionDifference({ values, exposed: sides, weights }), 0)
  near(standardisedProportionDifference({ values, exposed: sides }), (2 / 3 - 1 / 4) / Math.sqrt((2 / 9 + 3 / 16) / 2))
})

const none = [
  { why: 'nobody', values: [], exposed: [] },
  { why: 'one side is empty', values: [1, 2], exposed: [true, true] },
  { why: 'one of a side has no variance', values: [1, 2, 3], exposed: [true, false, false] },
  { why: 'all are equal', values: [5, 5, 5, 5], exposed: [true, true, false, false] },
  { why: 'no weight on a side', values: [1, 2, 3, 4], exposed: [true, true, false, false], weights: [0, 0, 1, 1] },
]
for (const { why, ...balance } of none)
  test(`no difference is told: ${why}`, () => assert.equal(standardisedMeanDifference(balance), null))
test('a share of something that is neither there nor not is our mistake', () =>
  assert.throws(() => standardisedProportionDifference({ values: [0.5], exposed: [true] }), RangeError))
