import { sphereMl, type VolumeBounds } from './ellipsoid-volume.ts'

/** Lesions that were seen and not measured one by one: "more than 30, 0.4–5.1 cm". */
export type SizeRange = {
  readonly count: number
  /** Null when only the largest size is known. */
  readonly smallestMm: number | null
  readonly largestMm: number
}

/**
 * Volume of `count` lesions known only by a range of sizes: each at least the smallest and at most the largest, as spheres; in the
 * middle the geometric mean of the two sizes (half the largest, where the smallest is unknown). Where the largest were measured one by
 * one, give the rest alone, with the smallest of those measured as its largest.
 *
 * @source bounds of a sum, N·V(smallest) … N·V(largest). The middle is ours: volumes are combined on a logarithmic scale
 */
export function rangeVolume(range: SizeRange): VolumeBounds {
  const { count, smallestMm, largestMm } = range
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} lesions`)
  if (smallestMm !== null && smallestMm > largestMm) throw new RangeError(`${smallestMm} to ${largestMm} mm`)
  return {
    lowMl: smallestMm === null ? 0 : count * sphereMl(smallestMm),
    volumeMl: count * sphereMl(middleMm(range)),
    highMl: count * sphereMl(largestMm),
  }
}

/** The size a lesion of the range is taken to have in the middle. */
export const middleMm = ({ smallestMm, largestMm }: Omit<SizeRange, 'count'>): number =>
  smallestMm === null ? largestMm / 2 : Math.sqrt(smallestMm * largestMm)
