// Expected values: S(t)/S(t0) of the 6-MP arm of Freireich 1963, whose Kaplan–Meier estimates are printed in textbooks
// (S(6) .8571, S(10) .7529, S(16) .6275, S(23) .4482), and an exponential, which forgets how long it has lasted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionalSurvival } from './conditional-survival.ts'

const steps = [
  [0, 1],
  [6, 0.8571],
  [10, 0.7529],
  [16, 0.6275],
  [23, 0.4482],
] as const
const freireich = (time: number): number => steps.findLast(([at]) => at <= time)?.[1] ?? 1

for (const [from, to, expected] of [
  [0, 16, 0.6275],
  [6, 16, 0.6275 / 0.8571],
  [10, 23, 0.4482 / 0.7529],
  [16, 16, 1],
] as const)
  test(`6-MP: of those at week ${from}, week ${to}`, () => {
    const given = conditionalSurvival(freireich, from, to)
    assert.ok(given !== null && Math.abs(given - expected) < 1e-12)
  })

test('an exponential has no memory', () => {
  const given = conditionalSurvival((time) => Math.exp(-0.1 * time), 7, 12)
  assert.ok(given !== null && Math.abs(given - Math.exp(-0.5)) < 1e-12)
})

test('nobody reached the landmark, or time runs backwards', () => {
  assert.equal(
    conditionalSurvival(() => 0, 5, 6),
    null,
  )
  assert.equal(conditionalSurvival(freireich, 10, 6), null)
})
