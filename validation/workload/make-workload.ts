import type { Grid, Size } from '@debulk/imaging/grid'
import { liverLobes, liverMask } from './liver.ts'
import { paintImage } from './paint-image.ts'
import { boundingRadius } from './perturbed-ellipsoid.ts'
import { placeLesions, type PlacedLesion } from './place-lesions.ts'
import { seededRandom } from './seeded-random.ts'

export type WorkloadRequest = {
  readonly seed: number
  readonly size: Size
  readonly lesions: number
  readonly smallestMm: number
  readonly largestMm: number
  /** Pairs of lesions that share an edge and no face. */
  readonly edgePairs: number
}

export type Workload = {
  readonly grid: Grid
  readonly liver: Uint8Array<ArrayBuffer>
  /** 1 in any lesion. */
  readonly mask: Uint8Array<ArrayBuffer>
  /** Number of the lesion, from 1; 0 outside. */
  readonly instances: Uint16Array<ArrayBuffer>
  readonly image: Int16Array<ArrayBuffer>
  readonly lesions: readonly PlacedLesion[]
}

/** 512 × 512 × 200 voxels of 0.75 × 0.75 × 1.5 mm, 60 lesions of 4–57 mm: 56 components by edges and corners, 60 by faces. */
export const standardRequest: WorkloadRequest = {
  seed: 20,
  size: { x: 512, y: 512, z: 200 },
  lesions: 60,
  smallestMm: 4,
  largestMm: 57,
  edgePairs: 4,
}

/** The body keeps its size; more voxels are finer voxels. */
export function workloadGrid(size: Size): Grid {
  const step = { x: 384 / size.x, y: 384 / size.y, z: 300 / size.z }
  return {
    size,
    step: { x: { x: step.x, y: 0, z: 0 }, y: { x: 0, y: step.y, z: 0 }, z: { x: 0, y: 0, z: step.z } },
    origin: { x: -192 + step.x / 2, y: -192 + step.y / 2, z: -150 + step.z / 2 },
    frameOfReferenceUid: null,
  }
}

/** Own volumes from a seed: nothing here was measured on a person. */
export function makeWorkload(request: WorkloadRequest): Workload {
  const grid = workloadGrid(request.size)
  const lobes = liverLobes(request.seed)
  const liver = liverMask(lobes, grid)
  const reach = Math.max(...lobes.map((lobe) => boundingRadius(lobe)))
  const centres = lobes.map((lobe) => lobe.centre)
  const organBox = {
    from: { x: Math.min(...centres.map((c) => c.x)) - reach, y: -reach, z: -72 },
    to: { x: Math.max(...centres.map((c) => c.x)) + reach, y: reach, z: 72 },
  }
  const diametersMm = lesionDiameters(request)
  const placing = { grid, organ: liver, organBox, diametersMm, edgePairs: request.edgePairs }
  const lesions = placeLesions(seededRandom(request.seed + 1), placing)
  const instances = new Uint16Array(liver.length)
  const mask = new Uint8Array(liver.length)
  lesions.forEach(({ voxels }, i) => {
    for (const voxel of voxels) {
      instances[voxel] = i + 1
      mask[voxel] = 1
    }
  })
  const image = paintImage({ seed: request.seed + 2, grid, liver, lesions })
  return { grid, liver, mask, instances, image, lesions }
}

/** A few large lesions and many small ones: ln d falls fast at first, then evenly. */
export function lesionDiameters({ lesions, smallestMm, largestMm }: WorkloadRequest): number[] {
  return Array.from({ length: lesions }, (_, i) => {
    const part = lesions === 1 ? 0 : i / (lesions - 1)
    return largestMm * (smallestMm / largestMm) ** (part ** 0.52)
  })
}
