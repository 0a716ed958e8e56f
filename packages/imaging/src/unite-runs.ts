import { RunListBuilder, type RunList } from './run-list.ts'

/** Voxels in any of the lists, each once. All lists share one size; there is at least one. O(runs · lists). */
export function uniteRuns(lists: readonly RunList[]): RunList {
  const [first, ...more] = lists
  if (!first) throw new RangeError('nothing to unite')
  return more.reduce(uniteTwo, first)
}

function uniteTwo(a: RunList, b: RunList): RunList {
  if (b.count === 0) return a
  if (a.count === 0) return b
  const { size } = a
  if (size.x !== b.size.x || size.y !== b.size.y || size.z !== b.size.z) throw new RangeError('run lists of two sizes')
  const out = new RunListBuilder(size, a.count + b.count)
  let [i, j] = [0, 0]
  let [row, start, end] = [-1, 0, 0]
  while (i < a.count || j < b.count) {
    const takeA =
      j === b.count || (i < a.count && (a.row[i]! < b.row[j]! || (a.row[i] === b.row[j] && a.start[i]! <= b.start[j]!)))
    const [from, k] = takeA ? [a, i++] : [b, j++]
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
