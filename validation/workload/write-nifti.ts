import { spacing, type Grid } from '@debulk/imaging/grid'

type Pixels = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int16Array<ArrayBuffer>

/** Bytes before the first voxel of every file made here. */
export const niftiHeaderBytes = 352

/** NIfTI-1, one file, little endian. LPS becomes RAS by the signs of the sform. @source nifti1.h, NIMH 2007 */
export function niftiFile(grid: Grid, pixels: Pixels): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(niftiHeaderBytes + pixels.byteLength)
  const view = new DataView(file.buffer)
  const step = spacing(grid)
  const { size, origin } = grid
  view.setInt32(0, 348, true)
  const dimensions = [3, size.x, size.y, size.z, 1, 1, 1, 1]
  dimensions.forEach((n, i) => view.setInt16(40 + 2 * i, n, true))
  const [datatype, bits] = pixels instanceof Uint8Array ? [2, 8] : pixels instanceof Int16Array ? [4, 16] : [512, 16]
  view.setInt16(70, datatype, true)
  view.setInt16(72, bits, true)
  const zooms = [1, step.x, step.y, step.z]
  zooms.forEach((mm, i) => view.setFloat32(76 + 4 * i, mm, true))
  view.setFloat32(108, niftiHeaderBytes, true)
  view.setUint8(123, 2) // millimetres
  view.setInt16(254, 1, true) // sform: scanner
  const rows = [
    [-step.x, 0, 0, -origin.x],
    [0, -step.y, 0, -origin.y],
    [0, 0, step.z, origin.z],
  ]
  rows.flat().forEach((value, i) => view.setFloat32(280 + 4 * i, value, true))
  file.set([0x6e, 0x2b, 0x31, 0], 344) // "n+1"
  file.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength), niftiHeaderBytes)
  return file
}
