import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '@debulk/clinical/assessment'
import type { Grid } from '@debulk/imaging/grid'
import { runVoxels } from '@debulk/imaging/run-list'
import { drawShape } from '@debulk/phantom/draw-shape'
import { PerturbedEllipsoid } from '@debulk/phantom/perturbed-ellipsoid'
import { Random } from '@debulk/phantom/random'
import type { Answer } from './answer.ts'
import { BoundaryNoise } from './boundary-noise.ts'
import { drawNoisily } from './draw-noisily.ts'
import { tally } from './tally.ts'
import { wilsonInterval } from './wilson-interval.ts'

// expected: worked examples of the Wilson interval for Ki-67 counts, 15/500 and 60/2000; the ends by the formula's limits
for (const { count, of, low, high } of [
  { count: 15, of: 500, low: 0.0183, high: 0.0489 },
  { count: 60, of: 2000, low: 0.0234, high: 0.0384 },
  { count: 0, of: 40, low: 0, high: 0.0876 },
  { count: 40, of: 40, low: 0.9124, high: 1 },
]) {
  test(`Wilson: ${count} of ${of}`, () => {
    const share = wilsonInterval(count, of)
    assert.ok(Math.abs(share.low - low) < 5e-5 && Math.abs(share.high - high) < 5e-5, JSON.stringify(share))
  })
}

// expected: the covariance the field is defined by, exp(−d²/2ℓ²)·sd²
test('noise has the size and the reach it is given', () => {
  const size = { sdMm: 0.4, correlationMm: 5 }
  let [square, near, far] = [0, 0, 0]
  const draws = 6000
  for (let k = 0; k < draws; k++) {
    const noise = new BoundaryNoise(new Random(`field/${k}`), size)
    const here = noise.at(1, -2, 3)
    square += here * here
    near += here * noise.at(1, -2, 8)
    far += here * noise.at(21, -2, 3)
  }
  assert.ok(Math.abs(square / draws - 0.16) < 0.01, `${square / draws}`)
  assert.ok(Math.abs(near / draws - 0.16 * Math.exp(-0.5)) < 0.01, `${near / draws}`)
  assert.ok(Math.abs(far / draws) < 0.01, `${far / draws}`)
})

const grid: Grid = {
  size: { x: 80, y: 80, z: 40 },
  step: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 2 } },
  origin: { x: -40, y: -40, z: -40 },
  frameOfReferenceUid: null,
}
const still = new BoundaryNoise(new Random('still'), { sdMm: 1e-12, correlationMm: 5 })
const frame = { a: { x: 1, y: 0, z: 0 }, b: { x: 0, y: 1, z: 0 }, c: { x: 0, y: 0, z: 1 } }
const centre = { x: 0.3, y: -0.2, z: 0.4 }
const lesion = (radius: number) =>
  new PerturbedEllipsoid({
    centre,
    semiAxesMm: { a: radius, b: 0.8 * radius, c: 0.7 * radius },
    frame,
    bumps: [{ degree: 3, towards: { x: 0, y: 0, z: 1 }, amplitude: 0.05 }],
  })

// expected: the phantom's own drawing of the same shape; and the closed form of an ellipsoid in a shell
test('a hand that does not err draws the shape; one that draws wider adds a shell', () => {
  for (const radius of [2, 7, 22]) {
    const exact = drawShape(lesion(radius), grid)
    assert.equal(runVoxels(drawNoisily(lesion(radius), { noise: still, shiftMm: 0 }, grid)), runVoxels(exact))
  }
  const sphere = new PerturbedEllipsoid({ centre, semiAxesMm: { a: 15, b: 15, c: 15 }, frame, bumps: [] })
  const wider = runVoxels(drawNoisily(sphere, { noise: still, shiftMm: 1 }, grid)) * 2
  assert.ok(Math.abs(wider / ((4 / 3) * Math.PI * 16 ** 3) - 1) < 0.01, `${wider}`)
})

// expected: counted by hand
test('a sure verdict against the truth is a flip; an open one never is', () => {
  const answer = (truth: number, fraction: number, verdict: Verdict): Answer => ({
    truth,
    fraction,
    low: fraction - 0.02,
    high: fraction + 0.02,
    verdicts: { 70: 'reached', 90: verdict },
  })
  const { coverage, missedAbove, missedBelow, confusion, flips, answered, notAnswered } = tally([
    answer(0.92, 0.93, 'reached'),
    answer(0.89, 0.93, 'reached'),
    answer(0.95, 0.88, 'not-reached'),
    answer(0.89, 0.9, 'cannot-be-told'),
    answer(0.9, 0.9, 'cannot-be-told'),
    null,
  ])
  assert.deepEqual([answered, notAnswered, coverage.count, missedAbove, missedBelow], [5, 1, 3, 1, 1])
  assert.deepEqual(confusion[90], {
    reached: { reached: 1, 'cannot-be-told': 1, 'not-reached': 1 },
    'not-reached': { reached: 1, 'cannot-be-told': 1, 'not-reached': 0 },
  })
  assert.deepEqual([flips[90].count, flips[70].count], [2, 0])
})
