import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '@debulk/quantity/bounded'
import ucum from '@lhncbc/ucum-lhc'
import { inLimitUnit, molarMass } from './laboratory-units.ts'

// Oracle: IUPAC abridged standard atomic weights 2021, and another program's unit arithmetic (LHC UCUM).
const weights = { C: 12.011, H: 1.008, N: 14.007, O: 15.999 }
const mass = (c: number, h: number, n: number, o: number) =>
  c * weights.C + h * weights.H + n * weights.N + o * weights.O

test('molar masses of bilirubin C33H36N4O6 and creatinine C4H7N3O', () => {
  assert.ok(Math.abs(molarMass.bilirubin - mass(33, 36, 4, 6)) < 1e-9)
  assert.ok(Math.abs(molarMass.creatinine - mass(4, 7, 3, 1)) < 1e-9)
})

const rows = [
  ['bilirubin', 34.2, 'umol/L', 'mg/dL', molarMass.bilirubin],
  ['bilirubin', 20, 'mg/L', 'mg/dL', null],
  ['creatinine', 177, 'umol/L', 'mg/dL', molarMass.creatinine],
  ['creatinine', 0.2, 'mmol/L', 'mg/dL', molarMass.creatinine],
  ['albumin', 30, 'g/L', 'g/dL', null],
  ['albumin', 3000, 'mg/dL', 'g/dL', null],
  ['platelets', 50_000, '/uL', '10*9/L', null],
  ['platelets', 50, '10*3/uL', '10*9/L', null],
  ['creatinine-clearance', 0.5, 'mL/s', 'mL/min', null],
  // other spellings and prefixes of the same units
  ['bilirubin', 2, 'mg/dl', 'mg/dL', null],
  ['bilirubin', 0.02, 'g/L', 'mg/dL', null],
  ['bilirubin', 20, 'ug/mL', 'mg/dL', null],
  ['bilirubin', 34.2, 'umol/l', 'mg/dL', molarMass.bilirubin],
  ['bilirubin', 34_200, 'nmol/L', 'mg/dL', molarMass.bilirubin],
  ['bilirubin', 2, 'mg/(100.mL)', 'mg/dL', null],
  ['creatinine', 0.177, 'mmol/l', 'mg/dL', molarMass.creatinine],
  ['albumin', 30, 'g/l', 'g/dL', null],
  ['albumin', 3, 'g/dl', 'g/dL', null],
  ['albumin', 3, 'g%', 'g/dL', null],
  ['platelets', 50_000, '/ul', '10*9/L', null],
  ['platelets', 50_000, '/mm3', '10*9/L', null],
  ['platelets', 50, '10*3/mm3', '10*9/L', null],
  ['platelets', 50, '10*9/l', '10*9/L', null],
  ['platelets', 50, '10^9/L', '10*9/L', null],
  ['platelets', 0.05, '10*12/L', '10*9/L', null],
  ['platelets', 50, '10*3{cells}/uL', '10*9/L', null],
  ['creatinine-clearance', 30, 'ml/min', 'mL/min', null],
  ['creatinine-clearance', 1.8, 'L/h', 'mL/min', null],
  ['ldh', 7, 'ukat/L', 'U/L', null],
  ['ldh', 425, 'U/l', 'U/L', null],
  ['ldh', 0.425, 'U/mL', 'U/L', null],
] as const
const table = ucum.UcumLhcUtils.getInstance()
for (const [analyte, value, unit, to, moles] of rows)
  test(`${value} ${unit} of ${analyte} in ${to} as LHC UCUM converts it`, () => {
    const other = table.convertUnitTo(unit, value, to, moles === null ? {} : { molecularWeight: moles })
    const found = inLimitUnit(analyte, exactly(value), unit)
    assert.equal(found?.unit, to)
    assert.ok(Math.abs((found?.value.least ?? Number.NaN) - (other.toVal ?? 0)) < 1e-9 * value, `${other.toVal}`)
  })

// LHC UCUM converts no international units; of an enzyme they are its units, by definition (1 U = 1 µmol/min).
test('international units of an enzyme are its units', () => {
  for (const unit of ['[IU]/L', '[iU]/L', '[IU]/l'])
    assert.equal(inLimitUnit('ast', exactly(100), unit)?.value.least, 100, unit)
})

test('a unit that is none of this analyte is not converted, and not guessed', () => {
  for (const [analyte, unit] of [
    ['bilirubin', 'U/L'],
    ['inr', '%'],
    ['platelets', '10*9'],
    ['albumin', 'umol/L'],
    ['platelets', '%'],
    ['creatinine-clearance', 'mL/min/{1.73_m2}'],
    ['other', 'mg/dL'],
  ] as const)
    assert.equal(inLimitUnit(analyte, exactly(1), unit), null, `${analyte} ${unit}`)
})
