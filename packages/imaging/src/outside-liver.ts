import { distanceToMask } from './distance-to-surface.ts'
import type { Grid } from './grid.ts'
import { overlapVoxels } from './overlap-runs.ts'
import type { RunList } from './run-list.ts'
import { uniteRuns } from './unite-runs.ts'
import { length } from '@debulk/quantity/vector'

/**
 * Lesions of the liver that lie wholly outside its mask, more than one voxel away: strays, lesions of another organ, or a mask that
 * ends too early. One in a hole left for it, below the capsule, or around which another such lesion lies, is not outside. Null without
 * a liver mask.
 */
export function outsideLiver(
  liver: readonly RunList[],
  lesions: readonly RunList[],
  grid: Grid,
): ReadonlySet<RunList> | null {
  if (liver.length === 0) return null
  const voxelMm = Math.max(length(grid.step.x), length(grid.step.y), length(grid.step.z))
  const drawn = uniteRuns(liver)
  const outside = new Set(lesions.filter((lesion) => overlapVoxels(lesion, drawn) === 0))
  let near = lesions.filter((lesion) => !outside.has(lesion))
  for (let mask = uniteRuns([drawn, ...near]); outside.size > 0; mask = uniteRuns([mask, ...near])) {
    near = [...outside].filter((lesion) => distanceToMask(lesion, mask, grid) <= voxelMm)
    if (near.length === 0) break
    for (const lesion of near) outside.delete(lesion)
  }
  return outside
}
