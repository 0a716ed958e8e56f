import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ucumRatio } from './ucum-ratio.ts'

// Definitions of UCUM 2.2: prefixes, 1 L = 10⁻³ m³, 1 U = 1 µmol/min, 1 kat = 1 mol/s; by hand.
const rows = [
  ['L', 'mL', 1000],
  ['ml', 'mL', 1],
  ['cm3', 'mL', 1],
  ['g', 'mg', 1000],
  ['mg', 'g', 0.001],
  ['dag', 'g', 10],
  ['[iU]', '[IU]', 1],
  ['k[iU]', '[IU]', 1000],
  ['10*3.[iU]', '[IU]', 1000],
  ['g/L', 'mg/dL', 100],
  ['mg/(100.mL)', 'mg/dL', 1],
  ['g%', 'g/dL', 1],
  ['ukat/L', 'U/L', 60],
  ['mL/s', 'mL/min', 60],
  ['mL/min', 'mL/min', 1],
  ['10*3/mm3', '10*9/L', 1],
  ['/nL', '10*9/L', 1],
  ['umol/(24.h)', 'umol/d', 1],
  ['mg{drug}', 'mg', 1],
  ['{INR}', '1', 1],
  ['mg', 'mL', null],
  ['mg', '[IU]', null],
  ["[USP'U]", '[IU]', null],
  ['U', '[IU]', null],
  ['mol/L', 'g/L', null],
  ['mg/m2', 'mg', null],
  ['constructor', 'mg', null],
  ['mg/', 'mg', null],
  ['', 'mg', null],
  ['mg mL', 'mg', null],
] as const
for (const [from, to, expected] of rows)
  test(`${from || 'nothing'} in ${to}: ${expected ?? 'is another quantity'}`, () => {
    const found = ucumRatio(from, to)
    assert.ok(expected === null ? found === null : Math.abs((found ?? 0) / expected - 1) < 1e-14, `${found}`)
  })

test('powers of ten are exact, so that 0.016 L is 16 mL', () => {
  assert.equal(0.016 * (ucumRatio('L', 'mL') ?? 0), 16)
  assert.equal(ucumRatio('mm3', 'mL'), 0.001)
})
