import { refusal, type Refusal } from '@debulk/contract/refusal'
import { spacing, toLps, type Grid } from '@debulk/imaging/grid'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import { length, subtract } from '@debulk/quantity/vector'

export type SegmentationPart = { readonly path: string; readonly segmentation: Segmentation }

/** Several files of one reading as one segmentation; its segments are numbered anew. Refused unless all lie on one grid. */
export function combineSegmentations(
  parts: readonly [SegmentationPart, ...SegmentationPart[]],
): Result<Segmentation, Refusal> {
  const [first, ...others] = parts
  if (others.length === 0) return ok(first.segmentation)
  const { grid } = first.segmentation
  const stray = others.find(({ segmentation }) => !isSameGrid(grid, segmentation.grid))
  if (stray) return err(refusal(stray.path, 'segmentation/grids-differ', { file: stray.path, other: first.path }))
  const segments = parts.flatMap(({ segmentation }) => segmentation.segments).map((s, i) => ({ ...s, number: i + 1 }))
  return ok({ grid, segments })
}

/** Same size, and every corner in the same place within a hundredth of a voxel. */
export function isSameGrid(a: Grid, b: Grid): boolean {
  const { x, y, z } = a.size
  if (b.size.x !== x || b.size.y !== y || b.size.z !== z) return false
  const step = spacing(a)
  const tolerance = Math.min(step.x, step.y, step.z) / 100
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
    x: n & 1 ? x - 1 : 0,
    y: n & 2 ? y - 1 : 0,
    z: n & 4 ? z - 1 : 0,
  }))
  return corners.every((corner) => length(subtract(toLps(a, corner), toLps(b, corner))) <= tolerance)
}
