import { nearest, squaredGap, stepMetric, type Between, type StepMetric } from './box-gap.ts'
import { firstRunFrom } from './first-run.ts'
import type { Grid } from './grid.ts'
import { lesionMoments, type LesionMoments } from './lesion-moments.ts'
import type { RunList } from './run-list.ts'

/**
 * Least distance in mm from a lesion to the outside of an organ's mask, between the faces of voxels: 0 where the lesion
 * touches the outside or reaches it. Beyond the volume everything is outside. Give liver ∪ lesions (`uniteRuns`), or a
 * lesion left out of the liver is taken for the outside.
 *
 * Rows of the mask are searched outwards from the lesion's box as far as the least distance so far; only those whose
 * distance from the box is less are compared with the lesion's own rows. O(rows of the box grown by the answer).
 */
export const distanceToOutside = (lesion: RunList, mask: RunList, grid: Grid): number =>
  leastDistance(lesion, mask, grid, 'outside')

/** Least distance in mm from a lesion to a mask such as a vessel, between the faces of voxels; 0 where they touch. Infinite when the mask is empty. */
export const distanceToMask = (lesion: RunList, mask: RunList, grid: Grid): number =>
  leastDistance(lesion, mask, grid, 'inside')

type Side = 'inside' | 'outside'

/** One slice of the lesion: runs first … stop − 1 and their box, both ends included. */
type LesionSlice = {
  readonly z: number
  readonly first: number
  readonly stop: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

type Search = {
  readonly lesion: RunList
  readonly slices: readonly LesionSlice[]
  readonly box: LesionMoments['box']
  readonly mask: RunList
  readonly side: Side
  readonly metric: StepMetric
  /** What is being compared; written over and over. */
  readonly between: Between
  /** mm², the least so far. */
  best: number
}

function leastDistance(lesion: RunList, mask: RunList, grid: Grid, side: Side): number {
  if (lesion.size.x !== mask.size.x || lesion.size.y !== mask.size.y || lesion.size.z !== mask.size.z) {
    throw new RangeError('run lists of two sizes')
  }
  const { box } = lesionMoments(lesion)
  const between = { x0: 0, x1: 0, y0: 0, y1: 0, z0: 0, z1: 0 }
  const slices = slicesOf(lesion)
  const search: Search = { lesion, slices, box, mask, side, metric: stepMetric(grid), between, best: Infinity }
  searchOwnRows(search)
  // slices outwards from the middle of the lesion
  const middle = (box.from.z + box.to.z) >> 1
  for (let z = middle; z >= -1 && sliceGap(search, z) < search.best; z--) searchSlice(search, z)
  for (let z = middle + 1; z <= mask.size.z && sliceGap(search, z) < search.best; z++) searchSlice(search, z)
  return Math.sqrt(search.best)
}

function slicesOf({ size, count, row, start, end }: RunList): LesionSlice[] {
  const slices: LesionSlice[] = []
  for (let i = 0; i < count;) {
    const first = i
    const z = (row[i]! / size.y) | 0
    const base = z * size.y
    let x0 = size.x
    let x1 = 0
    for (; i < count && row[i]! < base + size.y; i++) {
      if (start[i]! < x0) x0 = start[i]!
      if (end[i]! - 1 > x1) x1 = end[i]! - 1
    }
    slices.push({ z, first, stop: i, x0, x1, y0: row[first]! - base, y1: row[i - 1]! - base })
  }
  return slices
}

/** What the lesion's own rows say: not the answer, but it tells how far to look. */
function searchOwnRows(search: Search): void {
  const { lesion, mask, metric, between, side } = search
  between.y0 = -1
  between.y1 = 1
  between.z0 = -1
  between.z1 = 1
  let j = 0
  for (let i = 0; i < lesion.count; i++) {
    const row = lesion.row[i]!
    j = firstRunFrom(mask, row, j)
    let outside = -Infinity
    for (let k = j; k < mask.count && mask.row[k] === row; k++) {
      compare(
        search,
        i,
        side === 'inside' ? mask.start[k]! : outside,
        side === 'inside' ? mask.end[k]! : mask.start[k]!,
      )
      outside = mask.end[k]!
    }
    if (side === 'outside') compare(search, i, outside, Infinity)
  }

  function compare({ best }: Search, i: number, from: number, to: number): void {
    between.x0 = from - lesion.end[i]!
    between.x1 = to - lesion.start[i]!
    const gap = squaredGap(metric, between)
    if (gap < best) search.best = gap
  }
}

/** mm² from the lesion's box to a slice: nothing in it is nearer. */
function sliceGap({ box, metric, between }: Search, z: number): number {
  const z0 = z - box.to.z - 1
  const z1 = z + 1 - box.from.z
  if (metric.orthogonal) return metric.zz * nearest(z0, z1) ** 2
  between.x0 = -Infinity
  between.x1 = Infinity
  between.y0 = -Infinity
  between.y1 = Infinity
  between.z0 = z0
  between.z1 = z1
  return squaredGap(metric, between)
}

/** mm² from the lesion's box to a row. */
function rowGap({ box, metric, between }: Search, y: number, z: number): number {
  const y0 = y - box.to.y - 1
  const y1 = y + 1 - box.from.y
  const z0 = z - box.to.z - 1
  const z1 = z + 1 - box.from.z
  if (metric.orthogonal) return metric.yy * nearest(y0, y1) ** 2 + metric.zz * nearest(z0, z1) ** 2
  between.x0 = -Infinity
  between.x1 = Infinity
  between.y0 = y0
  between.y1 = y1
  between.z0 = z0
  between.z1 = z1
  return squaredGap(metric, between)
}

/** Rows outwards from the middle of the lesion, as far as they can matter; for what is inside a mask, only its own. */
function searchSlice(search: Search, z: number): void {
  const { box, mask, metric, side } = search
  const { y: ny, z: nz } = mask.size
  const middle = (box.from.y + box.to.y) >> 1
  const base = z >= 0 && z < nz ? ny * z : -Infinity // no row of the mask lies beyond the volume
  const at = base >= 0 ? firstRunFrom(mask, middle + base, 0) : 0
  // rows of a sheared slice need not come nearer towards the box
  const all = !metric.orthogonal
  let first = at
  for (let y = middle - 1; y >= -1; y--) {
    if (side === 'inside') {
      if (first === 0 || mask.row[first - 1]! < base) break
      y = mask.row[first - 1]! - base
    }
    const near = rowGap(search, y, z) < search.best
    if (!near && !all) break
    const stop = first
    if (y >= 0) while (first > 0 && mask.row[first - 1] === y + base) first--
    if (near) searchRow(search, { y, z, first, stop })
  }
  let stop = at
  for (let y = middle; y <= ny; y++) {
    if (side === 'inside') {
      if (stop === mask.count || mask.row[stop]! >= base + ny) break
      y = mask.row[stop]! - base
    }
    const near = rowGap(search, y, z) < search.best
    if (!near && !all) break
    const start = stop
    if (y < ny) while (stop < mask.count && mask.row[stop] === y + base) stop++
    if (near) searchRow(search, { y, z, first: start, stop })
  }
}

/** One row of the volume with the mask's runs in it. */
type Row = { readonly y: number; readonly z: number; readonly first: number; readonly stop: number }

function searchRow(search: Search, row: Row): void {
  const { mask, side } = search
  if (side === 'inside') {
    for (let j = row.first; j < row.stop; j++) searchStretch(search, row, mask.start[j]!, mask.end[j]!)
    return
  }
  let from = -Infinity
  for (let j = row.first; j < row.stop; j++) {
    searchStretch(search, row, from, mask.start[j]!)
    from = mask.end[j]!
  }
  searchStretch(search, row, from, Infinity)
}

/** Compares voxels from … to − 1 of one row with the lesion: its box first, then the boxes of its slices, then its runs. */
function searchStretch(search: Search, { y, z }: Row, from: number, to: number): void {
  const { slices, box, metric, between } = search
  between.x0 = from - box.to.x - 1
  between.x1 = to - box.from.x
  between.y0 = y - box.to.y - 1
  between.y1 = y + 1 - box.from.y
  between.z0 = z - box.to.z - 1
  between.z1 = z + 1 - box.from.z
  if (squaredGap(metric, between) >= search.best) return
  for (let s = 0; s < slices.length; s++) {
    const slice = slices[s]!
    between.x0 = from - slice.x1 - 1
    between.x1 = to - slice.x0
    between.y0 = y - slice.y1 - 1
    between.y1 = y + 1 - slice.y0
    between.z0 = z - slice.z - 1
    between.z1 = z - slice.z + 1
    if (squaredGap(metric, between) < search.best) searchLesionSlice(search, slice, { y, from, to })
  }
}

/** How far the slice is off stands in `between` already. */
function searchLesionSlice(search: Search, { z, first, stop }: LesionSlice, { y: line, from, to }: Stretch): void {
  const { metric, between } = search
  const { size, row, start, end } = search.lesion
  const rowOfY = line + z * size.y
  if (!metric.orthogonal) {
    for (let i = first; i < stop; i++) {
      between.x0 = from - end[i]!
      between.x1 = to - start[i]!
      between.y0 = rowOfY - row[i]! - 1
      between.y1 = rowOfY - row[i]! + 1
      const gap = squaredGap(metric, between)
      if (gap < search.best) search.best = gap
    }
    return
  }
  // the same written out: nearly all the time is spent here
  const { xx, yy } = metric
  const off = metric.zz * nearest(between.z0, between.z1) ** 2
  let { best } = search
  for (let i = first; i < stop; i++) {
    const dy = rowOfY - row[i]!
    const x = nearest(from - end[i]!, to - start[i]!)
    const y = nearest(dy - 1, dy + 1)
    const gap = xx * x * x + yy * y * y + off
    if (gap < best) best = gap
  }
  search.best = best
}

/** Voxels from … to − 1 of row y. */
type Stretch = { readonly y: number; readonly from: number; readonly to: number }
