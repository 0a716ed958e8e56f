import { normalCdf, normalQuantile } from '@debulk/statistics/normal'
import type { Threshold, Verdict } from '../assessment.ts'
import { shiftSensitivity } from '../lesion/measurement-error.ts'

/** One lesion or site in a sum: central volume with what is not a matter of error, and its random CV. */
export type Part = {
  /** Reading or site it stands for; null for what may be there and nobody read. */
  readonly id: string | null
  readonly volumeMl: number
  readonly lowMl: number
  /** Null: nothing bounds it (cut off by the edge of the image). */
  readonly highMl: number | null
  readonly cv: number
}

/** Boundary shifts, mm per side: one common to both sums, one that each has on its own. */
export type Shifts = { readonly commonMm: number; readonly independentMm: number }

/** Sums in mL, C as a fraction of 1 with its 95 % bounds, sd of ln R, and the probability of each threshold; null: nothing bounds it. */
export type VolumeRatio = {
  readonly baselineMl: number
  readonly residualMl: number
  readonly fraction: number
  readonly low: number | null
  readonly high: number | null
  readonly residualLowMl: number
  readonly residualHighMl: number | null
  readonly sdLnRatio: { readonly random: number; readonly shared: number; readonly total: number }
  readonly support: Readonly<Record<Threshold, { readonly low: number; readonly high: number }>>
}

const z95 = normalQuantile(0.975)

/**
 * C = 1 − ΣV₁/ΣV₀ with combined bounds. Random errors add by their weights, ln R being normal; a boundary shift moves
 * every lesion of a study at once, so its effect is taken on the sum, and what both studies share cancels only as far as
 * the sums react alike. Bounds that are not error (vanished, indeterminate, ranges) move the ends, not the middle.
 * `baseline` must sum to more than 0. O(lesions).
 *
 * @source log-normal rule: var ln R = Σ w₀²·cv₀² + Σ w₁²·cv₁² + shared, w = share of the sum; C = 1 − R·exp(±z·sd),
 *         delta method; repeatability figures from QIBA CT Volumetry
 */
export function volumeRatio(baseline: readonly Part[], at: readonly Part[], shifts: Shifts): VolumeRatio {
  const [v0, v1] = [sum(baseline), sum(at)]
  if (!(v0 > 0)) throw new RangeError('a baseline of 0 mL cannot be reduced')
  const random = Math.hypot(randomSd(baseline, v0), randomSd(at, v1))
  const shared = sharedSd(baseline, at, shifts)
  const total = Math.hypot(random, shared)
  const spread = Math.exp(z95 * total)

  const [low0, high0] = [sumOf(baseline, 'lowMl'), sumOf(baseline, 'highMl')]
  const [low1, high1] = [sumOf(at, 'lowMl'), sumOf(at, 'highMl')]
  const most = high1 === null || low0 === null || low0 === 0 ? null : (high1 / low0) * spread
  const least = high0 === null ? 0 : (low1 ?? 0) / high0 / spread
  const support = (threshold: Threshold) => {
    const ends = [most === null ? null : most / spread, least * spread].map((ratio) =>
      ratio === null ? 0 : probability(ratio, threshold, total),
    )
    return { low: Math.min(...ends), high: Math.max(...ends) }
  }
  return {
    baselineMl: v0,
    residualMl: v1,
    fraction: 1 - v1 / v0,
    low: most === null ? null : 1 - most,
    high: 1 - least,
    residualLowMl: least * v0,
    residualHighMl: most === null ? null : most * v0,
    sdLnRatio: { random, shared, total },
    support: { 70: support(70), 90: support(90) },
  }
}

/** Three-way: an interval that holds the threshold cannot tell. Equal to the threshold counts as reached. */
export function verdictOf({ low, high }: Pick<VolumeRatio, 'low' | 'high'>, threshold: Threshold): Verdict {
  const line = threshold / 100
  if (low !== null && low >= line - 1e-9) return 'reached'
  return high !== null && high < line - 1e-9 ? 'not-reached' : 'cannot-be-told'
}

/** Each part's share of the random variance of ln R. */
export function varianceShares(baseline: readonly Part[], at: readonly Part[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const parts of [baseline, at]) {
    const total = sum(parts)
    for (const { id, volumeMl, cv } of parts) {
      if (total > 0 && id !== null) shares.set(id, (shares.get(id) ?? 0) + ((volumeMl / total) * cv) ** 2)
    }
  }
  const all = [...shares.values()].reduce((a, b) => a + b, 0)
  for (const [id, variance] of shares) shares.set(id, all > 0 ? variance / all : 0)
  return shares
}

/** Central volumes added, mL. */
export const sum = (parts: readonly Part[]): number => parts.reduce((total, { volumeMl }) => total + volumeMl, 0)

function sumOf(parts: readonly Part[], key: 'lowMl' | 'highMl'): number | null {
  let total = 0
  for (const part of parts) {
    const value = part[key]
    if (value === null) return null
    total += value
  }
  return total
}

const randomSd = (parts: readonly Part[], total: number): number =>
  total > 0 ? Math.sqrt(parts.reduce((v, { volumeMl, cv }) => v + ((volumeMl / total) * cv) ** 2, 0)) : 0

/** sd of ln(ΣV₁/ΣV₀) from boundary shifts alone: what both sums share cancels as far as they react alike. */
export function sharedSd(baseline: readonly Part[], at: readonly Part[], { commonMm, independentMm }: Shifts): number {
  const volumes = (parts: readonly Part[]) => parts.map(({ volumeMl }) => volumeMl).filter((volume) => volume > 0)
  const [v0, v1] = [volumes(baseline), volumes(at)]
  const common = (shiftSensitivity(v1, commonMm) - shiftSensitivity(v0, commonMm)) * commonMm
  const own = [v0, v1].map((v) => shiftSensitivity(v, independentMm) * independentMm)
  return Math.hypot(common, ...own)
}

/** P(1 − R ≥ threshold) with ln R normal about ln `ratio`. */
function probability(ratio: number, threshold: Threshold, sd: number): number {
  const room = Math.log(1 - threshold / 100) - Math.log(ratio)
  if (ratio === 0) return 1
  return sd === 0 ? (room >= 0 ? 1 : 0) : normalCdf(room / sd)
}
