import { toLps, type Grid } from './grid.ts'
import { length, subtract } from '@debulk/quantity/vector'

/** Same voxels in the same places, to a thousandth of a voxel over the whole extent. */
export function sameGrid(a: Grid, b: Grid): boolean {
  if (a.size.x !== b.size.x || a.size.y !== b.size.y || a.size.z !== b.size.z) return false
  const tolerance = 1e-3 * Math.min(length(a.step.x), length(a.step.y), length(a.step.z))
  const corners = [
    { x: 0, y: 0, z: 0 },
    { x: a.size.x, y: 0, z: 0 },
    { x: 0, y: a.size.y, z: 0 },
    { x: 0, y: 0, z: a.size.z },
  ]
  return corners.every((corner) => length(subtract(toLps(a, corner), toLps(b, corner))) <= tolerance)
}
