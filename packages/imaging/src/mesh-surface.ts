import type { Grid } from './grid.ts'
import type { CellTable } from './marching-cubes-table.ts'
import type { RunList } from './run-list.ts'

export type MeshSurface = { readonly areaMm2: number; readonly volumeMm3: number }

const nowhere = 0x7fffffff

/**
 * Area and enclosed volume of the half-voxel surface (marching cubes at 0.5) of one lesion, straight from its runs:
 * along each bar of four neighbouring rows the filling changes only where a run begins or ends, and what lies between
 * adds up in closed form. O(runs + rows of the box).
 *
 * The area overestimates a smooth body by 8–12 %; the volume loses a sliver along every edge.
 */
export function meshSurface(runs: RunList, table: CellTable, { step }: Grid): MeshSurface {
  const { row, start, end } = runs
  const box = rowsOfBox(runs)
  const { area, cone, push } = table
  let areaMm2 = 0
  let volumeMm3 = 0
  // per row of the bar: its current run, the last one, and where the row's filling changes next
  const at = new Int32Array(4)
  const stop = new Int32Array(4)
  const next = new Int32Array(4)

  for (let z = -1; z < box.depth; z++) {
    for (let y = -1; y < box.height; y++) {
      let any = false
      for (let k = 0; k < 4; k++) {
        const ky = y + (k & 1)
        const kz = z + (k >> 1)
        const inside = ky >= 0 && ky < box.height && kz >= 0 && kz < box.depth
        const r = inside ? ky + box.height * kz : 0
        at[k] = inside ? box.first[r]! : 0
        stop[k] = inside ? box.first[r + 1]! : 0
        next[k] = at[k]! < stop[k]! ? start[at[k]!]! : nowhere
        if (next[k] !== nowhere) any = true
      }
      if (!any) continue
      const bx = step.y.x * y + step.z.x * z
      const by = step.y.y * y + step.z.y * z
      const bz = step.y.z * y + step.z.z * z
      let filled = 0
      while (true) {
        const a = next[0]! < next[1]! ? next[0]! : next[1]!
        const b = next[2]! < next[3]! ? next[2]! : next[3]!
        const x = a < b ? a : b
        if (x === nowhere) break
        const before = filled
        for (let k = 0; k < 4; k++) {
          if (next[k] !== x) continue
          filled ^= 1 << k
          if (filled & (1 << k)) next[k] = end[at[k]!]!
          else next[k] = ++at[k]! < stop[k]! ? start[at[k]!]! : nowhere
        }
        const step1 = before | (filled << 4)
        const px = step.x.x * x + bx
        const py = step.x.y * x + by
        const pz = step.x.z * x + bz
        areaMm2 += area[step1]!
        volumeMm3 += cone[step1]! + px * push.x[step1]! + py * push.y[step1]! + pz * push.z[step1]!
        if (filled === 0 || filled === 15) continue
        const c = next[0]! < next[1]! ? next[0]! : next[1]!
        const d = next[2]! < next[3]! ? next[2]! : next[3]!
        const n = (c < d ? c : d) - x - 1
        if (n === 0) continue
        // n cells alike: columns x + 1 … x + n
        const same = filled | (filled << 4)
        const middle = x + (n + 1) / 2
        areaMm2 += n * area[same]!
        volumeMm3 +=
          n *
          (cone[same]! +
            (step.x.x * middle + bx) * push.x[same]! +
            (step.x.y * middle + by) * push.y[same]! +
            (step.x.z * middle + bz) * push.z[same]!)
      }
    }
  }
  return { areaMm2, volumeMm3 }

  /** First run of every row of the lesion's box. */
  function rowsOfBox({ size, count }: RunList) {
    const ny = size.y
    const z0 = (row[0]! / ny) | 0
    const depth = ((row[count - 1]! / ny) | 0) - z0 + 1
    let low = ny
    let high = 0
    for (let i = 0; i < count; i++) {
      const y = row[i]! % ny
      if (y < low) low = y
      if (y > high) high = y
    }
    const height = high - low + 1
    const first = new Int32Array(height * depth + 1)
    let filledTo = 0
    for (let i = 0; i < count; i++) {
      const z = (row[i]! / ny) | 0
      const r = row[i]! - z * ny - low + height * (z - z0)
      while (filledTo <= r) first[filledTo++] = i
    }
    first.fill(count, filledTo)
    return { height, depth, first }
  }
}
