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
  const outermost = shape.reachMm + shiftMm + noise.reachMm
  const innermost = leastRadius(shape) + shiftMm - noise.reachMm
  const box = indexBox(grid, centre, Math.max(0, outermost))
  const inside = (x: number, y: number, z: number): boolean => {
    const fromCentre = Math.sqrt((x - centre.x) ** 2 + (y - centre.y) ** 2 + (z - centre.z) ** 2)
    if (fromCentre <= innermost || fromCentre >= outermost) return fromCentre <= innermost
    const outside = fromCentre - shiftMm - (fromCentre === 0 ? 0 : fromCentre / shape.relativeRadius(x, y, z))
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

/** No point of the surface is nearer to the centre. */
function leastRadius({ semiAxesMm: { a, b, c }, bumps }: PerturbedEllipsoid): number {
  return Math.min(a, b, c) * Math.max(0, 1 - bumps.reduce((sum, { amplitude }) => sum + Math.abs(amplitude), 0))
}
