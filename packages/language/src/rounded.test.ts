import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthlyChange } from './answers/monthly-change.ts'
import { format as formatOf } from './format.ts'
import { changeText } from './record/check-figures.ts'
import { rounded, roundedBeside } from './rounded.ts'
import { responseChange } from './answers/response-change.ts'

// Halves away from zero, so that both signs read alike; by hand.
const rows = [
  [37.5, 0, 38],
  [-37.5, 0, -38],
  [37.49, 0, 37],
  [-37.49, 0, -37],
  [-33.25, 1, -33.3],
  [33.25, 1, 33.3],
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [-0.04, 1, 0],
  [0, 0, 0],
] as const
for (const [value, decimals, expected] of rows)
  test(`${value} with ${decimals} decimals is ${expected}, never −0`, () =>
    assert.ok(Object.is(rounded(value, decimals), expected), `${rounded(value, decimals)}`))

const format = formatOf('en')
test('a change of a half per cent is written alike for a rise and a fall', () => {
  // 40 to 25 mm and 40 to 55 mm; 28.5 % is 28.499999… in binary
  assert.deepEqual([format.change(-0.375), format.change(0.375)], ['−38\u00A0%', '+38\u00A0%'])
  assert.deepEqual([format.change(-0.285), format.change(0.285)], ['−29\u00A0%', '+29\u00A0%'])
  assert.deepEqual([changeText(format, -33.25), changeText(format, 33.25)], ['−33.3\u00A0%', '+33.3\u00A0%'])
  assert.deepEqual([monthlyChange(-0.0225, format), monthlyChange(0.0225, format)], ['−2.3\u00A0%', '+2.3\u00A0%'])
  assert.deepEqual([monthlyChange(-0.225, format), monthlyChange(0.225, format)], ['−23\u00A0%', '+23\u00A0%'])
})

// A partial response is a fall of at least 30 %, progression a rise of at least 20 % (RECIST 1.1); 0.8 % a month stands for a threshold.
const beside = [
  ['below the limit', format.change(-0.2996, 'response'), '−29.9\u00A0%'],
  ['at the limit', format.change(-0.3, 'response'), '−30\u00A0%'],
  ['at the limit but for a binary fraction', format.change(1 - 0.7 - 0.6, 'response'), '−30\u00A0%'],
  ['beyond it', format.change(-0.304, 'response'), '−30\u00A0%'],
  ['below the limit of a rise', format.change(0.1996, 'response'), '+19.9\u00A0%'],
  ['with one decimal, below', responseChange(-0.29996, format), '−29.996\u00A0%'],
  ['with one decimal, at', responseChange(-0.3, format), '−30\u00A0%'],
  ['with one decimal, above', responseChange(0.20004, format), '+20.004\u00A0%'],
  ['growth below its threshold', monthlyChange(0.00799, format, 0.008), '+0.799\u00A0%'],
  ['growth at it', monthlyChange(0.008, format, 0.008), '+0.8\u00A0%'],
] as const
for (const [why, shown, expected] of beside)
  test(`a percentage beside its limit: ${why}`, () => assert.equal(shown, expected))

test('as many decimals as tell a value from its limit', () => {
  assert.deepEqual(
    [400.001, 399.999, 400, 401.2].map((value) => roundedBeside(value, 0, [400])),
    [400.001, 399.999, 400, 401],
  )
})
