import type { VoxelError } from './whole-grid.ts'

export type Spread = { readonly low: number; readonly median: number; readonly high: number; readonly sdLn: number }

/** Lesions of about one size, and what became of their volumes on voxels. Ratios are measured over true. */
export type SizeBand = {
  readonly name: string
  readonly lesions: number
  /** Lesions that no voxel centre fell into; they are out of the ratios. */
  readonly lost: number
  readonly exact: Spread
  readonly hand: Spread
  readonly longAxisErrorMm: Spread
  /** Highest over central volume in the model's 95 % interval of one such lesion: random error and boundary shift. */
  readonly allowed: number
}

const edges = [3, 4, 5, 8, 10, 15, 20, 35, 60]

/** @param allowedAt upper end of the model's interval over the central volume, by diameter in mm */
export function sizeBands(errors: readonly VoxelError[], allowedAt: (diameterMm: number) => number): SizeBand[] {
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? Infinity
    const within = errors.filter(({ longAxisMm }) => longAxisMm >= from && longAxisMm < to)
    const hit = within.filter(({ exactRatio }) => exactRatio > 0)
    if (hit.length < 10) return []
    return [
      {
        name: `${from}–${to}`,
        lesions: within.length,
        lost: within.length - hit.length,
        exact: spreadOf(hit.map(({ exactRatio }) => exactRatio)),
        hand: spreadOf(within.filter(({ handRatio }) => handRatio > 0).map(({ handRatio }) => handRatio)),
        longAxisErrorMm: spreadOf(hit.map(({ longAxisErrorMm }) => longAxisErrorMm ?? NaN)),
        allowed: allowedAt((from + to) / 2),
      },
    ]
  })
}

/** Median and the middle 95 %. */
function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN
  const logs = sorted.map((value) => Math.log(value))
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1)
  return { low: at(0.025), median: at(0.5), high: at(0.975), sdLn: Math.sqrt(variance) }
}
