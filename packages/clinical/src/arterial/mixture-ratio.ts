/** Oil to watery drug solution in a mixture. */
export type MixtureRatio = {
  readonly oilMl: number
  readonly aqueousMl: number
  readonly ratio: number
  readonly atLeastTwo: boolean
}

/**
 * Parts of oil to one part of drug solution, taking the rest of the mixture for the solution. Null where the mixture is all oil, or
 * less than the oil in it.
 *
 * @source water in oil, at least 2 to 1 — general knowledge, not verified against a guideline text
 */
export function mixtureRatio(oilMl: number, mixtureMl: number): MixtureRatio | null {
  const aqueousMl = mixtureMl - oilMl
  if (!(aqueousMl > 0) || !(oilMl > 0)) return null
  const ratio = oilMl / aqueousMl
  return { oilMl, aqueousMl, ratio, atLeastTwo: ratio >= 2 - 2e-9 }
}
