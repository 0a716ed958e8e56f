import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetResponse } from './target-response.ts'

// Worked from RECIST 1.1 §4.3.1; "165 → 63 → 65" is the EORTC FAQ's own example.
for (const { why, sums, expected } of [
  { why: 'exactly 30 % under baseline', sums: [100, 70], expected: ['PR'] },
  { why: '29.9 % is not a response', sums: [100, 70.1], expected: ['SD'] },
  { why: '20 % and 20 mm over baseline', sums: [100, 120], expected: ['PD'] },
  { why: '20 % but 4 mm', sums: [20, 24], expected: ['SD'] },
  { why: '20 % over nadir although 40 % under baseline', sums: [100, 50, 60], expected: ['PR', 'PD'] },
  { why: '18 % over nadir', sums: [100, 50, 59], expected: ['PR', 'PR'] },
  { why: '5 mm over nadir, inclusive', sums: [20, 10, 15], expected: ['PR', 'PD'] },
  { why: 'EORTC FAQ: stays PR', sums: [165, 63, 65], expected: ['PR', 'PR'] },
  { why: 'back after complete response', sums: [50, 0, 6], expected: ['CR', 'PD'] },
  { why: 'the published case, largest lesion', sums: [51, 30, 27], expected: ['PR', 'PR'] },
]) {
  test(`${sums.join(' → ')} mm: ${why}`, () => {
    const [baseline, ...later] = sums as [number, ...number[]]
    const got = later.map((current, i) => {
      const nadir = Math.min(baseline, ...later.slice(0, i))
      return targetResponse({ baseline, nadir, current })
    })
    assert.deepEqual(got, expected)
  })
}
