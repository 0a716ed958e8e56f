import assert from 'node:assert/strict'
import { test } from 'node:test'
import { betaCdf } from './beta-distribution.ts'

// closed forms: I_x(1, b) = 1 − (1 − x)^b; I_x(a, 1) = x^a; I_½(a, a) = ½; arcsine law I_x(½, ½) = 2/π·asin √x;
// whole a, b: the binomial tail P(X ≥ a) of a + b − 1 trials
const binomialTail = (x: number, a: number, n: number) => {
  let [term, sum] = [(1 - x) ** n, 0]
  for (let k = 0; k <= n; k++) {
    if (k >= a) sum += term
    term *= ((n - k) / (k + 1)) * (x / (1 - x))
  }
  return sum
}
const rows = [
  { why: 'I_0.3(1, 5)', found: betaCdf(0.3, 1, 5), expected: 1 - 0.7 ** 5 },
  { why: 'I_0.3(4, 1)', found: betaCdf(0.3, 4, 1), expected: 0.3 ** 4 },
  { why: 'symmetry', found: betaCdf(0.5, 7.5, 7.5), expected: 0.5 },
  { why: 'arcsine law', found: betaCdf(0.2, 0.5, 0.5), expected: (2 / Math.PI) * Math.asin(Math.sqrt(0.2)) },
  { why: 'binomial tail, small', found: betaCdf(0.4, 3, 6), expected: binomialTail(0.4, 3, 8) },
  { why: 'binomial tail, 500 trials', found: betaCdf(0.03, 16, 485), expected: binomialTail(0.03, 16, 500) },
  { why: 'below 0', found: betaCdf(0, 2, 3), expected: 0 },
  { why: 'above 1', found: betaCdf(1, 2, 3), expected: 1 },
]
for (const { why, found, expected } of rows)
  test(why, () => assert.ok(Math.abs(found - expected) < 1e-12, `${found} for ${expected}`))

test('no parameters, no distribution', () => assert.throws(() => betaCdf(0.5, 0, 1), RangeError))
