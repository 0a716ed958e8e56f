import type { Grid, Size } from '@debulk/imaging/grid'
import { add, scale, type Lps } from '@debulk/quantity/vector'

export type Orientation = 'axial' | 'oblique' | 'gantry tilt'

/** Direction cosines; the tilted ones are not at right angles, as slices of a tilted gantry are not. */
const directions: Readonly<Record<Orientation, Grid['step']>> = {
  axial: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } },
  oblique: turned(0.5, 0.35, -0.6),
  'gantry tilt': {
    x: { x: 1, y: 0, z: 0 },
    y: { x: 0, y: 1, z: 0 },
    z: { x: 0, y: Math.tan((15 * Math.PI) / 180), z: 1 },
  },
}

/** Turned about z, y and x by so many radians. */
function turned(yaw: number, pitch: number, roll: number): Grid['step'] {
  const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap((angle) => [Math.cos(angle), Math.sin(angle)]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    x: { x: cy * cp, y: sy * cp, z: -sp },
    y: { x: cy * sp * sr - sy * cr, y: sy * sp * sr + cy * cr, z: cp * sr },
    z: { x: cy * sp * cr + sy * sr, y: sy * sp * cr - cy * sr, z: cp * cr },
  }
}

export type Placed = { readonly grid: Grid; readonly middle: Lps }

/** A grid with room for a body of so many mm, which lies off the lattice by a given part of a voxel. */
export function placedGrid(
  mm: number,
  {
    spacing,
    orientation,
    offset,
  }: { readonly spacing: Size; readonly orientation: Orientation; readonly offset: Size },
): Placed {
  const way = directions[orientation]
  const step = { x: scale(way.x, spacing.x), y: scale(way.y, spacing.y), z: scale(way.z, spacing.z) }
  // a sheared grid needs more room along the axis that slices drift on
  const voxels = (one: number) => Math.ceil((1.35 * mm) / one) + 4
  const size = { x: voxels(spacing.x), y: voxels(spacing.y), z: voxels(spacing.z) }
  const half = (n: number, off: number) => (n - 1) / 2 + off
  const middle = add(
    add(scale(step.x, half(size.x, offset.x)), scale(step.y, half(size.y, offset.y))),
    scale(step.z, half(size.z, offset.z)),
  )
  return { grid: { size, step, origin: { x: 0, y: 0, z: 0 }, frameOfReferenceUid: null }, middle }
}
