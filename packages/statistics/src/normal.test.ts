import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalCdf, normalQuantile } from './normal.ts'

// SciPy 1.10, scipy.stats.norm.cdf, printed with 16 digits.
for (const { x, cdf } of [
  { x: 0, cdf: 0.5 },
  { x: 1.959963984540054, cdf: 0.975 },
  { x: -1, cdf: 0.15865525393145707 },
  { x: -3.5, cdf: 0.00023262907903552504 },
  { x: 5, cdf: 0.9999997133484281 },
  { x: -7, cdf: 1.279812543885835e-12 },
]) {
  test(`Φ(${x}) = ${cdf}`, () => {
    assert.ok(Math.abs(normalCdf(x) - cdf) <= 1e-12 * Math.max(cdf, 1e-3))
  })
}

for (const p of [0.001, 0.025, 0.2, 0.5, 0.9, 0.975, 0.9999]) {
  test(`the quantile of ${p} comes back through Φ`, () => {
    assert.ok(Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-13)
  })
}

test('z for 95 % is the textbook 1.959964', () => {
  assert.equal(normalQuantile(0.975).toFixed(6), '1.959964')
})
