import type { RunList } from './run-list.ts'
import type { Volume, Voxels } from './volume.ts'

/** Real values (slope and intercept applied). The standard deviation has n in the denominator, as NumPy's; ITK's has n − 1. */
export type IntensityStatistics = {
  readonly mean: number
  readonly standardDeviation: number
  readonly minimum: number
  readonly maximum: number
  readonly percentile10: number
  readonly median: number
  readonly percentile90: number
}

/** Widest span of whole numbers counted in a histogram; wider ones are sorted. */
const histogramLimit = 1 << 17

/**
 * Intensity under one lesion's mask. Percentiles are linearly interpolated between order statistics (NumPy's default).
 * O(voxels + span of values) for integer images, O(voxels · log) else. A value that is not a number makes all of them so.
 *
 * @param image on the same grid as the runs; (nz, ny, nx), x fastest
 */
export function intensityStatistics(runs: RunList, { voxels, slope, intercept }: Volume): IntensityStatistics {
  if (runs.count === 0) throw new RangeError('a lesion without voxels has no intensity')
  const stored = statisticsOf(runs, voxels)
  const real = (value: number) => value * slope + intercept
  const falling = slope < 0
  return {
    mean: real(stored.mean),
    standardDeviation: Math.abs(slope) * stored.standardDeviation,
    minimum: real(falling ? stored.maximum : stored.minimum),
    maximum: real(falling ? stored.minimum : stored.maximum),
    percentile10: real(falling ? stored.percentile90 : stored.percentile10),
    median: real(stored.median),
    percentile90: real(falling ? stored.percentile10 : stored.percentile90),
  }
}

function statisticsOf(runs: RunList, voxels: Voxels): IntensityStatistics {
  const counted = voxels instanceof Float32Array || voxels instanceof Float64Array ? null : histogram(runs, voxels)
  return counted ? ofHistogram(counted) : ofSorted(sortedValues(runs, voxels))
}

/** counts[i] voxels have the value first + i. */
type Histogram = { readonly first: number; readonly counts: Uint32Array }

/** One look at every voxel; the histogram is widened when a value falls outside. Null when the values span too much. */
function histogram({ size, count, row, start, end }: RunList, voxels: Voxels): Histogram | null {
  let first = voxels[row[0]! * size.x + start[0]!]! - 512
  let counts = new Uint32Array(1024)
  for (let i = 0; i < count; i++) {
    const base = row[i]! * size.x
    const stop = base + end[i]!
    let at = base + start[i]!
    while ((at = countWhileInside(voxels, at, stop, { first, counts })) < stop) {
      const k = voxels[at]! - first
      const span = k < 0 ? counts.length - k : k + 1
      if (span > histogramLimit) return null
      const wider = new Uint32Array(2 * span)
      const below = k < 0 ? wider.length - counts.length : 0
      wider.set(counts, below)
      counts = wider
      first -= below
    }
  }
  return { first, counts }
}

/** Counts voxels at … stop − 1 up to the first whose value has no place; returns where that is. */
function countWhileInside(voxels: Voxels, at: number, stop: number, { first, counts }: Histogram): number {
  const width = counts.length
  while (at < stop) {
    const k = voxels[at]! - first
    if (!(k >= 0 && k < width)) break
    counts[k]!++
    at++
  }
  return at
}

function ofHistogram({ first, counts }: Histogram): IntensityStatistics {
  let low = 0
  while (counts[low] === 0) low++
  let high = counts.length - 1
  while (counts[high] === 0) high--
  let n = 0
  let sum = 0
  for (let i = low; i <= high; i++) {
    n += counts[i]!
    sum += counts[i]! * (i - low)
  }
  const mean = sum / n
  let squares = 0
  for (let i = low; i <= high; i++) squares += counts[i]! * (i - low - mean) * (i - low - mean)
  const ordered = (k: number): number => {
    let i = low
    for (let seen = counts[i]!; seen <= k; seen += counts[i]!) i++
    return first + i
  }
  return {
    mean: first + low + mean,
    standardDeviation: Math.sqrt(squares / n),
    minimum: first + low,
    maximum: first + high,
    percentile10: quantile(ordered, n, 0.1),
    median: quantile(ordered, n, 0.5),
    percentile90: quantile(ordered, n, 0.9),
  }
}

function sortedValues({ size, count, row, start, end }: RunList, voxels: Voxels): Float64Array {
  let n = 0
  for (let i = 0; i < count; i++) n += end[i]! - start[i]!
  const out = new Float64Array(n)
  n = 0
  for (let i = 0; i < count; i++) {
    const base = row[i]! * size.x
    const stop = base + end[i]!
    for (let at = base + start[i]!; at < stop; at++) out[n++] = voxels[at]!
  }
  return out.sort()
}

function ofSorted(values: Float64Array): IntensityStatistics {
  const n = values.length
  const last = values[n - 1]!
  if (Number.isNaN(last)) return allNotANumber // sorting puts them last
  const first = values[0]!
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i]! - first
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (values[i]! - first - mean) * (values[i]! - first - mean)
  const ordered = (k: number) => values[k]!
  return {
    mean: first + mean,
    standardDeviation: Math.sqrt(squares / n),
    minimum: first,
    maximum: last,
    percentile10: quantile(ordered, n, 0.1),
    median: quantile(ordered, n, 0.5),
    percentile90: quantile(ordered, n, 0.9),
  }
}

const allNotANumber: IntensityStatistics = {
  mean: NaN,
  standardDeviation: NaN,
  minimum: NaN,
  maximum: NaN,
  percentile10: NaN,
  median: NaN,
  percentile90: NaN,
}

function quantile(ordered: (k: number) => number, n: number, q: number): number {
  const at = q * (n - 1)
  const k = Math.floor(at)
  const low = ordered(k)
  return at === k ? low : low + (at - k) * (ordered(k + 1) - low)
}
