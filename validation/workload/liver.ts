import type { Grid } from '@debulk/imaging/grid'
import { perturbedEllipsoid, type PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { seededRandom } from './seeded-random.ts'
import { rasterise } from './rasterise.ts'

/** Two wavy lobes, 2.4 L together, 144 mm high, in a field of view of 384 × 384 × 300 mm centred on 0. */
export function liverLobes(seed: number): readonly [PerturbedEllipsoid, PerturbedEllipsoid] {
  const random = seededRandom(seed)
  const lobe = (centre: PerturbedEllipsoid['centre'], semiAxes: PerturbedEllipsoid['semiAxes']) =>
    perturbedEllipsoid(random, { centre, semiAxes, turned: 'upright', waviness: 0.08 })
  return [
    lobe({ x: -55, y: 0, z: 0 }, { x: 84, y: 82, z: 70 }),
    lobe({ x: 48, y: -28, z: 12 }, { x: 66, y: 52, z: 44 }),
  ]
}

/** 1 inside either lobe. */
export function liverMask(lobes: readonly PerturbedEllipsoid[], grid: Grid): Uint8Array<ArrayBuffer> {
  const mask = new Uint8Array(grid.size.x * grid.size.y * grid.size.z)
  for (const lobe of lobes) for (const voxel of rasterise(lobe, grid)) mask[voxel] = 1
  return mask
}
