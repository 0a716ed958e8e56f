import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly, isAbove, isAtLeast } from './bounded.ts'
import { snapped } from './snapped.ts'

const rows = [
  { why: '0.1 + 0.2 is 0.3 for a reader', value: 0.1 + 0.2, threshold: 0.3, expected: 0.3 },
  { why: 'nine decimals away is another number', value: 3.00001, threshold: 3, expected: 3.00001 },
  { why: 'relative for large numbers: 2000.000001 of 2000', value: 2000.000001, threshold: 2000, expected: 2000 },
]
for (const { why, value, threshold, expected } of rows)
  test(why, () => assert.equal(snapped(exactly(value), threshold).least, expected))

test('a number moved onto the threshold is at it and not above it', () => {
  const moved = snapped(exactly(0.1 + 0.2), 0.3)
  assert.equal(isAtLeast(moved, 0.3), 'yes')
  assert.equal(isAbove(moved, 0.3), 'no')
})
