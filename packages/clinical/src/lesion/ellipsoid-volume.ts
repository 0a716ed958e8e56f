/** A volume in mL that is known only within bounds. */
export type VolumeBounds = { readonly lowMl: number; readonly volumeMl: number; readonly highMl: number }

/** Three diameters of one lesion, any order. */
export type ThreeAxes = readonly [number, number, number]

/** π/6·a·b·c, mm → mL. */
export const ellipsoidMl = (a: number, b: number, c: number): number => ((Math.PI / 6) * a * b * c) / 1000

/** Volume of a sphere of this diameter in mm, mL. */
export const sphereMl = (diameter: number): number => ellipsoidMl(diameter, diameter, diameter)

/**
 * How flat a lesion may be when nobody measured: the third axis at least 0.75 of the second; with one axis known, volume at
 * least 0.35 of the sphere on it, 0.697 in the middle.
 *
 * @source 0.75 and 0.35: 5th percentiles of volume over π/6·a·b² (0.754) and over π/6·a³ (0.346) in 48 liver lesions above 0.1 mL of the
 *         MULLET maps (fixtures/real-mullet), long axis a and short axis b in the slice of the longest; the case lesion has 0.755.
 *         0.697: the only lesion of the published case with three axes, 51 × 49 × 37 mm
 */
const unmeasured = { thirdOfSecond: 0.75, leastOfSphere: 0.35, middleOfSphere: 0.697 }

/**
 * Volume of a lesion of which one, two or three diameters are known. Three: the ellipsoid. Two: the third like the shorter in the
 * middle, a sphere on the long axis at most, and at least as flat as the same lesion was when three were measured
 * (`earlierMm`). One: a sphere at most. Assumes that the longest diameter given is the longest there is.
 *
 * @source ellipsoid π/6·a·b·c: DICOM PS3.16 CID 7474 (126029, length × width × height). Bounds: worked by hand on the sizes printed by
 *         Peregudov 2021, doi 10.37174/2587-7593-2021-4-2-92-100 (51 × 49 × 37 mm, then 27 × 22 mm)
 */
export function ellipsoidVolume(diametersMm: readonly number[], earlierMm: ThreeAxes | null = null): VolumeBounds {
  const [a, b, c] = longestFirst(diametersMm)
  if (a === undefined) throw new RangeError('no diameter')
  if (b === undefined) return oneAxis(a, earlierMm)
  if (c === undefined) return twoAxes(a, b, earlierMm)
  const volumeMl = ellipsoidMl(a, b, c)
  return { lowMl: volumeMl, volumeMl, highMl: volumeMl }
}

function twoAxes(a: number, b: number, earlier: ThreeAxes | null): VolumeBounds {
  const [a0 = 1, b0 = 1, c0 = unmeasured.thirdOfSecond] = earlier ? longestFirst(earlier) : []
  const third = earlier ? Math.min((a * c0) / a0, (b * c0) / b0) : b * c0
  return { lowMl: ellipsoidMl(a, b, third), volumeMl: ellipsoidMl(a, b, b), highMl: sphereMl(a) }
}

function oneAxis(a: number, earlier: ThreeAxes | null): VolumeBounds {
  const highMl = sphereMl(a)
  if (!earlier)
    return { lowMl: unmeasured.leastOfSphere * highMl, volumeMl: unmeasured.middleOfSphere * highMl, highMl }
  const [a0 = 1, b0 = 1, c0 = 1] = longestFirst(earlier)
  return { lowMl: highMl * (c0 / a0) ** 2, volumeMl: (highMl * b0 * c0) / a0 ** 2, highMl }
}

function longestFirst(diameters: readonly number[]): number[] {
  if (diameters.length > 3) throw new RangeError(`${diameters.length} diameters`)
  if (!diameters.every((mm) => mm > 0 && mm < Infinity))
    throw new RangeError(`${diameters.join(', ')} mm are no diameters`)
  return diameters.toSorted((x, y) => y - x)
}
