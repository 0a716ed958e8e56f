import { seededRandom } from './seeded-random.ts'

/** Every voxel set with the given chance, whatever its neighbours: the worst case for run-based labelling. */
export function noiseMask(seed: number, voxels: number, chance: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed)
  const mask = new Uint8Array(voxels)
  for (let i = 0; i < voxels; i++) if (random() < chance) mask[i] = 1
  return mask
}
