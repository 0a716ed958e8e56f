import { length } from '@debulk/quantity/vector'
import { rowIndex } from './row-index.ts'
import type { Grid } from './grid.ts'
import type { RunList } from './run-list.ts'

/**
 * Least distance in mm from a lesion to the outside of a mask that holds it, between voxel centres; 0 when a lesion voxel
 * is outside. Index axes are taken as orthogonal. O(lesion surface · rows within the answer), pruned.
 */
export const distanceToOutside = (lesion: RunList, mask: RunList, grid: Grid): number =>
  nearest(lesion, mask, grid, gapToOutside)

/** Least distance in mm from a lesion to a mask (a vessel), between voxel centres; 0 when they overlap. Infinite when empty. */
export const distanceToMask = (lesion: RunList, mask: RunList, grid: Grid): number =>
  nearest(lesion, mask, grid, gapToMask)

/** Voxels along the row from x to what is sought; Infinity when the row has none. */
type Gap = (mask: RunList, from: number, to: number, x: number) => number

function nearest(lesion: RunList, mask: RunList, { step }: Grid, gap: Gap): number {
  const first = rowIndex(mask)
  const [sx, sy, sz] = [length(step.x), length(step.y), length(step.z)]
  const { y: ny, z: nz } = mask.size
  let best = Infinity
  let [lastX, lastY, lastZ, lastDistance] = [0, 0, 0, Infinity]

  /** Distance of one voxel, exact when it is below `atMost`. Rows are searched outwards. */
  const distanceOf = (x: number, y: number, z: number, atMost: number): number => {
    let here = atMost
    for (let dz = 0; dz * sz <= here && dz <= nz; dz++) {
      for (let dy = 0; Math.hypot(dy * sy, dz * sz) <= here && dy <= ny; dy++) {
        for (let side = 0; side < 4; side++) {
          const row = side & 1 ? y - dy : y + dy
          const at = side & 2 ? z - dz : z + dz
          // beyond the volume everything is outside
          const inVolume = row >= 0 && row < ny && at >= 0 && at < nz
          const r = row + ny * at
          const along = inVolume ? gap(mask, first[r]!, first[r + 1]!, x) : gap(mask, 0, 0, x)
          const distance = Math.hypot(along * sx, dy * sy, dz * sz)
          if (distance < here) here = distance
        }
      }
    }
    return here
  }

  for (let i = 0; i < lesion.count && best > 0; i++) {
    const z = Math.floor(lesion.row[i]! / ny)
    const y = lesion.row[i]! - z * ny
    let x = lesion.start[i]!
    while (x < lesion.end[i]! && best > 0) {
      // a distance changes by at most the way gone, so what is known nearby bounds it from both sides
      const moved = Math.hypot((x - lastX) * sx, (y - lastY) * sy, (z - lastZ) * sz)
      let atLeast = lastDistance - moved
      if (!(atLeast >= best) || lastDistance === Infinity) {
        atLeast = distanceOf(x, y, z, lastDistance + moved)
        lastX = x
        lastY = y
        lastZ = z
        lastDistance = atLeast
        if (atLeast < best) best = atLeast
      }
      if (atLeast === Infinity) return best
      x += Math.max(1, Math.ceil((atLeast - best) / sx))
    }
  }
  return best
}

const gapToOutside: Gap = (mask, from, to, x) => {
  for (let i = from; i < to; i++) {
    if (x < mask.start[i]!) return 0
    if (x < mask.end[i]!) return Math.min(x - mask.start[i]! + 1, mask.end[i]! - x)
  }
  return 0
}

const gapToMask: Gap = (mask, from, to, x) => {
  let best = Infinity
  for (let i = from; i < to; i++) {
    const gap = x < mask.start[i]! ? mask.start[i]! - x : x >= mask.end[i]! ? x - mask.end[i]! + 1 : 0
    if (gap < best) best = gap
  }
  return best
}
