/**
 * How many equally weighted subjects would tell as much: (Σw)²/Σw². Weights of nobody, or all of 0, are worth 0.
 * @source Kish 1965, Survey Sampling
 */
export function effectiveSampleSize(weights: readonly number[]): number {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`${weight} is no weight`)
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}
