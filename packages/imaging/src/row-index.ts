import type { RunList } from './run-list.ts'

/** First run of every row; entry `rows` is the number of runs. Length rows + 1. O(runs + rows). */
export function rowIndex({ size, count, row }: RunList): Int32Array {
  const rows = size.y * size.z
  const first = new Int32Array(rows + 1)
  let next = 0
  for (let k = 0; k < count; k++) {
    const r = row[k]!
    while (next <= r) first[next++] = k
  }
  first.fill(count, next)
  return first
}
