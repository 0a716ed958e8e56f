import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binned, sizeBins } from './size-chart.ts'

for (const { why, mm, bins } of [
  { why: 'bins of 5 mm', mm: [4, 51], bins: { width: 5, count: 11 } },
  { why: 'wider bins for one huge lesion', mm: [4, 130], bins: { width: 10, count: 14 } },
  { why: 'no lesion', mm: [], bins: { width: 5, count: 2 } },
]) {
  test(why, () => assert.deepEqual(sizeBins(mm), bins))
}

test('a lesion on a boundary belongs to the larger bin; none is lost', () => {
  const counts = binned([0, 4.99, 5, 9.9, 10, 51], { width: 5, count: 11 })
  assert.deepEqual(counts, [2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
})
