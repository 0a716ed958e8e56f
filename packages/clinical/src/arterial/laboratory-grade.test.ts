// Expected values: CTCAE 5.0 tables (ALT and AST above 3, 5 and 20 times, bilirubin above 1.5, 3 and 10 times), by hand with a limit of 40 U/L
// and 20 µmol/L.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about } from '../../test/sample-record.ts'
import { laboratoryGrade, type GradedAnalyte } from './laboratory-grade.ts'

const rows: readonly (readonly [GradedAnalyte, string | number, 'limit' | 'baseline', number, number, number?])[] = [
  ['alt', 39, 'limit', 40, 0],
  ['alt', 40, 'limit', 40, 0],
  ['alt', 40.1, 'limit', 40, 1],
  ['alt', 120, 'limit', 40, 1],
  ['alt', 120.1, 'limit', 40, 2],
  ['alt', 200, 'limit', 40, 2],
  ['alt', 200.1, 'limit', 40, 3],
  ['alt', 800, 'limit', 40, 3],
  ['alt', 800.1, 'limit', 40, 4],
  ['ast', 900, 'limit', 40, 4],
  ['bilirubin', 20, 'limit', 20, 0],
  ['bilirubin', 20.1, 'limit', 20, 1],
  ['bilirubin', 30, 'limit', 20, 1],
  ['bilirubin', 30.1, 'limit', 20, 2],
  ['bilirubin', 60, 'limit', 20, 2],
  ['bilirubin', 60.1, 'limit', 20, 3],
  ['bilirubin', 200, 'limit', 20, 3],
  ['bilirubin', 200.1, 'limit', 20, 4],
  // from an abnormal value before: 100 U/L and 30 µmol/L
  ['alt', 149, 'baseline', 100, 0],
  ['alt', 150, 'baseline', 100, 1],
  ['alt', 300, 'baseline', 100, 1],
  ['alt', 301, 'baseline', 100, 2],
  ['alt', 900, 'baseline', 100, 3],
  ['bilirubin', 30, 'baseline', 30, 0],
  ['bilirubin', 30.1, 'baseline', 30, 1],
  ['bilirubin', 45.1, 'baseline', 30, 2],
  // floating point alone decides nothing: 3 × 0.1 is 0.30000000000000004
  ['alt', 0.3, 'limit', 0.1, 1],
  // a value known within bounds
  ['alt', '>100', 'limit', 40, 1, 4],
  ['alt', '>800', 'limit', 40, 4],
  ['alt', '<40', 'limit', 40, 0],
]

for (const [analyte, value, of, reference, least, most = least] of rows)
  test(`${analyte} ${value} against the ${of} of ${reference}: grade ${least} to ${most}`, () => {
    assert.deepEqual(laboratoryGrade(analyte, about(value), { of, value: reference, exclusive: false }), {
      least,
      most,
    })
  })

test('"less than 40" leaves 40 outside the normal range', () => {
  const at = laboratoryGrade('alt', about(40), { of: 'limit', value: 40, exclusive: true })
  assert.deepEqual(at, { least: 1, most: 1 })
})
