import { spacing, voxelCount, type Grid } from '@debulk/imaging/grid'
import type { Volume, Voxels } from '@debulk/imaging/volume'
import { cross, dot, normalise } from '@debulk/quantity/vector'

const headerBytes = 352

/** NIfTI datatype codes. @source nifti1.h, NIFTI_TYPE_* */
function datatype(voxels: Voxels): number {
  if (voxels instanceof Uint8Array) return 2
  if (voxels instanceof Int16Array) return 4
  if (voxels instanceof Int32Array) return 8
  if (voxels instanceof Float32Array) return 16
  if (voxels instanceof Float64Array) return 64
  if (voxels instanceof Int8Array) return 256
  if (voxels instanceof Uint16Array) return 512
  return 768
}

/**
 * A volume or a label map as one NIfTI-1 file, little endian. LPS becomes RAS by turning the signs of x and y; the
 * whole affine goes into the sform, and into the qform as well where it is a rotation.
 *
 * @param gzip compresses the bytes for `.nii.gz`; the identity leaves `.nii`
 * @source NIfTI-1 header, nifti1.h (R. W. Cox, 2004)
 */
export function writeNifti(volume: Volume, gzip: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const { grid, voxels } = volume
  if (voxels.length !== voxelCount(grid.size)) throw new RangeError('voxels and size disagree')
  if (Math.max(grid.size.x, grid.size.y, grid.size.z) > 32767)
    throw new RangeError('NIfTI-1 holds at most 32767 per axis')
  const bytes = new Uint8Array(headerBytes + voxels.byteLength)
  const view = new DataView(bytes.buffer)
  const step = spacing(grid)
  view.setInt32(0, 348, true)
  ;[3, grid.size.x, grid.size.y, grid.size.z, 1, 1, 1, 1].forEach((n, i) => view.setInt16(40 + 2 * i, n, true))
  view.setInt16(70, datatype(voxels), true)
  view.setInt16(72, voxels.BYTES_PER_ELEMENT * 8, true)
  ;[step.x, step.y, step.z].forEach((mm, i) => view.setFloat32(80 + 4 * i, mm, true))
  view.setFloat32(108, headerBytes, true)
  view.setFloat32(112, volume.slope, true)
  view.setFloat32(116, volume.intercept, true)
  bytes[123] = 2 // mm
  writeOrientation(view, grid)
  bytes.set([0x6e, 0x2b, 0x31, 0], 344) // "n+1"
  bytes.set(new Uint8Array(voxels.buffer, voxels.byteOffset, voxels.byteLength), headerBytes)
  return gzip(bytes)
}

function writeOrientation(view: DataView, { step, origin }: Grid): void {
  const rows = [
    [-step.x.x, -step.y.x, -step.z.x, -origin.x],
    [-step.x.y, -step.y.y, -step.z.y, -origin.y],
    [step.x.z, step.y.z, step.z.z, origin.z],
  ] as const
  view.setInt16(254, 1, true) // sform: scanner coordinates
  rows.forEach((row, r) => row.forEach((value, c) => view.setFloat32(280 + 16 * r + 4 * c, value, true)))
  const [a, b, c] = [normalise(step.x), normalise(step.y), normalise(step.z)]
  const square = Math.max(Math.abs(dot(a, b)), Math.abs(dot(b, c)), Math.abs(dot(a, c))) < 1e-5
  if (!square) return
  const handed = dot(cross(a, b), c) < 0 ? -1 : 1
  const turn = [
    [-a.x, -b.x, -c.x * handed],
    [-a.y, -b.y, -c.y * handed],
    [a.z, b.z, c.z * handed],
  ] as const
  view.setInt16(252, 1, true)
  view.setFloat32(76, handed, true)
  quaternion(turn).forEach((q, i) => view.setFloat32(256 + 4 * i, q, true))
  ;[-origin.x, -origin.y, origin.z].forEach((mm, i) => view.setFloat32(268 + 4 * i, mm, true))
}

type Row = readonly [number, number, number]

/** b, c, d of the unit quaternion (a ≥ 0) that turns as the matrix does; the largest part is found first. */
function quaternion([[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]]: readonly [Row, Row, Row]): readonly number[] {
  const squares = [1 + xx + yy + zz, 1 + xx - yy - zz, 1 - xx + yy - zz, 1 - xx - yy + zz]
  const largest = squares.indexOf(Math.max(...squares))
  const part = Math.sqrt(squares[largest]!) / 2
  const q = 1 / (4 * part)
  const parts = [
    [part, (zy - yz) * q, (xz - zx) * q, (yx - xy) * q],
    [(zy - yz) * q, part, (xy + yx) * q, (xz + zx) * q],
    [(xz - zx) * q, (xy + yx) * q, part, (yz + zy) * q],
    [(yx - xy) * q, (xz + zx) * q, (yz + zy) * q, part],
  ][largest]!
  const sign = parts[0]! < 0 ? -1 : 1
  return parts.slice(1).map((value) => value * sign)
}
