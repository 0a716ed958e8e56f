import type { Components } from './components.ts'
import type { RunList } from './run-list.ts'

/** One component's runs as a list of its own, still in order of (row, start). */
export function componentRuns(runs: RunList, components: Components): RunList[] {
  const { count, ofRun } = components
  const sizes = new Int32Array(count)
  for (let i = 0; i < runs.count; i++) sizes[ofRun[i]!]!++
  const offsets = new Int32Array(count)
  for (let c = 1; c < count; c++) offsets[c] = offsets[c - 1]! + sizes[c - 1]!
  const [row, start, end] = [new Int32Array(runs.count), new Int32Array(runs.count), new Int32Array(runs.count)]
  const next = offsets.slice()
  for (let i = 0; i < runs.count; i++) {
    const at = next[ofRun[i]!]!++
    row[at] = runs.row[i]!
    start[at] = runs.start[i]!
    end[at] = runs.end[i]!
  }
  return Array.from(sizes, (length, c) => {
    const from = offsets[c]!
    return {
      size: runs.size,
      count: length,
      row: row.subarray(from, from + length),
      start: start.subarray(from, from + length),
      end: end.subarray(from, from + length),
    }
  })
}
