// Expected values: the worked example of VanderWeele and Ding 2017 (risk ratio 3.9, 95 % interval 1.8 to 8.7: printed as 7.2 and 3.0; 3.9 itself
// gives 7.26, so within 0.1), and the closed form: 2 gives 2 + √2; 0.8 is 1.25 turned over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eValue, eValueOfInterval } from './e-value.ts'

for (const [ratio, expected] of [
  [3.9, 7.2],
  [1.8, 3],
  [2, 3.41],
  [0.8, 1.81],
  [1.25, 1.81],
  [1, 1],
] as const)
  test(`risk ratio ${ratio}`, () => {
    assert.ok(Math.abs((eValue(ratio) ?? Number.NaN) - expected) < 0.1)
  })

test('of an interval: the limit nearer to 1, or 1 where 1 is within', () => {
  assert.ok(Math.abs((eValueOfInterval(1.8, 8.7) ?? Number.NaN) - 3) < 0.005)
  assert.equal(eValueOfInterval(0.5, 0.8), eValue(0.8))
  assert.equal(eValueOfInterval(0.9, 1.4), 1)
  assert.equal(eValueOfInterval(1, 1.4), 1)
})

test('what is no ratio', () => {
  for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(eValue(wrong), null)
  assert.equal(eValueOfInterval(2, 1), null)
})
