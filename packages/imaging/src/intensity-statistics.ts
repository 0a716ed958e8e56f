import type { RunList } from './run-list.ts'
import type { Volume, Voxels } from './volume.ts'

/** Real values (slope and intercept applied); standard deviation with n in the denominator, as ITK's is with n − 1. */
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
 * O(voxels) for integer images, O(voxels · log) else.
 *
 * @param image on the same grid as the runs; (nz, ny, nx), x fastest
 */
export function intensityStatistics(runs: RunList, { voxels, slope, intercept }: Volume): IntensityStatistics {
  const stored = statisticsOf(runs, voxels)
  const real = (value: number) => value * slope + intercept
  const [low, high] = slope >= 0 ? ([0, 1] as const) : ([1, 0] as const)
  const ends = [real(stored.minimum), real(stored.maximum)] as const
  const tails = [real(stored.percentile10), real(stored.percentile90)] as const
  return {
    mean: real(stored.mean),
    standardDeviation: Math.abs(slope) * stored.standardDeviation,
    minimum: ends[low],
    maximum: ends[high],
    percentile10: tails[low],
    median: real(stored.median),
    percentile90: tails[high],
  }
}

function statisticsOf({ size, count, row, start, end }: RunList, voxels: Voxels): IntensityStatistics {
  const first = voxels[row[0]! * size.x + start[0]!]!
  let n = 0
  let [sum, squares, minimum, maximum] = [0, 0, first, first]
  for (let i = 0; i < count; i++) {
    const base = row[i]! * size.x
    const stop = base + end[i]!
    n += end[i]! - start[i]!
    for (let at = base + start[i]!; at < stop; at++) {
      const value = voxels[at]!
      const apart = value - first // against a value of the lesion itself: keeps the squares small
      sum += apart
      squares += apart * apart
      if (value < minimum) minimum = value
      else if (value > maximum) maximum = value
    }
  }
  const mean = sum / n
  const whole = !(voxels instanceof Float32Array || voxels instanceof Float64Array)
  const quantile =
    whole && maximum - minimum < histogramLimit
      ? quantileOfCounts(histogram(voxels, { row, start, end, count, nx: size.x, minimum, maximum }), minimum, n)
      : quantileOfSorted(values(voxels, { row, start, end, count, nx: size.x, n }))
  return {
    mean: mean + first,
    standardDeviation: Math.sqrt(Math.max(0, squares / n - mean * mean)),
    minimum,
    maximum,
    percentile10: quantile(0.1),
    median: quantile(0.5),
    percentile90: quantile(0.9),
  }
}

type Where = {
  readonly row: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly count: number
  readonly nx: number
}

function histogram(voxels: Voxels, at: Where & { minimum: number; maximum: number }): Uint32Array {
  const counts = new Uint32Array(at.maximum - at.minimum + 1)
  for (let i = 0; i < at.count; i++) {
    const base = at.row[i]! * at.nx
    for (let k = base + at.start[i]!; k < base + at.end[i]!; k++) counts[voxels[k]! - at.minimum]!++
  }
  return counts
}

function values(voxels: Voxels, at: Where & { n: number }): Float64Array {
  const out = new Float64Array(at.n)
  let n = 0
  for (let i = 0; i < at.count; i++) {
    const base = at.row[i]! * at.nx
    for (let k = base + at.start[i]!; k < base + at.end[i]!; k++) out[n++] = voxels[k]!
  }
  return out.sort()
}

/** Order statistic k of the counted values, by walking the histogram. */
function quantileOfCounts(counts: Uint32Array, minimum: number, n: number): (q: number) => number {
  const ordered = (k: number): number => {
    let seen = 0
    for (let v = 0; v < counts.length; v++) {
      seen += counts[v]!
      if (seen > k) return minimum + v
    }
    return minimum + counts.length - 1
  }
  return (q) => interpolate(ordered, q * (n - 1))
}

const quantileOfSorted = (sorted: Float64Array) => (q: number) =>
  interpolate((k) => sorted[k]!, q * (sorted.length - 1))

function interpolate(ordered: (k: number) => number, at: number): number {
  const k = Math.floor(at)
  const low = ordered(k)
  return at === k ? low : low + (at - k) * (ordered(k + 1) - low)
}
