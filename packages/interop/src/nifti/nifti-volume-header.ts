import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { voxelCount } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import { checkedSize, type VolumeHeader } from '../volume-file/volume-header.ts'
import { bytesPerVoxel, type VoxelType } from '../volume-file/voxel-type.ts'
import { niftiFields, type NiftiFields } from './nifti-fields.ts'
import { niftiGrid } from './nifti-grid.ts'

/**
 * Header of a NIfTI-1 or -2 single file from its first `niftiHeaderBytes` bytes (inflated, if it was packed). Refused:
 * .hdr/.img pairs, time series, colours and complex numbers, sizes above the limits.
 */
export function niftiVolumeHeader(path: string, head: Uint8Array, limits: ReadLimits): Result<VolumeHeader, Refusal> {
  const fields = niftiFields(path, head)
  if (!fields.ok) return fields
  const { datatype, byteOrder, voxOffset, headerBytes } = fields.value
  const voxelType = voxelTypes[datatype]
  if (!voxelType)
    return err(refusal(path, 'volume/voxel-type', { type: otherTypes[datatype] ?? `datatype ${datatype}` }))
  const sizes = spatialSizes(path, fields.value)
  if (!sizes.ok) return sizes
  const size = checkedSize(path, { sizes: sizes.value, voxelType }, limits)
  if (!size.ok) return size
  if (!Number.isSafeInteger(voxOffset) || voxOffset < headerBytes || voxOffset > limits.fileBytes) {
    return err(refusal(path, 'nifti/header', { field: 'vox_offset', value: String(voxOffset) }))
  }
  const grid = niftiGrid(path, fields.value, size.value)
  if (!grid.ok) return grid
  const dataBytes = voxelCount(size.value) * bytesPerVoxel(voxelType)
  return ok({ grid: grid.value, voxelType, byteOrder, ...scaling(fields.value), dataOffset: voxOffset, dataBytes })
}

/** The three spatial sizes; further dimensions must be 1. A 2-D file is one slice. */
function spatialSizes(path: string, { dim }: NiftiFields): Result<number[], Refusal> {
  const [count = 0, ...all] = dim
  if (count < 1 || count > 7) return err(refusal(path, 'nifti/header', { field: 'dim[0]', value: String(count) }))
  const used = all.slice(0, count)
  if (used.slice(3).some((n) => n > 1)) return err(refusal(path, 'volume/dimensions', { size: used.join(' × ') }))
  return ok([used[0] ?? 1, used[1] ?? 1, used[2] ?? 1])
}

/** A slope of 0, or none stated (NaN), means that voxels are stored as they are. */
function scaling({ sclSlope, sclInter }: NiftiFields): { slope: number; intercept: number } {
  const stated = Number.isFinite(sclSlope) && sclSlope !== 0
  return stated ? { slope: sclSlope, intercept: Number.isFinite(sclInter) ? sclInter : 0 } : { slope: 1, intercept: 0 }
}

const voxelTypes: Readonly<Record<number, VoxelType>> = {
  2: 'uint8',
  4: 'int16',
  8: 'int32',
  16: 'float32',
  64: 'float64',
  256: 'int8',
  512: 'uint16',
  768: 'uint32',
  1024: 'int64',
  1280: 'uint64',
}

const otherTypes: Readonly<Record<number, string>> = {
  1: 'binary (1 bit)',
  32: 'complex64',
  128: 'RGB24',
  1536: 'float128',
  1792: 'complex128',
  2048: 'complex256',
  2304: 'RGBA32',
}
