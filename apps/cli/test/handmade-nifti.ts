import { gzipSync } from 'node:zlib'

/** First and last voxel along x, y and z, both inside. */
export type Block = readonly [x0: number, x1: number, y0: number, y1: number, z0: number, z1: number]

type Lattice = { readonly size: readonly [number, number, number]; readonly step: readonly [number, number, number] }

/** 24 × 20 × 10 voxels of 2 × 2 × 5 mm: 0.02 mL each. */
export const smallLattice: Lattice = { size: [24, 20, 10], step: [2, 2, 5] }

/**
 * A mask as `.nii.gz`, written byte by byte from the standard and not by the product, so that reading has something to
 * be right about.
 *
 * @source nifti1.h (R. W. Cox)
 */
export function maskFile(blocks: readonly Block[], { size, step }: Lattice = smallLattice): Buffer {
  const [nx, ny, nz] = size
  const bytes = Buffer.concat([niftiHeader(size, step), Buffer.alloc(nx * ny * nz)])
  for (const [x0, x1, y0, y1, z0, z1] of blocks)
    for (let z = z0; z <= z1; z++)
      for (let y = y0; y <= y1; y++) {
        const row = 352 + nx * (y + ny * z)
        bytes.fill(1, row + x0, row + x1 + 1)
      }
  return gzipSync(bytes)
}

/** The 352 bytes before the voxels, for unsigned bytes in scanner coordinates. */
export function niftiHeader(
  size: readonly [number, number, number],
  step: readonly [number, number, number] = [1, 1, 1],
): Buffer {
  const header = Buffer.alloc(352)
  header.writeInt32LE(348, 0)
  for (const [i, n] of [3, ...size, 1, 1, 1, 1].entries()) header.writeInt16LE(n, 40 + 2 * i)
  header.writeInt16LE(2, 70) // unsigned byte
  header.writeInt16LE(8, 72)
  for (const [i, mm] of step.entries()) header.writeFloatLE(mm, 80 + 4 * i)
  header.writeFloatLE(352, 108)
  header.writeFloatLE(1, 112)
  header[123] = 2 // mm
  header.writeInt16LE(1, 254) // sform: scanner
  for (const [i, mm] of step.entries()) header.writeFloatLE(mm, 280 + 16 * i + 4 * i)
  header.write('n+1', 344)
  return header
}
