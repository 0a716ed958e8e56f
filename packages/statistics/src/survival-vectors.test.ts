import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aalenJohansen } from './aalen-johansen.ts'
import { coxRegression } from './cox-regression.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { numberAtRisk, survivalAt } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

// Freireich 1963 (6-MP): fixtures/clinical-vectors/README.md says what each figure was held against
type Rows = readonly (readonly [number, number])[]
type Estimate = { readonly b: number; readonly se: number; readonly hr: number }
type Survival = {
  readonly sixMP: Rows
  readonly placebo: Rows
  readonly kmSixMP: Rows
  readonly seAt6: number
  readonly ciLogLogAt6: readonly [number, number]
  readonly median: { readonly sixMP: number; readonly placebo: number }
  readonly logrank: { readonly O: number; readonly E: number; readonly V: number; readonly chi2: number }
  readonly cox: { readonly breslow: Estimate; readonly efron: Estimate }
  readonly rmst20: { readonly sixMP: number; readonly placebo: number }
  readonly aalenJohansen: {
    readonly data: Rows
    readonly cif1: readonly number[]
    readonly cif2End: number
    readonly naiveOneMinusKM: number
  }
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../fixtures/clinical-vectors/clinical-vectors.json', import.meta.url), 'utf8'),
) as { readonly survival: Survival }
const survival = vectors.survival
const followUp = (rows: Rows) => ({
  times: rows.map(([time]) => time),
  events: rows.map(([, event]) => event === 1),
})
const curves = {
  sixMP: kaplanMeier(followUp(survival.sixMP)),
  placebo: kaplanMeier(followUp(survival.placebo)),
}
const both = followUp([...survival.sixMP, ...survival.placebo])
const isPlacebo = both.times.map((_, i) => i >= survival.sixMP.length)
const near = (found: number | null | undefined, expected: number, within: number) =>
  assert.ok(typeof found === 'number' && Math.abs(found - expected) <= within, `${found} is not ${expected}`)

test('the curve comes down at the printed times and nowhere else', () => {
  const { kmSixMP, seAt6, ciLogLogAt6 } = survival
  const falls = curves.sixMP.steps.filter(({ events }) => events > 0)
  assert.deepEqual(
    falls.map(({ time }) => time),
    kmSixMP.map(([time]) => time),
  )
  kmSixMP.forEach(([time, expected]) => near(survivalAt(curves.sixMP, time)?.survival, expected, 0.00005))
  const at6 = survivalAt(curves.sixMP, 6)
  near(at6?.standardError, seAt6, 0.00005)
  near(at6?.low, ciLogLogAt6[0], 0.00005)
  near(at6?.high, ciLogLogAt6[1], 0.00005)
})

test('medians; 15 and 8 at risk at 10', () => {
  assert.equal(survivalQuantile(curves.sixMP).time, survival.median.sixMP)
  assert.equal(survivalQuantile(curves.placebo).time, survival.median.placebo)
  // counted in the two lists
  assert.equal(numberAtRisk(curves.sixMP, 10), 15)
  assert.equal(numberAtRisk(curves.placebo, 10), 8)
})

test('log-rank', () => {
  const { O, E, V, chi2 } = survival.logrank
  const found = logRank({ ...both, groups: isPlacebo.map((placebo) => (placebo ? 'placebo' : '6-MP')) })
  const placebo = found.groups.find(({ group }) => group === 'placebo')
  assert.equal(placebo?.observed, O)
  near(placebo?.expected, E, 0.00005)
  near(found.covariance[1]?.[1], V, 0.000005)
  near(found.chiSquare, chi2, 0.00005)
})

for (const ties of ['breslow', 'efron'] as const)
  test(`proportional hazards, ties by ${ties}`, () => {
    const { b, se, hr } = survival.cox[ties]
    const fit = coxRegression({ ...both, covariates: isPlacebo.map((placebo) => [Number(placebo)]), ties })
    assert.ok(fit.ok)
    const [only] = fit.value.coefficients
    near(only?.coefficient, b, 0.000005)
    near(only?.standardError, se, 0.000005)
    near(only?.hazardRatio, hr, 0.00005)
    // by hand from the printed b and SE
    near(only?.low, Math.exp(b - 1.959964 * se), 0.0001)
    near(only?.high, Math.exp(b + 1.959964 * se), 0.0005)
  })

for (const arm of ['sixMP', 'placebo'] as const)
  test(`mean up to 20, ${arm}`, () => {
    const found = restrictedMean(curves[arm], 20)
    assert.ok(found.ok)
    near(found.value.mean, survival.rmst20[arm], 0.00005)
  })

test('competing causes; one minus the curve that ignores them says 1', () => {
  const { data, cif1, cif2End, naiveOneMinusKM } = survival.aalenJohansen
  const times = data.map(([time]) => time)
  const { steps } = aalenJohansen({ times, causes: data.map(([, cause]) => cause), count: 2 })
  assert.equal(steps.length, cif1.length)
  cif1.forEach((expected, i) => near(steps[i]?.incidence[0]?.value, expected, 1e-12))
  near(steps.at(-1)?.incidence[1]?.value, cif2End, 1e-12)
  const naive = kaplanMeier({ times, events: data.map(([, cause]) => cause === 1) })
  near(1 - (naive.steps.at(-1)?.survival ?? NaN), naiveOneMinusKM, 1e-12)
})
