import type { Volume, Voxels } from '@debulk/imaging/volume'
import type { Lps } from '@debulk/quantity/vector'

const headerBytes = 352

/**
 * A volume as NIfTI-1 bytes (`.nii`, little endian): sform with code 1, scanner coordinates; pixdim are the step lengths. No
 * qform is written, because it cannot hold a sheared grid.
 *
 * @source nifti1.h
 */
export function niftiOfVolume({ grid, voxels, slope, intercept }: Volume): Uint8Array {
  const { code, bits } = datatypeOf(voxels)
  const bytes = new Uint8Array(headerBytes + voxels.byteLength)
  const header = new DataView(bytes.buffer)
  header.setInt32(0, 348, true)
  const { x, y, z } = grid.size
  for (const [i, n] of [3, x, y, z, 1, 1, 1, 1].entries()) header.setInt16(40 + 2 * i, n, true)
  header.setInt16(70, code, true)
  header.setInt16(72, bits, true)
  const steps = [grid.step.x, grid.step.y, grid.step.z]
  for (const [i, mm] of [1, ...steps.map((s) => Math.hypot(s.x, s.y, s.z))].entries())
    header.setFloat32(76 + 4 * i, mm, true)
  header.setFloat32(108, headerBytes, true)
  header.setFloat32(112, slope, true)
  header.setFloat32(116, intercept, true)
  header.setUint8(123, 2) // mm
  header.setInt16(254, 1, true)
  const columns = [...steps, grid.origin].map(ras)
  for (const [i, column] of columns.entries()) {
    header.setFloat32(280 + 4 * i, column.x, true)
    header.setFloat32(296 + 4 * i, column.y, true)
    header.setFloat32(312 + 4 * i, column.z, true)
  }
  bytes.set([0x6e, 0x2b, 0x31, 0], 344) // n+1
  bytes.set(new Uint8Array(voxels.buffer, voxels.byteOffset, voxels.byteLength), headerBytes)
  return bytes
}

const ras = (lps: Lps): Lps => ({ x: 0 - lps.x, y: 0 - lps.y, z: lps.z })

function datatypeOf(voxels: Voxels): { code: number; bits: number } {
  const bits = voxels.BYTES_PER_ELEMENT * 8
  if (voxels instanceof Uint8Array) return { code: 2, bits }
  if (voxels instanceof Int16Array) return { code: 4, bits }
  if (voxels instanceof Int32Array) return { code: 8, bits }
  if (voxels instanceof Float32Array) return { code: 16, bits }
  if (voxels instanceof Float64Array) return { code: 64, bits }
  if (voxels instanceof Int8Array) return { code: 256, bits }
  if (voxels instanceof Uint16Array) return { code: 512, bits }
  return { code: 768, bits }
}
