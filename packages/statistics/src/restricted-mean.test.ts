import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kaplanMeier } from './kaplan-meier.ts'
import { restrictedMean } from './restricted-mean.ts'

// by hand: the curve of 1, 2 and 3+ is 1 to time 1, 2/3 to 2, 1/3 to 3
const curve = kaplanMeier({ times: [1, 2, 3], events: [true, true, false] })
const rows = [
  { why: 'before the first event nothing varies', horizon: 0.5, mean: 0.5, variance: 0 },
  { why: 'an event at the horizon is not felt', horizon: 1, mean: 1, variance: 0 },
  // area after 1 is 2/3 + 1/6
  { why: 'between events', horizon: 2.5, mean: 11 / 6, variance: (5 / 6) ** 2 / 6 + (1 / 6) ** 2 / 2 },
  { why: 'to the last observation', horizon: 3, mean: 2, variance: 1 / 6 + (1 / 3) ** 2 / 2 },
]
for (const { why, horizon, mean, variance } of rows)
  test(`to ${horizon}: ${why}`, () => {
    const found = restrictedMean(curve, horizon)
    assert.ok(found.ok)
    assert.ok(Math.abs(found.value.mean - mean) < 1e-12, `${found.value.mean}`)
    assert.ok(Math.abs(found.value.standardError - Math.sqrt(variance)) < 1e-12, `${found.value.standardError}`)
  })
test('what was not observed has no mean', () =>
  assert.deepEqual(restrictedMean(curve, 3.01), { ok: false, error: { code: 'beyond-follow-up', lastTime: 3 } }))
