import type { Components } from './components.ts'
import { runsBetween, type RunList } from './run-list.ts'

/** One component's runs as a list of its own, still in order of (row, start). O(runs). */
export function componentRuns(runs: RunList, { count: components, ofRun }: Components): RunList[] {
  const { size, count } = runs
  const next = new Int32Array(components)
  for (let i = 0; i < count; i++) next[ofRun[i]!]!++
  let from = 0
  for (let c = 0; c < components; c++) {
    const length = next[c]!
    next[c] = from
    from += length
  }
  const row = new Int32Array(count)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const at = next[ofRun[i]!]!++
    row[at] = runs.row[i]!
    start[at] = runs.start[i]!
    end[at] = runs.end[i]!
  }
  const sorted = { size, count, row, start, end }
  // each component ends where the next one begins
  const lists: RunList[] = []
  from = 0
  for (let c = 0; c < components; c++) {
    const to = next[c]!
    lists.push(runsBetween(sorted, from, to))
    from = to
  }
  return lists
}
