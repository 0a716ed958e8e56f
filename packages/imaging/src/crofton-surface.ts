import { croftonWeights, directionLength, latticeDirections } from './crofton-weights.ts'
import { voxelVolumeMm3, type Grid } from './grid.ts'
import type { RunList } from './run-list.ts'

/**
 * How often a lesion is entered along each of the thirteen lattice directions: voxels whose neighbour that way is
 * outside. O(runs). Order of `latticeDirections`.
 */
export function croftonIntercepts(runs: RunList): Float64Array {
  const { count, start, end } = runs
  const together = new Float64Array(13)
  let voxels = 0
  for (let i = 0; i < count; i++) {
    voxels += end[i]! - start[i]!
    together[0]! += end[i]! - start[i]! - 1
  }
  countPairs(runs, { dy: 1, dz: 0 }, together, 1)
  countPairs(runs, { dy: 0, dz: 1 }, together, 4)
  countPairs(runs, { dy: 1, dz: 1 }, together, 7)
  countPairs(runs, { dy: -1, dz: 1 }, together, 10)
  for (let d = 0; d < 13; d++) together[d] = voxels - together[d]!
  return together
}

/** Voxel pairs between each row and the one (dy, dz) on, for x shifts −1, 0, 1, added to into[at … at + 2]. */
function countPairs(
  { size, count, row, start, end }: RunList,
  { dy, dz }: { readonly dy: number; readonly dz: number },
  into: Float64Array,
  at: number,
): void {
  const ny = size.y
  let j = 0
  for (let i = 0; i < count;) {
    const r = row[i]!
    let stop = i
    while (stop < count && row[stop] === r) stop++
    const y = (r % ny) + dy
    const target = r + dy + dz * ny
    if (y >= 0 && y < ny) {
      while (j < count && row[j]! < target) j++
      let far = j
      while (far < count && row[far] === target) far++
      let b = j
      for (let a = i; a < stop; a++) {
        const from = start[a]!
        const to = end[a]!
        while (b < far && end[b]! < from) b++
        for (let k = b; k < far && start[k]! <= to; k++) {
          for (let shift = -1; shift <= 1; shift++) {
            const low = from + shift > start[k]! ? from + shift : start[k]!
            const high = to + shift < end[k]! ? to + shift : end[k]!
            if (high > low) into[at + 1 + shift]! += high - low
          }
        }
      }
    }
    i = stop
  }
}

/** How intercepts become mm²: one factor per lattice direction. */
export type CroftonFactors = Float64Array

/** @param weights shares of the sphere, exact for the grid unless given */
export function croftonFactors(grid: Grid, weights: readonly number[] = croftonWeights(grid)): CroftonFactors {
  const voxel = voxelVolumeMm3(grid)
  // 4 × mean projected area; a direction's lattice lines carry voxel volume / step of area each
  return Float64Array.from(latticeDirections, (d, i) => (4 * weights[i]! * voxel) / directionLength(grid, d))
}

/** Surface area in mm² by Crofton's formula over thirteen directions. */
export function croftonSurface(intercepts: Float64Array, factors: CroftonFactors): number {
  let area = 0
  for (let i = 0; i < 13; i++) area += intercepts[i]! * factors[i]!
  return area
}
