import type { Size } from '../src/grid.ts'
import { RunListBuilder, type RunList } from '../src/run-list.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A mask with every voxel written out: the slow and obvious form that the kernels are held against. */
export type DenseMask = { readonly size: Size; readonly bytes: Uint8Array }

export const emptyMask = (size: Size): DenseMask => ({ size, bytes: new Uint8Array(size.x * size.y * size.z) })

export const indexOf = ({ x: nx, y: ny }: Size, { x, y, z }: Size): number => x + nx * (y + ny * z)

export const placeOf = ({ x: nx, y: ny }: Size, index: number): Size => ({
  x: index % nx,
  y: Math.floor(index / nx) % ny,
  z: Math.floor(index / (nx * ny)),
})

/** 0 beyond the volume. */
export function voxelAt({ size, bytes }: DenseMask, x: number, y: number, z: number): 0 | 1 {
  if (x < 0 || y < 0 || z < 0 || x >= size.x || y >= size.y || z >= size.z) return 0
  return bytes[indexOf(size, { x, y, z })] === 0 ? 0 : 1
}

/** Where the mask is set, in memory order. */
export function voxelsOf({ size, bytes }: DenseMask): Size[] {
  const voxels: Size[] = []
  bytes.forEach((value, index) => {
    if (value !== 0) voxels.push(placeOf(size, index))
  })
  return voxels
}

/** A voxel is set where `inside` says so. */
export function maskWhere(size: Size, inside: (voxel: Size) => boolean): DenseMask {
  const mask = emptyMask(size)
  mask.bytes.forEach((_, index) => (mask.bytes[index] = inside(placeOf(size, index)) ? 1 : 0))
  return mask
}

/** Slice by slice, row by row, as a picture: any character but a dot or a space is set. */
export function drawnMask(...slices: readonly string[]): DenseMask {
  const rows = slices.map((slice) => slice.trim().split(/\s+/))
  const size = { x: rows[0]![0]!.length, y: rows[0]!.length, z: slices.length }
  return maskWhere(size, ({ x, y, z }) => rows[z]![y]![x] !== '.')
}

/** Voxel by voxel: the run kernels are tested elsewhere, and must not be used to test themselves. */
export function runsOf({ size, bytes }: DenseMask): RunList {
  const runs = new RunListBuilder(size, 1)
  for (let row = 0; row < size.y * size.z; row++) {
    for (let x = 0; x < size.x; x++) {
      if (bytes[row * size.x + x] === 0) continue
      const start = x
      while (x < size.x && bytes[row * size.x + x] !== 0) x++
      runs.push(row, start, x)
    }
  }
  return runs.build()
}

export function maskOf({ size, count, row, start, end }: RunList): DenseMask {
  const mask = emptyMask(size)
  for (let i = 0; i < count; i++) mask.bytes.fill(1, row[i]! * size.x + start[i]!, row[i]! * size.x + end[i]!)
  return mask
}

/** The used part of a run list, to be compared. */
export const plainRuns = ({ count, row, start, end }: RunList): number[][] =>
  Array.from({ length: count }, (_, i) => [row[i]!, start[i]!, end[i]!])

/**
 * Masks that break things: noise of any density, lumps and rings (holes, concave), thin lines, single voxels, single
 * rows and slices, whole rows, and volumes of one voxel. Some are empty.
 */
export function randomMask(random: SeededRandom): DenseMask {
  const size = { x: random.whole(1, 12), y: random.whole(1, 9), z: random.whole(1, 7) }
  const kind = random.whole(0, 5)
  if (kind === 0) return emptyMask(size)
  if (kind === 1) {
    const chance = random.between(0.02, 0.98)
    return maskWhere(size, () => random.next() < chance)
  }
  const mask = emptyMask(size)
  const shapes = random.whole(1, 4)
  for (let n = 0; n < shapes; n++) paint(mask, random, kind)
  return mask
}

/** As `randomMask`, with at least one voxel. */
export function randomLesion(random: SeededRandom): DenseMask {
  for (;;) {
    const mask = randomMask(random)
    if (mask.bytes.includes(1)) return mask
  }
}

function paint({ size, bytes }: DenseMask, random: SeededRandom, kind: number): void {
  const centre = { x: random.whole(0, size.x - 1), y: random.whole(0, size.y - 1), z: random.whole(0, size.z - 1) }
  const reach = { x: random.between(0.3, 6), y: random.between(0.3, 5), z: random.between(0.3, 4) }
  const hollow = random.next() < 0.4
  bytes.forEach((_, index) => {
    const { x, y, z } = placeOf(size, index)
    const [dx, dy, dz] = [(x - centre.x) / reach.x, (y - centre.y) / reach.y, (z - centre.z) / reach.z]
    const distance = Math.hypot(dx, dy, dz)
    if (kind === 2 && distance <= 1 && !(hollow && distance < 0.6)) bytes[index] = 1
    if (kind === 3 && Math.max(Math.abs(dx), Math.abs(dy), Math.abs(dz)) <= 1) bytes[index] = 1
    if (kind === 4 && y === centre.y && z === centre.z) bytes[index] = 1
    if (kind === 5 && (x + y + z) % 2 === 0 && distance <= 1) bytes[index] = 1
  })
}
