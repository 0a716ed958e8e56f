import { toIndex, toLps, type Grid, type Size } from './grid.ts'
import type { RunList } from './run-list.ts'

/** A mask and the image it was drawn on, when their grids differ. */
export type Imaged = { readonly grid: Grid; readonly image: Grid }

/**
 * Whether a lesion reaches the border of what was imaged, so that part of it may be missing: it has a voxel in the
 * outermost layer of its volume or, on another grid, less than half an image voxel from the image's border. O(runs).
 */
export function touchesBorder(runs: RunList, on?: Imaged): boolean {
  return on ? reachesBorder(runs, on) : inOutermostLayer(runs)
}

function inOutermostLayer({ size, count, row, start, end }: RunList): boolean {
  const { x: nx, y: ny, z: nz } = size
  for (let i = 0; i < count; i++) {
    const z = Math.floor(row[i]! / ny)
    const y = row[i]! - z * ny
    if (start[i] === 0 || end[i] === nx || y === 0 || y === ny - 1 || z === 0 || z === nz - 1) return true
  }
  return false
}

function reachesBorder({ size, count, row, start, end }: RunList, { grid, image }: Imaged): boolean {
  const origin = toIndex(image, grid.origin)
  const stepOf = (axis: keyof Size): Size => {
    const at = toIndex(image, toLps(grid, { x: 0, y: 0, z: 0, [axis]: 1 }))
    return { x: at.x - origin.x, y: at.y - origin.y, z: at.z - origin.z }
  }
  const [dx, dy, dz] = [stepOf('x'), stepOf('y'), stepOf('z')]
  return (['x', 'y', 'z'] as const).some((axis) => {
    // image index of the border, and half of what a mask voxel spans along it
    const reach = (Math.abs(dx[axis]) + Math.abs(dy[axis]) + Math.abs(dz[axis])) / 2
    const low = reach - tolerance
    const high = image.size[axis] - 1 - reach + tolerance
    for (let i = 0; i < count; i++) {
      const z = Math.floor(row[i]! / size.y)
      const base = origin[axis] + dy[axis] * (row[i]! - z * size.y) + dz[axis] * z
      const first = base + dx[axis] * start[i]!
      const last = base + dx[axis] * (end[i]! - 1)
      if (Math.min(first, last) < low || Math.max(first, last) > high) return true
    }
    return false
  })
}

/** Image voxels: grids written with rounded numbers still meet. */
const tolerance = 1e-3
