import { voxelCount, type Grid } from '@debulk/imaging/grid'
import type { PlacedLesion } from './place-lesions.ts'
import { between, normal, seededRandom, type SeededRandom } from './seeded-random.ts'

export type ImageRequest = {
  readonly seed: number
  readonly grid: Grid
  readonly liver: Uint8Array
  readonly lesions: readonly PlacedLesion[]
}

const level = { air: 0, body: 300, liver: 600, lesion: 420, vessel: 240 }
const noiseSd = 25

/** An int16 image: body, liver with smooth texture and bright vessels, darker lesions, and white noise over all. */
export function paintImage({ seed, grid, liver, lesions }: ImageRequest): Int16Array<ArrayBuffer> {
  const random = seededRandom(seed)
  const image = new Int16Array(voxelCount(grid.size))
  paintTissue(image, grid, liver, random)
  for (let tree = 0; tree < 6; tree++) paintVessel(image, grid, liver, random)
  for (const lesion of lesions) {
    const value = level.lesion + between(random, -60, 60)
    for (const voxel of lesion.voxels) image[voxel] = value
  }
  addNoise(image, random)
  return image
}

/** Texture is a coarse random lattice, read by interpolation: smooth, and cheap for 10⁸ voxels. */
function paintTissue(image: Int16Array, { size }: Grid, liver: Uint8Array, random: SeededRandom): void {
  const cells = 33
  const lattice = Float32Array.from({ length: cells ** 3 }, () => 40 * normal(random))
  const [cx, cy] = [size.x / 2, size.y / 2]
  const plane = new Float32Array(cells * cells)
  const line = new Float32Array(cells)
  for (let z = 0; z < size.z; z++) {
    blend(lattice, plane, (z / size.z) * (cells - 1), cells * cells)
    for (let y = 0; y < size.y; y++) {
      blend(plane, line, (y / size.y) * (cells - 1), cells)
      const row = size.x * (y + size.y * z)
      const v = (y - cy) / (0.36 * size.y)
      for (let x = 0; x < size.x; x++) {
        const u = (x - cx) / (0.46 * size.x)
        const base = liver[row + x] === 1 ? level.liver : u * u + v * v < 1 ? level.body : level.air
        if (base === level.air) continue
        const at = (x / size.x) * (cells - 1)
        const cell = Math.floor(at)
        image[row + x] = base + line[cell]! + (at - cell) * (line[cell + 1]! - line[cell]!)
      }
    }
  }
}

/** One layer of a lattice, between two stored ones. */
function blend(from: Float32Array, to: Float32Array, at: number, layer: number): void {
  const below = Math.floor(at)
  const part = at - below
  for (let i = 0; i < layer; i++) {
    const low = from[below * layer + i]!
    to[i] = low + part * (from[(below + 1) * layer + i]! - low)
  }
}

/** A tube that wanders and thins, brighter than the liver around it. */
function paintVessel(image: Int16Array, grid: Grid, liver: Uint8Array, random: SeededRandom): void {
  const { size, step, origin } = grid
  const at = { x: between(random, -60, 20), y: between(random, -20, 20), z: between(random, -20, 20) }
  const way = { x: normal(random), y: normal(random), z: normal(random) }
  for (let radius = 5; radius > 1.2; radius -= 0.04) {
    const pace = 1.2 / (Math.hypot(way.x, way.y, way.z) || 1)
    for (const axis of ['x', 'y', 'z'] as const) {
      at[axis] += way[axis] * pace
      way[axis] = way[axis] * pace + 0.25 * normal(random)
    }
    const [dx, dy, dz] = [step.x.x, step.y.y, step.z.z]
    const range = (centre: number, from: number, mm: number, n: number): readonly [number, number] => [
      Math.max(0, Math.ceil((centre - radius - from) / mm)),
      Math.min(n - 1, Math.floor((centre + radius - from) / mm)),
    ]
    const [x0, x1] = range(at.x, origin.x, dx, size.x)
    const [y0, y1] = range(at.y, origin.y, dy, size.y)
    const [z0, z1] = range(at.z, origin.z, dz, size.z)
    for (let z = z0; z <= z1; z++)
      for (let y = y0; y <= y1; y++)
        for (let x = x0; x <= x1; x++) {
          const off = Math.hypot(origin.x + x * dx - at.x, origin.y + y * dy - at.y, origin.z + z * dz - at.z)
          const voxel = x + size.x * (y + size.y * z)
          if (off <= radius && liver[voxel] === 1) image[voxel] = level.liver + level.vessel
        }
  }
}

/** Drawn from a table of normal values: a logarithm per voxel would take most of the time. */
function addNoise(image: Int16Array, random: SeededRandom): void {
  const table = Int16Array.from({ length: 1 << 14 }, () => Math.round(noiseSd * normal(random)))
  for (let i = 0; i < image.length; i++) image[i] = image[i]! + table[(random() * table.length) | 0]!
}
