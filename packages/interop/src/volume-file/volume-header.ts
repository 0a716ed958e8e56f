import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { spacing, voxelVolumeMm3, type Grid, type Size } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import { bytesPerVoxel, type VoxelType } from './voxel-type.ts'

/** Which byte of a number comes first. */
export type ByteOrder = 'little' | 'big'

/** What a volume file says about itself before any voxel is read. */
export type VolumeHeader = {
  readonly grid: Grid
  readonly voxelType: VoxelType
  readonly byteOrder: ByteOrder
  /** real value = stored · slope + intercept */
  readonly slope: number
  readonly intercept: number
  /** First byte of the voxels, in the file once inflated. */
  readonly dataOffset: number
  /** Bytes of all voxels. */
  readonly dataBytes: number
}

/** Whole, positive and within the limits, or the reason. Nothing is allocated before this has passed. */
export function checkedSize(
  path: string,
  asked: { readonly sizes: readonly number[]; readonly voxelType: VoxelType; readonly layers?: number },
  limits: ReadLimits,
): Result<Size, Refusal> {
  const [x, y, z] = asked.sizes
  const text = asked.sizes.join(' × ')
  const whole = asked.sizes.length === 3 && asked.sizes.every((n) => Number.isSafeInteger(n) && n >= 1)
  if (!whole || x === undefined || y === undefined || z === undefined)
    return err(refusal(path, 'volume/size', { size: text }))
  const voxels = x * y * z * (asked.layers ?? 1)
  const bytes = voxels * bytesPerVoxel(asked.voxelType)
  if (voxels > limits.volumeVoxels || bytes > limits.volumeBytes) {
    const { volumeVoxels: limitVoxels, volumeBytes: limitBytes } = limits
    return err(refusal(path, 'volume/too-large', { size: text, voxels, bytes, limitVoxels, limitBytes }))
  }
  return ok({ x, y, z })
}

/** A grid that spans a volume: finite, and no two steps in one plane. */
export function checkedGrid(path: string, grid: Grid): Result<Grid, Refusal> {
  const { x, y, z } = spacing(grid)
  const cosine = voxelVolumeMm3(grid) / (x * y * z) // 1 when orthogonal, 0 when flat
  const spans = [x, y, z].every((mm) => mm > 0 && mm < Infinity) && cosine > 1e-3
  const placed = [grid.origin.x, grid.origin.y, grid.origin.z].every(Number.isFinite)
  if (spans && placed) return ok(grid)
  return err(refusal(path, 'volume/spacing', { spacing: [x, y, z].map((mm) => String(mm)).join(' × ') }))
}
