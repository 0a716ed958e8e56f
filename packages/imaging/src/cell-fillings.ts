import type { RunList } from './run-list.ts'

const nowhere = 0x7fffffff

/**
 * How many cells of eight neighbouring voxel centres have each of the 256 fillings: all that surface and volume need,
 * whatever the spacing. Bit of a voxel: dy + 2·dz + 4·dx.
 *
 * Along each bar of four neighbouring rows the filling changes only where a run begins or ends; what lies between is
 * counted at once. O(runs + rows of the box).
 *
 * @source Ohser & Mücklich 2000, Statistical Analysis of Microstructures in Materials Science, §4.2
 */
export function cellFillings(runs: RunList): Float64Array {
  const fillings = new Float64Array(256)
  if (runs.count === 0) return fillings
  const { start, end } = runs
  const { height, depth, first } = rowsOfBox(runs)
  // a border of empty rows all round, so that every bar has four
  const wide = height + 2
  for (let z = 0; z <= depth; z++) {
    for (let y = 0; y <= height; y++) {
      const r = y + wide * z
      let at0 = first[r]!
      let at1 = first[r + 1]!
      let at2 = first[r + wide]!
      let at3 = first[r + wide + 1]!
      const stop0 = at1
      const stop1 = first[r + 2]!
      const stop2 = at3
      const stop3 = first[r + wide + 2]!
      if (at0 === stop1 && at2 === stop3) continue
      let next0 = at0 < stop0 ? start[at0]! : nowhere
      let next1 = at1 < stop1 ? start[at1]! : nowhere
      let next2 = at2 < stop2 ? start[at2]! : nowhere
      let next3 = at3 < stop3 ? start[at3]! : nowhere
      let filled = 0
      let x = Math.min(next0, next1, next2, next3)
      while (x !== nowhere) {
        const before = filled
        // where each row's filling changes next: odd bits of `filled` tell which end of its run that is
        if (next0 === x) {
          filled ^= 1
          next0 = (filled & 1) !== 0 ? end[at0]! : ++at0 < stop0 ? start[at0]! : nowhere
        }
        if (next1 === x) {
          filled ^= 2
          next1 = (filled & 2) !== 0 ? end[at1]! : ++at1 < stop1 ? start[at1]! : nowhere
        }
        if (next2 === x) {
          filled ^= 4
          next2 = (filled & 4) !== 0 ? end[at2]! : ++at2 < stop2 ? start[at2]! : nowhere
        }
        if (next3 === x) {
          filled ^= 8
          next3 = (filled & 8) !== 0 ? end[at3]! : ++at3 < stop3 ? start[at3]! : nowhere
        }
        fillings[before | (filled << 4)]!++
        const low = next0 < next1 ? next0 : next1
        const high = next2 < next3 ? next2 : next3
        const next = low < high ? low : high
        if (filled !== 0) fillings[filled | (filled << 4)]! += next - x - 1
        x = next
      }
    }
  }
  return fillings
}

/** First run of every row of the lesion's box and one empty row all round it; the row after the last too. */
function rowsOfBox({ size, count, row }: RunList) {
  const ny = size.y
  const z0 = (row[0]! / ny) | 0
  const depth = ((row[count - 1]! / ny) | 0) - z0 + 1
  let low = ny
  let high = 0
  let sliceRow = z0 * ny
  for (let i = 0; i < count; i++) {
    let y = row[i]! - sliceRow
    while (y >= ny) {
      sliceRow += ny
      y -= ny
    }
    if (y < low) low = y
    if (y > high) high = y
  }
  const height = high - low + 1
  const wide = height + 2
  const first = new Int32Array(wide * (depth + 2) + 1)
  let filledTo = 0
  // row r of the volume is row r + lift of the box; every slice further lifts less
  let lift = wide + 1 - low - z0 * ny
  let limit = (z0 + 1) * ny
  for (let i = 0; i < count; i++) {
    const r = row[i]!
    while (r >= limit) {
      limit += ny
      lift += wide - ny
    }
    while (filledTo <= r + lift) first[filledTo++] = i
  }
  first.fill(count, filledTo)
  return { height, depth, first }
}
