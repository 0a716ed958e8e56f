import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPoints } from './told-points.ts'

// counted by hand
for (const { why, values, told } of [
  { why: 'none', values: [], told: [] },
  {
    why: 'of twelve all',
    values: Array.from({ length: 12 }, (_, i) => i),
    told: Array.from({ length: 12 }, (_, i) => i),
  },
  {
    why: 'of thirteen first, last, least and greatest',
    values: [5, 4, 9, 4, 5, 6, 1, 6, 5, 4, 5, 6, 7],
    told: [0, 2, 6, 12],
  },
  { why: 'of a rising series two', values: Array.from({ length: 20 }, (_, i) => i), told: [0, 19] },
  { why: 'verdicts without a value', values: Array.from({ length: 13 }, () => null), told: [0, 12] },
]) {
  test(why, () =>
    assert.deepEqual(
      [...toldPoints(values)].toSorted((a, b) => a - b),
      told,
    ),
  )
}
