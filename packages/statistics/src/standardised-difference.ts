/** Columns, a subject per row. Without `weights` everybody counts once. */
export type Balance = {
  readonly values: readonly number[]
  readonly exposed: readonly boolean[]
  readonly weights?: readonly number[]
}

/**
 * Difference of the (weighted) means of a measured value, exposed less unexposed, over √((s₁² + s₀²)/2). The spread is of the
 * unweighted subjects also with weights, so that before and after are on one scale. Null where a side has under two subjects, no weight, or
 * neither side any spread.
 *
 * @source Austin 2009, Stat Med 28:3083–3107; one spread for before and after: Stuart 2010, Stat Sci 25:1–21
 */
export function standardisedMeanDifference(balance: Balance): number | null {
  return standardised(balance, (values) => {
    const centre = mean(values)
    return values.length < 2
      ? Number.NaN
      : values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
  })
}

/**
 * The same for a property that is there (1) or not (0): the spread of a side is p(1 − p).
 * @source Austin 2009, Stat Med 28:3083–3107
 */
export function standardisedProportionDifference(balance: Balance): number | null {
  const wrong = balance.values.find((value) => value !== 0 && value !== 1)
  if (wrong !== undefined) throw new RangeError(`${wrong} is neither 0 nor 1`)
  return standardised(balance, (values) => mean(values) * (1 - mean(values)))
}

function standardised(
  { values, exposed, weights = values.map(() => 1) }: Balance,
  variance: (values: readonly number[]) => number,
): number | null {
  if (exposed.length !== values.length || weights.length !== values.length)
    throw new RangeError(`${values.length} values, ${exposed.length} sides, ${weights.length} weights`)
  const side = (wanted: boolean) => {
    const own = values.filter((_, i) => exposed[i] === wanted)
    const counts = weights.filter((_, i) => exposed[i] === wanted)
    const total = counts.reduce((sum, weight) => sum + weight, 0)
    return { mean: own.reduce((sum, value, i) => sum + value * (counts[i] ?? 0), 0) / total, variance: variance(own) }
  }
  const [one, none] = [side(true), side(false)]
  const spread = Math.sqrt((one.variance + none.variance) / 2)
  const difference = (one.mean - none.mean) / spread
  return spread > 0 && Number.isFinite(difference) ? difference : null
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
