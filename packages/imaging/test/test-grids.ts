import { add, normalise, scale, type Lps } from '@debulk/quantity/vector'
import type { Grid, Size } from '../src/grid.ts'

type Placement = {
  readonly size: Size
  readonly spacing: Size
  readonly directions?: Grid['step']
  readonly origin?: Lps
}

export function gridOf({
  size,
  spacing,
  directions = upright,
  origin = { x: -31.5, y: 12.25, z: 740 },
}: Placement): Grid {
  return {
    size,
    step: {
      x: scale(directions.x, spacing.x),
      y: scale(directions.y, spacing.y),
      z: scale(directions.z, spacing.z),
    },
    origin,
    frameOfReferenceUid: null,
  }
}

export const upright: Grid['step'] = { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } }

/** Direction cosines of an oblique acquisition: turned by yaw, pitch and roll, radians. */
export function oblique(yaw: number, pitch: number, roll: number): Grid['step'] {
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(yaw),
    Math.sin(yaw),
    Math.cos(pitch),
    Math.sin(pitch),
    Math.cos(roll),
    Math.sin(roll),
  ]
  return {
    x: { x: cy * cp, y: sy * cp, z: -sp },
    y: { x: cy * sp * sr - sy * cr, y: sy * sp * sr + cy * cr, z: cp * sr },
    z: { x: cy * sp * cr + sy * sr, y: sy * sp * cr - cy * sr, z: cp * cr },
  }
}

/** Gantry tilt: slices are stacked along a direction that is not their normal. */
export const tilted = (degrees: number): Grid['step'] => ({
  ...upright,
  z: { x: 0, y: Math.tan((degrees * Math.PI) / 180), z: 1 },
})

/** Rows and columns that are not at right angles either; no scanner makes it, registration may. */
export const slanted: Grid['step'] = {
  x: { x: 1, y: 0.1, z: -0.05 },
  y: add({ x: 0, y: 1, z: 0 }, { x: 0.2, y: 0, z: 0.1 }),
  z: { x: -0.15, y: 0.25, z: 1 },
}

export const leftHanded: Grid['step'] = { ...upright, z: { x: 0, y: 0, z: -1 } }

/** A name and a grid for each way a volume can lie; the same voxels measured on all of them. */
export function placements(size: Size): readonly { readonly why: string; readonly grid: Grid }[] {
  const turn = oblique(0.4, -0.3, 1.1)
  return [
    { why: 'isotropic', grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 } }) },
    { why: 'thick slices', grid: gridOf({ size, spacing: { x: 0.75, y: 0.75, z: 5 } }) },
    { why: 'three spacings', grid: gridOf({ size, spacing: { x: 0.5, y: 1.3, z: 10 } }) },
    { why: 'oblique', grid: gridOf({ size, spacing: { x: 0.8, y: 0.8, z: 3 }, directions: turn }) },
    { why: 'gantry tilt', grid: gridOf({ size, spacing: { x: 0.9, y: 0.9, z: 2.5 }, directions: tilted(20) }) },
    { why: 'sheared every way', grid: gridOf({ size, spacing: { x: 0.7, y: 1.1, z: 2 }, directions: slanted }) },
    { why: 'left-handed', grid: gridOf({ size, spacing: { x: 0.6, y: 0.9, z: 4 }, directions: leftHanded }) },
    {
      why: 'left-handed and oblique',
      grid: gridOf({
        size,
        spacing: { x: 1, y: 0.5, z: 2 },
        directions: { ...turn, x: scale(normalise(turn.x), -1) },
      }),
    },
  ]
}
