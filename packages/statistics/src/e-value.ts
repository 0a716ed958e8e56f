/**
 * How strong an unmeasured confounder would have to be, on the scale of risk ratios and with treatment and outcome alike, to explain an
 * estimate away: RR + √(RR·(RR − 1)), with RR below 1 turned over. Null for what is no ratio.
 *
 * @source VanderWeele and Ding 2017, Ann Intern Med 167:268–274
 */
export function eValue(riskRatio: number): number | null {
  if (!(riskRatio > 0) || !Number.isFinite(riskRatio)) return null
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio
  return ratio + Math.sqrt(ratio * (ratio - 1))
}

/**
 * The same for the limit of the interval that is nearer to no effect: 1 where the interval holds it.
 *
 * @source VanderWeele and Ding 2017, Ann Intern Med 167:268–274
 */
export function eValueOfInterval(low: number, high: number): number | null {
  if (!(low > 0) || !(high >= low)) return null
  if (low <= 1 && high >= 1) return 1
  return eValue(low > 1 ? low : high)
}
