import type { Size } from './grid.ts'
import type { RunList } from './run-list.ts'

/** A symmetric 3 × 3 matrix. */
export type Symmetric = {
  readonly xx: number
  readonly yy: number
  readonly zz: number
  readonly xy: number
  readonly xz: number
  readonly yz: number
}

/** Extent, centre and spread of one lesion's voxel centres, in voxel indices. */
export type LesionMoments = {
  readonly voxels: number
  readonly centroid: Size
  /** First and last voxel index on each axis. */
  readonly box: { readonly from: Size; readonly to: Size }
  /** Covariance with the number of voxels in the denominator. */
  readonly covariance: Symmetric
}

/** Sums over runs in closed form, O(runs). */
export function lesionMoments({ size, count, row, start, end }: RunList): LesionMoments {
  if (count === 0) throw new RangeError('a lesion without voxels has no extent')
  const ny = size.y
  // relative to the first run: keeps the sums small and the differences exact
  const ox = start[0]!
  const oz = (row[0]! / ny) | 0
  const oy = row[0]! - oz * ny
  let voxels = 0
  let sx = 0
  let sy = 0
  let sz = 0
  let xx = 0
  let yy = 0
  let zz = 0
  let xy = 0
  let xz = 0
  let yz = 0
  let x0 = ox
  let x1 = ox
  let y0 = 0
  let y1 = 0
  let z = 0
  let sliceRow = oz * ny + oy // row of y = 0 in slice z, both relative
  for (let i = 0; i < count; i++) {
    let y = row[i]! - sliceRow
    while (y + oy >= ny) {
      z++
      sliceRow += ny
      y -= ny
    }
    const from = start[i]!
    const to = end[i]! - 1
    if (from < x0) x0 = from
    if (to > x1) x1 = to
    if (y < y0) y0 = y
    if (y > y1) y1 = y
    const a = from - ox
    const b = to - ox
    const n = b - a + 1
    const sum = (n * (a + b)) / 2
    const ny1 = n * y
    const nz1 = n * z
    voxels += n
    sx += sum
    sy += ny1
    sz += nz1
    // Σ k² over a … b; the polynomial continues to negative numbers, where it subtracts what lies between
    xx += (b * (b + 1) * (2 * b + 1) - (a - 1) * a * (2 * a - 1)) / 6
    yy += ny1 * y
    zz += nz1 * z
    xy += sum * y
    xz += sum * z
    yz += ny1 * z
  }
  const mx = sx / voxels
  const my = sy / voxels
  const mz = sz / voxels
  return {
    voxels,
    centroid: { x: ox + mx, y: oy + my, z: oz + mz },
    box: { from: { x: x0, y: oy + y0, z: oz }, to: { x: x1, y: oy + y1, z: oz + z } },
    covariance: {
      xx: xx / voxels - mx * mx,
      yy: yy / voxels - my * my,
      zz: zz / voxels - mz * mz,
      xy: xy / voxels - mx * my,
      xz: xz / voxels - mx * mz,
      yz: yz / voxels - my * mz,
    },
  }
}
