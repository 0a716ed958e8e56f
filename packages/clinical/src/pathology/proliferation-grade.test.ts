import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { about } from '../../test/sample-record.ts'
import {
  distanceFromLimit,
  gradesFromKi67,
  gradesFromMitoses,
  higherOf,
  ki67GradeIn2010,
} from './proliferation-grade.ts'

// WHO 2019, table of the neuroendocrine neoplasms: Ki-67 <3, 3–20, >20 %; mitoses <2, 2–20, >20 per 2 mm²
describe('Ki-67', () => {
  const rows = [
    { ki67: '2.9', expected: ['G1'], why: 'below 3' },
    { ki67: 0.1 + 0.2 + 2.7, expected: ['G2'], why: '3 as floating point adds it up' },
    { ki67: '3', expected: ['G2'], why: 'at 3' },
    { ki67: '3.1', expected: ['G2'], why: 'above 3' },
    { ki67: '19.9', expected: ['G2'], why: 'below 20' },
    { ki67: '20', expected: ['G2'], why: 'at 20' },
    { ki67: '20.1', expected: ['G3'], why: 'above 20' },
    { ki67: '<3', expected: ['G1'], why: '"under 3" does not reach 3' },
    { ki67: '≤3', expected: ['G1', 'G2'], why: '"up to 3" may be 3' },
    { ki67: '2-5', expected: ['G1', 'G2'], why: 'a range over the limit' },
    { ki67: '3-20', expected: ['G2'], why: 'a range up to both limits' },
    { ki67: '>20', expected: ['G3'], why: '"over 20" is not 20' },
    { ki67: '≥20', expected: ['G2', 'G3'], why: '"at least 20" may be 20' },
    { ki67: '<25', expected: ['G1', 'G2', 'G3'], why: 'says nothing' },
  ]
  for (const { ki67, expected, why } of rows)
    test(`${ki67} % (${why}): ${expected.join(', ')}`, () => assert.deepEqual(gradesFromKi67(about(ki67)), expected))
})

describe('mitoses per 2 mm²', () => {
  const rows = [
    { mitoses: '1.9', expected: ['G1'] },
    { mitoses: '2', expected: ['G2'] },
    { mitoses: '2.1', expected: ['G2'] },
    { mitoses: '19', expected: ['G2'] },
    { mitoses: '20', expected: ['G2'] },
    { mitoses: '21', expected: ['G3'] },
    { mitoses: '<2', expected: ['G1'] },
    { mitoses: '≤2', expected: ['G1', 'G2'] },
  ]
  for (const { mitoses, expected } of rows)
    test(`${mitoses}: ${expected.join(', ')}`, () => assert.deepEqual(gradesFromMitoses(about(mitoses)), expected))
})

test('the higher of the two decides; one alone stands; a straddling one leaves what it cannot exclude', () => {
  assert.deepEqual(higherOf(['G1'], ['G2']), ['G2'])
  assert.deepEqual(higherOf(['G2'], null), ['G2'])
  assert.deepEqual(higherOf(null, null), [])
  assert.deepEqual(higherOf(['G1', 'G2'], ['G1']), ['G1', 'G2'])
  assert.deepEqual(higherOf(['G1', 'G2'], ['G3']), ['G3'])
})

describe('in 2010: up to 2, 3–20, above 20, and nothing between 2 and 3', () => {
  const rows = [
    { ki67: '1.9', expected: 'G1' },
    { ki67: '2', expected: 'G1' },
    { ki67: '2.1', expected: 'undefined' },
    { ki67: '2.4', expected: 'undefined' },
    { ki67: '2.9', expected: 'undefined' },
    { ki67: '3', expected: 'G2' },
    { ki67: '20', expected: 'G2' },
    { ki67: '20.1', expected: 'G3' },
    { ki67: '<3', expected: null },
  ]
  for (const { ki67, expected } of rows)
    test(`${ki67} %: ${expected}`, () => assert.equal(ki67GradeIn2010(about(ki67)), expected))
})

test('distance from the nearest limit: 0 on it, signed beside it, none of a range', () => {
  assert.deepEqual(distanceFromLimit(about(3)), { limitPercent: 3, distancePercent: 0 })
  assert.deepEqual(distanceFromLimit(about(1)), { limitPercent: 3, distancePercent: -2 })
  assert.deepEqual(distanceFromLimit(about(25)), { limitPercent: 20, distancePercent: 5 })
  assert.equal(distanceFromLimit(about('<3')), null)
})
