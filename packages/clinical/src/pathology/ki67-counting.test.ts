import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { ki67Counting } from './ki67-counting.ts'

describe('vectors ki67Wilson', () => {
  for (const { k, n, pct, ci } of clinicalVectors<{ k: number; n: number; pct: number; ci: [number, number] }>(
    'ki67Wilson',
  ))
    test(`${k} of ${n}`, () => {
      const found = ki67Counting(k, n)
      assert.equal(found?.percent, pct)
      assert.ok(Math.abs((found?.lowPercent ?? NaN) - ci[0]) < 0.005 + 1e-9)
      assert.ok(Math.abs((found?.highPercent ?? NaN) - ci[1]) < 0.005 + 1e-9)
    })
})

test('15 of 500 may as well be under 3 %: probability about one half', () => {
  // Beta(15.5, 485.5): its median is near (15.5 − 1/3)/(501 − 2/3) = 3.03 %, just above the limit; reference value 0.52
  const [crossed] = ki67Counting(15, 500)?.crosses ?? []
  assert.equal(crossed?.limitPercent, 3)
  assert.ok(Math.abs((crossed?.probability ?? NaN) - 0.52) < 0.005)
})

const rows = [
  { why: '5 of 500: 0.43–2.32 does not reach 3', k: 5, n: 500, expected: [] },
  { why: '10 of 500: 1.09–3.64 crosses 3', k: 10, n: 500, expected: [3] },
  { why: '100 of 500: 16.7–23.7 crosses 20', k: 100, n: 500, expected: [20] },
  { why: '30 of 500: 4.24–8.43 crosses none', k: 30, n: 500, expected: [] },
]
for (const { why, k, n, expected } of rows)
  test(why, () =>
    assert.deepEqual(
      ki67Counting(k, n)?.crosses.map(({ limitPercent }) => limitPercent),
      expected,
    ),
  )

test('a count of nothing says nothing', () => {
  assert.equal(ki67Counting(0, 0), null)
  assert.equal(ki67Counting(6, 5), null)
})
