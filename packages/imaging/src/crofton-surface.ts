import { croftonWeights, directionLength, latticeDirections } from './crofton-weights.ts'
import { voxelVolumeMm3, type Grid } from './grid.ts'

/** mm² of surface that a cell of each filling stands for, see `cellFillings`. */
export type CroftonTable = Float64Array

/**
 * Crofton's formula, 4 × mean projected area: along each of thirteen lattice directions a lesion is entered where a
 * voxel is inside and the one before it is not. Such a pair of voxels lies in one cell, in two or in four, and each
 * cell takes its share. O(256 · 28), once a grid.
 *
 * @param weights shares of the sphere, exact for the grid unless given
 *
 * @source Lehmann & Legland 2012, Insight J — N-D perimeter by Crofton's formula revisited
 */
export function croftonTable(grid: Grid, weights: readonly number[] = croftonWeights(grid)): CroftonTable {
  const table = new Float64Array(256)
  const voxel = voxelVolumeMm3(grid)
  for (let d = 0; d < latticeDirections.length; d++) {
    const { x, y, z } = latticeDirections[d]!
    // lattice lines of a direction carry voxel volume / step of area each; entered and left, hence the half
    const factor = (4 * weights[d]! * voxel) / directionLength(grid, latticeDirections[d]!) / 2
    const cells = (x === 0 ? 2 : 1) * (y === 0 ? 2 : 1) * (z === 0 ? 2 : 1)
    for (let a = 0; a < 8; a++) {
      const to = { x: ((a >> 2) & 1) + x, y: (a & 1) + y, z: ((a >> 1) & 1) + z }
      if (((to.x | to.y | to.z) & ~1) !== 0) continue // leaves the cell
      const b = to.y + 2 * to.z + 4 * to.x
      for (let filling = 1; filling < 128; filling++) {
        if ((((filling >> a) ^ (filling >> b)) & 1) !== 0) table[filling]! += factor / cells
      }
    }
  }
  // what is inside and what is outside have the same surface
  for (let filling = 128; filling < 255; filling++) table[filling] = table[255 - filling]!
  return table
}

/** Surface area in mm² of one lesion by Crofton's formula. O(256). @param fillings of its cells, see `cellFillings` */
export function croftonSurface(fillings: Float64Array, table: CroftonTable): number {
  let area = 0
  for (let filling = 1; filling < 255; filling++) area += fillings[filling]! * table[filling]!
  return area
}
