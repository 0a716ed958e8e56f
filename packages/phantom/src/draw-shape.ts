import { toLps, type Grid } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import { cross, dot, subtract, type Lps } from '@debulk/quantity/vector'
import type { PerturbedEllipsoid } from './perturbed-ellipsoid.ts'

/** Index ranges, inclusive, that may hold any voxel within `reach` mm of a point. */
export type IndexBox = {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly z: readonly [number, number]
}

/** The voxels whose centre lies inside a shape, as runs. Only the shape's own box is looked at. */
export function drawShape(shape: PerturbedEllipsoid, grid: Grid): RunList {
  const runs = new RunListBuilder(grid.size, 256)
  const box = indexBox(grid, shape.centre, shape.reachMm)
  for (let z = box.z[0]; z <= box.z[1]; z++) {
    for (let y = box.y[0]; y <= box.y[1]; y++) {
      const at = toLps(grid, { x: 0, y, z })
      let start = -1
      for (let x = box.x[0]; x <= box.x[1] + 1; x++) {
        const inside =
          x <= box.x[1] && shape.contains(at.x + x * grid.step.x.x, at.y + x * grid.step.x.y, at.z + x * grid.step.x.z)
        if (inside && start < 0) start = x
        if (!inside && start >= 0) {
          runs.push(y + grid.size.y * z, start, x)
          start = -1
        }
      }
    }
  }
  return runs.build()
}

export function indexBox(grid: Grid, centre: Lps, reachMm: number): IndexBox {
  const { step, size } = grid
  const offset = subtract(centre, grid.origin)
  const range = (across: Lps, along: Lps, count: number): readonly [number, number] => {
    const perIndex = dot(across, along)
    const middle = dot(across, offset) / perIndex
    const reach = (reachMm * Math.sqrt(dot(across, across))) / Math.abs(perIndex)
    return [Math.max(0, Math.floor(middle - reach)), Math.min(count - 1, Math.ceil(middle + reach))]
  }
  return {
    x: range(cross(step.y, step.z), step.x, size.x),
    y: range(cross(step.z, step.x), step.y, size.y),
    z: range(cross(step.x, step.y), step.z, size.z),
  }
}
