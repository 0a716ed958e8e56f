import { toLps, type Grid } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import { indexBox } from '@debulk/phantom/draw-shape'
import type { PerturbedEllipsoid } from '@debulk/phantom/perturbed-ellipsoid'
import type { BoundaryNoise } from './boundary-noise.ts'

/**
 * The voxels of a lesion as a hand draws it: those whose centre lies inside the true surface moved outwards, along the
 * ray from the centre, by `shiftMm` and the noise. O(voxels of the box).
 */
export function drawNoisily(
  shape: PerturbedEllipsoid,
  { noise, shiftMm }: { readonly noise: BoundaryNoise; readonly shiftMm: number },
  grid: Grid,
): RunList {
  const runs = new RunListBuilder(grid.size, 256)
  const { centre } = shape
  const box = indexBox(grid, centre, shape.reachMm + Math.max(0, shiftMm) + noise.reachMm)
  const inside = (x: number, y: number, z: number): boolean => {
    const relative = shape.relativeRadius(x, y, z)
    if (relative === 0) return true
    const fromCentre = Math.hypot(x - centre.x, y - centre.y, z - centre.z)
    const outside = fromCentre * (1 - 1 / relative) - shiftMm
    if (Math.abs(outside) > noise.reachMm) return outside < 0
    return outside <= noise.at(x, y, z)
  }
  const { step } = grid
  for (let z = box.z[0]; z <= box.z[1]; z++) {
    for (let y = box.y[0]; y <= box.y[1]; y++) {
      const at = toLps(grid, { x: 0, y, z })
      let start = -1
      for (let x = box.x[0]; x <= box.x[1] + 1; x++) {
        const drawn = x <= box.x[1] && inside(at.x + x * step.x.x, at.y + x * step.x.y, at.z + x * step.x.z)
        if (drawn && start < 0) start = x
        if (!drawn && start >= 0) {
          runs.push(y + grid.size.y * z, start, x)
          start = -1
        }
      }
    }
  }
  return runs.build()
}
