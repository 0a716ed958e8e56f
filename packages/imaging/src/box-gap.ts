import { dot } from '@debulk/quantity/vector'
import type { Grid } from './grid.ts'

/** Squared lengths and products of a grid's steps, mm²: how far apart two boxes of voxels are, sheared grids included. */
export type StepMetric = {
  readonly orthogonal: boolean
  readonly xx: number
  readonly yy: number
  readonly zz: number
  readonly xy: number
  readonly xz: number
  readonly yz: number
}

/** The metric of a grid, made once for all its boxes. */
export function stepMetric({ step: { x, y, z } }: Grid): StepMetric {
  const [xx, yy, zz] = [dot(x, x), dot(y, y), dot(z, z)]
  const [xy, xz, yz] = [dot(x, y), dot(x, z), dot(y, z)]
  const skew = Math.abs(xy) / Math.sqrt(xx * yy) + Math.abs(xz) / Math.sqrt(xx * zz) + Math.abs(yz) / Math.sqrt(yy * zz)
  return { orthogonal: skew < 1e-6, xx, yy, zz, xy, xz, yz }
}

/** Displacements between two boxes, voxels along each axis. */
export type Between = { x0: number; x1: number; y0: number; y1: number; z0: number; z1: number }

/**
 * Least squared length of a displacement between two boxes, mm². O(1); on a sheared grid a convex problem in three bounded
 * variables, solved one variable at a time until nothing moves.
 */
export function squaredGap(metric: StepMetric, between: Between): number {
  if (!metric.orthogonal) return slantedGap(metric, between)
  const x = nearest(between.x0, between.x1)
  const y = nearest(between.y0, between.y1)
  const z = nearest(between.z0, between.z1)
  return metric.xx * x * x + metric.yy * y * y + metric.zz * z * z
}

/** The number between two others that is nearest to 0. */
export const nearest = (from: number, to: number): number => (from > 0 ? from : to < 0 ? to : 0)

function slantedGap({ xx, yy, zz, xy, xz, yz }: StepMetric, { x0, x1, y0, y1, z0, z1 }: Between): number {
  let x = nearest(x0, x1)
  let y = nearest(y0, y1)
  let z = nearest(z0, z1)
  for (let turn = 0; turn < 200; turn++) {
    const [px, py, pz] = [x, y, z]
    x = Math.min(x1, Math.max(x0, -(xy * y + xz * z) / xx))
    y = Math.min(y1, Math.max(y0, -(xy * x + yz * z) / yy))
    z = Math.min(z1, Math.max(z0, -(xz * x + yz * y) / zz))
    if (Math.abs(x - px) + Math.abs(y - py) + Math.abs(z - pz) < 1e-12) break
  }
  return x * x * xx + y * y * yy + z * z * zz + 2 * (x * y * xy + x * z * xz + y * z * yz)
}
