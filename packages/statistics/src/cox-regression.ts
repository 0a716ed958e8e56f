import { err, ok, type Result } from '@debulk/quantity/result'
import { chiSquareTail } from './chi-square.ts'
import type { FollowUp } from './follow-up.ts'
import { partialLikelihood, type PartialLikelihood } from './partial-likelihood.ts'
import { cholesky, inverse, solve } from './cholesky.ts'
import { checkTimes } from './tally.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import type { TieMethod } from './tie-method.ts'

/** Follow-up with covariates, subjects × p: a row per subject, each of one length. */
export type CoxData = FollowUp & {
  readonly covariates: readonly (readonly number[])[]
  readonly ties: TieMethod
}

/** One covariate: log hazard ratio per unit of it, Wald interval and test. */
export type CoxCoefficient = {
  readonly coefficient: number
  readonly standardError: number
  readonly z: number
  readonly p: number
  readonly hazardRatio: number
  readonly low: number
  readonly high: number
}

/** A chi-square test of all coefficients being 0. */
export type CoxTest = { readonly chiSquare: number; readonly degreesOfFreedom: number; readonly p: number }

/** `coefficients` and `covariance` (p × p) in the order of the columns. */
export type CoxRegression = {
  readonly size: number
  readonly events: number
  readonly coefficients: readonly CoxCoefficient[]
  readonly covariance: readonly (readonly number[])[]
  readonly logLikelihood: { readonly null: number; readonly fitted: number }
  readonly likelihoodRatio: CoxTest
  readonly score: CoxTest
  readonly iterations: number
}

/**
 * Why there is no answer. `covariates` are places of columns. Monotone likelihood: some combination of them puts every event at the
 * extreme of those at risk, so the ratio that fits best is infinite. Not identifiable: constant among those at risk of any event, or
 * told by the columns before it.
 */
export type CoxRefused =
  | { readonly code: 'no-events' }
  | { readonly code: 'not-identifiable' | 'monotone-likelihood'; readonly covariates: readonly number[] }
  | { readonly code: 'not-converged'; readonly iterations: number }

const mostIterations = 60

/**
 * Proportional hazards by Newton–Raphson on the partial likelihood, with covariates centred and scaled inside. Nothing is answered
 * unless the steps vanish: a flat likelihood alone is not convergence. O(iterations · n·p²).
 *
 * @param level coverage of the intervals, 0–1
 * @source Cox 1972, J R Stat Soc B 34:187–220; monotone likelihood: Heinze & Schemper 2001, Biometrics 57:114–119
 */
export function coxRegression(data: CoxData, level = 0.95): Result<CoxRegression, CoxRefused> {
  const { times, events, covariates, ties } = data
  checkTimes(times, events.length, covariates.length)
  if (!events.includes(true)) return err({ code: 'no-events' })
  checkRows(covariates)
  // who left before the first event never was at risk of one, and must not set the scale either
  const first = times.reduce((least, time, i) => (events[i] && time < least ? time : least), Infinity)
  const counted = times.flatMap((time, i) => (time >= first ? [i] : []))
  const scales = columnScales(counted.map((i) => covariates[i]!))
  const constant = scales.flatMap(({ sd }, i) => (sd > 0 ? [] : [i]))
  if (constant.length > 0) return err({ code: 'not-identifiable', covariates: constant })
  const order = counted.toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0))
  const sorted = {
    times: order.map((i) => times[i]!),
    events: order.map((i) => events[i]!),
    x: order.map((i) => Float64Array.from(scales, ({ mean, sd }, k) => (covariates[i]![k]! - mean) / sd)),
    ties,
  }
  const climbed = climb(scales.length, (beta) => partialLikelihood(sorted, beta))
  if (!climbed.ok) return climbed
  const { beta, fitted, start, iterations } = climbed.value
  const factor = cholesky(fitted.information, 1e-14)
  if (!factor.ok) return err({ code: 'not-identifiable', covariates: [factor.row] })
  const covariance = inverse(factor.lower).map((row, i) =>
    row.map((value, j) => value / (scales[i]!.sd * scales[j]!.sd)),
  )
  const z = normalQuantile(1 - (1 - level) / 2)
  const test = (chiSquare: number): CoxTest => ({
    chiSquare,
    degreesOfFreedom: scales.length,
    p: chiSquareTail(Math.max(0, chiSquare), scales.length),
  })
  return ok({
    size: times.length,
    events: events.filter(Boolean).length,
    coefficients: beta.map((value, i) => waldOf(value / scales[i]!.sd, Math.sqrt(covariance[i]![i]!), z)),
    covariance,
    logLikelihood: { null: start.logLikelihood, fitted: fitted.logLikelihood },
    likelihoodRatio: test(2 * (fitted.logLikelihood - start.logLikelihood)),
    score: test(climbed.value.score),
    iterations,
  })
}

type Climbed = {
  readonly beta: readonly number[]
  readonly start: PartialLikelihood
  readonly fitted: PartialLikelihood
  readonly score: number
  readonly iterations: number
}

function climb(p: number, at: (beta: readonly number[]) => PartialLikelihood): Result<Climbed, CoxRefused> {
  let beta = Array.from({ length: p }, () => 0)
  const start = at(beta)
  const first = cholesky(start.information, 1e-10)
  if (!first.ok) return err({ code: 'not-identifiable', covariates: [first.row] })
  const score = dot(solve(first.lower, start.gradient), start.gradient)
  let [here, lastSize, diverging] = [start, Infinity, beta.map((_, i) => i)]
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const factor = cholesky(here.information, 1e-14)
    if (!factor.ok) return err({ code: 'monotone-likelihood', covariates: diverging })
    const step = solve(factor.lower, here.gradient)
    const size = largest(step)
    diverging = step.flatMap((value, i) => (Math.abs(value) > size * 1e-3 ? [i] : []))
    // on a finite hill the steps shrink to nothing before it is this flat; towards an infinite one they stay
    if (dot(step, here.gradient) < 1e-10 && size > lastSize / 2 && size > 1e-6)
      return err({ code: 'monotone-likelihood', covariates: diverging })
    let share = Math.min(1, 4 / size)
    let next = at(moved(beta, step, share))
    const least = here.logLikelihood - 1e-12 * (1 + Math.abs(here.logLikelihood))
    while (!(next.logLikelihood >= least) && share > 1e-6) {
      share /= 2
      next = at(moved(beta, step, share))
    }
    beta = moved(beta, step, share)
    here = next
    lastSize = size
    if (size <= 1e-9 * (1 + largest(beta))) return ok({ beta, start, fitted: here, score, iterations: iteration })
  }
  return err({ code: 'not-converged', iterations: mostIterations })
}

function waldOf(coefficient: number, standardError: number, z: number): CoxCoefficient {
  return {
    coefficient,
    standardError,
    z: coefficient / standardError,
    p: 2 * normalCdf(-Math.abs(coefficient / standardError)),
    hazardRatio: Math.exp(coefficient),
    low: Math.exp(coefficient - z * standardError),
    high: Math.exp(coefficient + z * standardError),
  }
}

function checkRows(rows: readonly (readonly number[])[]): void {
  const width = rows[0]?.length ?? 0
  if (width === 0) throw new RangeError('a regression needs a covariate')
  rows.forEach((row, i) => {
    if (row.length !== width || !row.every(Number.isFinite))
      throw new RangeError(`subject ${i} has covariates ${row.join(', ')}`)
  })
}

function columnScales(rows: readonly (readonly number[])[]): { mean: number; sd: number }[] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, k) => {
    const column = rows.map((row) => row[k] ?? 0)
    if (column.every((value) => value === column[0])) return { mean: column[0] ?? 0, sd: 0 }
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length
    return { mean, sd: Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) }
  })
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs))
const moved = (beta: readonly number[], step: readonly number[], share: number) =>
  beta.map((value, i) => value + share * (step[i] ?? 0))
