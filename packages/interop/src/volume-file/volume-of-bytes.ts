import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import type { Volume } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'
import { add, scale } from '@debulk/quantity/vector'
import { inflateRefusal, type Inflate } from './inflate.ts'
import type { VolumeHeader } from './volume-header.ts'
import { voxelsOfBytes } from './voxels-of-bytes.ts'

/** Zero bytes after the voxels that are taken for padding; anything else means that header and data disagree. */
export const paddingBytes = 65_536

/** Where the voxels of slices `from` … `to` − 1 lie, in bytes after `dataOffset`. */
export function bytesOfSlices(
  { grid, dataBytes }: VolumeHeader,
  from: number,
  to: number,
): { from: number; to: number } {
  const slice = dataBytes / grid.size.z
  return { from: from * slice, to: to * slice }
}

/** Volume from the bytes of all its voxels. A view where possible; see `voxelsOfBytes`. */
export function volumeOfBytes(header: VolumeHeader, data: Uint8Array): Volume {
  const { grid, voxelType, byteOrder, slope, intercept } = header
  return { grid, voxels: voxelsOfBytes(data, voxelType, byteOrder), slope, intercept }
}

/** Slices `from` … `to` − 1 as a volume of their own, from their bytes; its grid lies where they lie. */
export function slabOfBytes(header: VolumeHeader, data: Uint8Array, from: number, to: number): Volume {
  return volumeOfBytes({ ...header, grid: slabGrid(header.grid, from, to) }, data)
}

/** The grid of slices `from` … `to` − 1. */
export const slabGrid = (grid: Grid, from: number, to: number): Grid => ({
  ...grid,
  origin: add(grid.origin, scale(grid.step.z, from)),
  size: { ...grid.size, z: to - from },
})

/** The voxels' bytes in a file that lies open; refused when the file is shorter or longer than its header says. */
export function dataOfFile(path: string, header: VolumeHeader, file: Uint8Array): Result<Uint8Array, Refusal> {
  const { dataOffset, dataBytes } = header
  const end = dataOffset + dataBytes
  if (file.length < end) return err(refusal(path, 'volume/truncated', { bytes: file.length, neededBytes: end }))
  const rest = file.subarray(end, end + paddingBytes + 1)
  if (rest.length > paddingBytes || rest.some((byte) => byte !== 0)) {
    return err(refusal(path, 'volume/longer', { neededBytes: end }))
  }
  return ok(file.subarray(dataOffset, end))
}

/** Inflates no more than a header promises. */
export function inflated(
  path: string,
  packed: Uint8Array,
  expectedBytes: number,
  { inflate }: { readonly inflate: Inflate },
): Result<Uint8Array, Refusal> {
  const broken = promised(path, packed.length, expectedBytes)
  if (broken) return err(broken)
  const out = inflate.all(packed, expectedBytes)
  return out.ok ? out : err(inflateRefusal(path, out.error, expectedBytes))
}

/** A header's promise that gzip cannot keep (it packs 1032 : 1 at most) is refused before memory is set aside for it. */
export function promised(path: string, packedBytes: number, expectedBytes: number): Refusal | null {
  const most = packedBytes * 1032 + 1024
  return expectedBytes > most ? refusal(path, 'volume/truncated', { bytes: most, neededBytes: expectedBytes }) : null
}
