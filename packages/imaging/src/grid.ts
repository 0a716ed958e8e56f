import { add, cross, dot, length, scale, subtract, type Lps } from '@debulk/quantity/vector'

/** Voxels along each axis of a volume; x is fastest in memory: index = x + size.x·(y + size.y·z). */
export type Size = { readonly x: number; readonly y: number; readonly z: number }

/**
 * Where a volume lies in the patient. `step` holds, for each index axis, the LPS displacement in mm of one voxel,
 * so shear (gantry tilt) and obliquity are exact. `origin` is the centre of voxel (0, 0, 0).
 */
export type Grid = {
  readonly size: Size
  readonly step: { readonly x: Lps; readonly y: Lps; readonly z: Lps }
  readonly origin: Lps
  readonly frameOfReferenceUid: string | null
}

/** How many voxels a grid of this size has. */
export const voxelCount = (size: Size): number => size.x * size.y * size.z

/** Length of one step along each index axis, mm. */
export const spacing = ({ step }: Grid): Size => ({ x: length(step.x), y: length(step.y), z: length(step.z) })

/** mm³; the determinant, so a sheared grid is right too. */
export const voxelVolumeMm3 = ({ step }: Grid): number => Math.abs(dot(cross(step.x, step.y), step.z))

/** Distance between the planes of neighbouring slices, mm: along the normal, not along the step. */
export function sliceSpacing(grid: Grid): number {
  return voxelVolumeMm3(grid) / length(cross(grid.step.x, grid.step.y))
}

/** Index (voxels, may be fractional) → LPS mm. */
export const toLps = (grid: Grid, index: Size): Lps =>
  add(add(grid.origin, scale(grid.step.x, index.x)), add(scale(grid.step.y, index.y), scale(grid.step.z, index.z)))

/** LPS mm → index (voxels, fractional). */
export function toIndex({ step, origin }: Grid, point: Lps): Size {
  const volume = dot(cross(step.x, step.y), step.z)
  const from = subtract(point, origin)
  return {
    x: dot(from, cross(step.y, step.z)) / volume,
    y: dot(from, cross(step.z, step.x)) / volume,
    z: dot(from, cross(step.x, step.y)) / volume,
  }
}
