import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chiSquareTail } from './chi-square.ts'

// Critical values of 5 % as tables print them (NIST/SEMATECH handbook 1.3.6.7.4), to three decimals
for (const [degrees, critical] of [
  [1, 3.841],
  [2, 5.991],
  [3, 7.815],
  [4, 9.488],
  [5, 11.07],
  [10, 18.307],
  [31, 44.985],
] as const)
  test(`${critical} cuts 5 % off ${degrees} degrees`, () =>
    assert.ok(Math.abs(chiSquareTail(critical, degrees) - 0.05) < 2e-5, `${chiSquareTail(critical, degrees)}`))

test('two degrees are an exponential, exactly; nothing exceeds nothing surely', () => {
  assert.equal(chiSquareTail(7, 2), Math.exp(-3.5))
  assert.equal(chiSquareTail(0, 1), 1)
  assert.equal(chiSquareTail(0, 6), 1)
  assert.equal(chiSquareTail(5000, 3), 0)
})
test('no degrees, no tail', () => assert.throws(() => chiSquareTail(1, 0), RangeError))
