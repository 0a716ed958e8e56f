import { RunListBuilder, type RunList } from './run-list.ts'

/**
 * Voxels in any of the lists, each once (`runVoxels` counts them): liver ∪ lesions. All lists share one size; there is
 * at least one. O(runs · log lists).
 */
export function uniteRuns(lists: readonly RunList[]): RunList {
  const [first] = lists
  if (!first) throw new RangeError('nothing to unite')
  for (const { size } of lists) {
    if (size.x !== first.size.x || size.y !== first.size.y || size.z !== first.size.z) {
      throw new RangeError('run lists of two sizes')
    }
  }
  return uniteBetween(lists, 0, lists.length)
}

/** Halves first, so that one long list is not walked once for each of many short ones. */
function uniteBetween(lists: readonly RunList[], from: number, to: number): RunList {
  if (to - from === 1) return lists[from]!
  const middle = (from + to) >> 1
  return uniteTwo(uniteBetween(lists, from, middle), uniteBetween(lists, middle, to))
}

function uniteTwo(a: RunList, b: RunList): RunList {
  if (a.count === 0) return b
  if (b.count === 0) return a
  const out = new RunListBuilder(a.size, a.count + b.count)
  let i = 0
  let j = 0
  let row = -1
  let start = 0
  let end = 0
  while (i < a.count || j < b.count) {
    const takeA =
      j === b.count || (i < a.count && (a.row[i]! < b.row[j]! || (a.row[i] === b.row[j] && a.start[i]! <= b.start[j]!)))
    const from = takeA ? a : b
    const k = takeA ? i++ : j++
    if (from.row[k] === row && from.start[k]! <= end) {
      if (from.end[k]! > end) end = from.end[k]!
      continue
    }
    if (row >= 0) out.push(row, start, end)
    row = from.row[k]!
    start = from.start[k]!
    end = from.end[k]!
  }
  out.push(row, start, end)
  return out.build()
}
