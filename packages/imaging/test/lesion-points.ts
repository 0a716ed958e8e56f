import type { Convention } from '../src/distance-convention.ts'
import { voxelAt, voxelsOf, type DenseMask } from './dense-mask.ts'

/** Half voxels. */
export type HalfPoint = { readonly x: number; readonly y: number; readonly z: number }

/**
 * The points between which a convention measures, each once: voxel centres, voxel corners, or the middles of the faces
 * between a voxel of the lesion and one that is not. `plane` keeps those in the plane of their slice: pixel
 * corners instead of voxel corners, and no faces between slices.
 */
export function lesionPoints(mask: DenseMask, convention: Convention, where: 'plane' | 'space'): HalfPoint[] {
  const points = new Map<string, HalfPoint>()
  const put = (x: number, y: number, z: number) => points.set(`${x} ${y} ${z}`, { x, y, z })
  for (const { x, y, z } of voxelsOf(mask)) {
    if (convention === 'centre') put(2 * x, 2 * y, 2 * z)
    if (convention === 'edge') {
      for (const dx of [-1, 1])
        for (const dy of [-1, 1])
          for (const dz of where === 'plane' ? [0] : [-1, 1]) put(2 * x + dx, 2 * y + dy, 2 * z + dz)
    }
    if (convention === 'mesh') {
      for (const d of [-1, 1]) {
        if (voxelAt(mask, x + d, y, z) === 0) put(2 * x + d, 2 * y, 2 * z)
        if (voxelAt(mask, x, y + d, z) === 0) put(2 * x, 2 * y + d, 2 * z)
        if (where === 'space' && voxelAt(mask, x, y, z + d) === 0) put(2 * x, 2 * y, 2 * z + d)
      }
    }
  }
  return [...points.values()]
}
