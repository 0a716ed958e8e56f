import { err, ok, type Result } from '@debulk/quantity/result'

/** Two columns, a subject per row: the probability of being exposed (0–1), and whether exposed. */
export type Propensities = { readonly propensity: readonly number[]; readonly exposed: readonly boolean[] }

/** Subjects, by place, whose own side had no chance: weights of 1/0 compare nobody. */
export type NoPositivity = { readonly code: 'no-positivity'; readonly subjects: readonly number[] }

/**
 * Overlap weights: each subject counts by the probability of having been on the other side. Never large; the answer is for those
 * who could have gone either way.
 *
 * @source Li, Morgan & Zaslavsky 2018, J Am Stat Assoc 113:390–400
 */
export function overlapWeights(propensities: Propensities): number[] {
  return chances(propensities).map((chance) => 1 - chance)
}

/**
 * Inverse probability weights: one over the probability of the side a subject was on; the answer is for everybody.
 * @source Horvitz & Thompson 1952, J Am Stat Assoc 47:663–685; Rosenbaum 1987, J Am Stat Assoc 82:387–394
 */
export function inverseProbabilityWeights(propensities: Propensities): Result<number[], NoPositivity> {
  const found = chances(propensities)
  const subjects = found.flatMap((chance, i) => (chance > 0 ? [] : [i]))
  return subjects.length > 0 ? err({ code: 'no-positivity', subjects }) : ok(found.map((chance) => 1 / chance))
}

/**
 * Inverse probability weights times the share of all on that side: the same comparison, with a mean near 1 and less spread in models.
 * @source Robins, Hernán & Brumback 2000, Epidemiology 11:550–560
 */
export function stabilisedWeights(propensities: Propensities): Result<number[], NoPositivity> {
  const weights = inverseProbabilityWeights(propensities)
  if (!weights.ok) return weights
  const { exposed } = propensities
  const share = exposed.filter(Boolean).length / exposed.length
  return ok(weights.value.map((weight, i) => weight * (exposed[i] === true ? share : 1 - share)))
}

/** Of each subject, the probability of the side it was on. */
function chances({ propensity, exposed }: Propensities): number[] {
  if (propensity.length !== exposed.length)
    throw new RangeError(`${propensity.length} propensities of ${exposed.length} subjects`)
  return propensity.map((e, i) => {
    if (!(e >= 0 && e <= 1)) throw new RangeError(`subject ${i} has propensity ${e}`)
    return exposed[i] === true ? e : 1 - e
  })
}
