import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wilsonInterval } from './wilson-interval.ts'

// Wilson 1927 by hand: z = 1.959964, centre = (p + z²/2n)/(1 + z²/n)
const rows = [
  { why: '15 of 500', k: 15, n: 500, low: 0.0183, high: 0.0489 },
  { why: '60 of 2000', k: 60, n: 2000, low: 0.0234, high: 0.0384 },
  { why: '5 of 500', k: 5, n: 500, low: 0.0043, high: 0.0232 },
  { why: 'none of 500: high = z²/(n + z²)', k: 0, n: 500, low: 0, high: 3.8414588 / 503.8414588 },
  { why: 'all of 500', k: 500, n: 500, low: 500 / 503.8414588, high: 1 },
]
for (const { why, k, n, low, high } of rows)
  test(`${why}: ${low}–${high}`, () => {
    const found = wilsonInterval(k, n)
    assert.ok(Math.abs(found.low - low) < 5e-5, `${found.low}`)
    assert.ok(Math.abs(found.high - high) < 5e-5, `${found.high}`)
  })

test('more successes than trials is our mistake', () => assert.throws(() => wilsonInterval(6, 5), RangeError))
test('no trials is our mistake', () => assert.throws(() => wilsonInterval(0, 0), RangeError))
