import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lobeOf } from './lobe.ts'

// Brisbane 2000: segments 2, 3 and 4 left, 5 to 8 right, 1 caudate.
for (const { segment, expected } of [
  { segment: '1', expected: 'caudate' },
  { segment: '2', expected: 'left' },
  { segment: '4a', expected: 'left' },
  { segment: '5', expected: 'right' },
  { segment: '8', expected: 'right' },
  { segment: '9', expected: null },
  { segment: null, expected: null },
]) {
  test(`segment ${segment} lies ${expected}`, () => assert.equal(lobeOf(segment), expected))
}
