/**
 * Body surface area, m².
 *
 * @source √(height in cm · weight in kg / 3600) — Mosteller 1987, N Engl J Med 317:1098 (general knowledge; not verified against it)
 */
export const bodySurfaceArea = (heightCm: number, weightKg: number): number => Math.sqrt((heightCm * weightKg) / 3600)

/**
 * Liver volume to be expected for a body surface, mL.
 *
 * @source −794.41 + 1267.28·BSA — Vauthey 2002, Liver Transpl 8:233 (coefficients as cited in PMC6422720, which prints −794)
 */
export const expectedLiverVolume = (bodySurfaceM2: number): number => -794.41 + 1267.28 * bodySurfaceM2

/** Limits of the remnant, per cent: healthy liver, after long chemotherapy, injured liver. */
export const remnantLimits = [20, 30, 40] as const

/** The remnant as a share of the liver to be expected, held against each limit. */
export type FutureRemnant = {
  readonly bodySurfaceM2: number
  readonly expectedMl: number
  readonly remnantMl: number
  readonly percent: number
  readonly reaches: readonly { readonly limit: (typeof remnantLimits)[number]; readonly reached: boolean }[]
}

/**
 * Standardised future liver remnant. The remnant is volumetry without tumour; which limit counts depends on the liver and is not
 * chosen here.
 *
 * @source at least 20 % of a healthy liver, 30 % after long chemotherapy, 40 % of an injured one — Kishi, Shindoh, Azoulay as tabulated
 *         in PMC6422720; Vauthey 2000 and others give 25 % for a healthy liver
 */
export function futureRemnant(remnantMl: number, heightCm: number, weightKg: number): FutureRemnant | null {
  const bodySurfaceM2 = bodySurfaceArea(heightCm, weightKg)
  const expectedMl = expectedLiverVolume(bodySurfaceM2)
  // the line crosses zero at 0.63 m²: it was fitted to adults
  if (!(expectedMl > 0)) return null
  const percent = (100 * remnantMl) / expectedMl
  return {
    bodySurfaceM2,
    expectedMl,
    remnantMl,
    percent,
    reaches: remnantLimits.map((limit) => ({ limit, reached: percent >= limit - limit * 1e-9 })),
  }
}
