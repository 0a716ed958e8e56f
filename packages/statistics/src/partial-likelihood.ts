import type { TieMethod } from './tie-method.ts'

/** Subjects from the last time back; `x` is n × p by rows. */
export type RiskOrder = {
  readonly times: readonly number[]
  readonly events: readonly boolean[]
  readonly x: readonly Float64Array[]
  readonly ties: TieMethod
}

/** Log partial likelihood with its gradient (p) and information (p × p, symmetric). */
export type PartialLikelihood = {
  readonly logLikelihood: number
  readonly gradient: readonly number[]
  readonly information: readonly (readonly number[])[]
}

/** Sums of exp(η), exp(η)·x and exp(η)·x·xᵀ over subjects; p² by rows. */
class Moments {
  zero = 0
  readonly one: Float64Array
  readonly two: Float64Array
  constructor(p: number) {
    this.one = new Float64Array(p)
    this.two = new Float64Array(p * p)
  }
  add(weight: number, x: Float64Array): void {
    const p = x.length
    this.zero += weight
    for (let i = 0; i < p; i++) {
      this.one[i]! += weight * x[i]!
      for (let j = 0; j <= i; j++) this.two[i * p + j]! += weight * x[i]! * x[j]!
    }
  }
  scale(factor: number): void {
    this.zero *= factor
    for (let i = 0; i < this.one.length; i++) this.one[i]! *= factor
    for (let i = 0; i < this.two.length; i++) this.two[i]! *= factor
  }
}

/**
 * At coefficients `beta` (p). One pass from the last time back, so that those at risk only grow; exponents are kept relative to the
 * largest so far, so that none overflows. O(n·p² + events·p²).
 *
 * @source Cox 1975, Biometrika 62:269–276; ties: Breslow 1974, Biometrics 30:89–99 and Efron 1977, J Am Stat Assoc 72:557–565
 */
export function partialLikelihood({ times, events, x, ties }: RiskOrder, beta: readonly number[]): PartialLikelihood {
  const p = beta.length
  const gradient = new Float64Array(p)
  const information = beta.map(() => new Float64Array(p))
  const atRisk = new Moments(p)
  let [logLikelihood, shift] = [0, -Infinity]
  for (let place = 0; place < times.length;) {
    const start = place
    const failing = new Moments(p)
    let failed = 0
    while (place < times.length && times[place] === times[start]) place++
    const predictors = x.slice(start, place).map((row) => row.reduce((sum, value, i) => sum + value * beta[i]!, 0))
    const largest = predictors.reduce((most, value) => Math.max(most, value), shift)
    atRisk.scale(Math.exp(shift - largest))
    shift = largest
    predictors.forEach((predictor, i) => {
      const row = x[start + i]!
      const weight = Math.exp(predictor - shift)
      atRisk.add(weight, row)
      if (!events[start + i]) return
      failed++
      failing.add(weight, row)
      logLikelihood += predictor
      row.forEach((value, k) => (gradient[k]! += value))
    })
    for (let k = 0; k < failed; k++) {
      const share = ties === 'efron' ? k / failed : 0
      const total = atRisk.zero - share * failing.zero
      const means = atRisk.one.map((value, i) => (value - share * failing.one[i]!) / total)
      logLikelihood -= Math.log(total) + shift
      for (let i = 0; i < p; i++) {
        gradient[i]! -= means[i]!
        for (let j = 0; j <= i; j++) {
          const second = (atRisk.two[i * p + j]! - share * failing.two[i * p + j]!) / total
          information[i]![j]! += second - means[i]! * means[j]!
          information[j]![i] = information[i]![j]!
        }
      }
    }
  }
  return { logLikelihood, gradient: [...gradient], information: information.map((row) => [...row]) }
}
