import type { Size } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'

/** One run list that covers what any of several covers. O(runs · log runs). */
export function unionRuns(lists: readonly RunList[], size: Size): RunList {
  const all: { readonly row: number; readonly start: number; readonly end: number }[] = []
  for (const { count, row, start, end } of lists) {
    for (let i = 0; i < count; i++) all.push({ row: row[i]!, start: start[i]!, end: end[i]! })
  }
  all.sort((a, b) => a.row - b.row || a.start - b.start)
  const union = new RunListBuilder(size, Math.max(16, all.length))
  let open: { row: number; start: number; end: number } | null = null
  for (const { row, start, end } of all) {
    if (open !== null && open.row === row && start <= open.end) {
      open.end = Math.max(open.end, end)
      continue
    }
    if (open !== null) union.push(open.row, open.start, open.end)
    open = { row, start, end }
  }
  if (open !== null) union.push(open.row, open.start, open.end)
  return union.build()
}
