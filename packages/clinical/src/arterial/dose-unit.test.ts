import assert from 'node:assert/strict'
import { test } from 'node:test'
import ucum from '@lhncbc/ucum-lhc'
import { doseUnit } from './dose-unit.ts'

const table = ucum.UcumLhcUtils.getInstance()

// Oracle: another program's unit arithmetic (LHC UCUM).
const measured = {
  mL: ['mL', 'ml', 'cm3', 'L', 'l', 'dL', 'uL', 'ul', 'mm3', 'dm3', 'm3', 'mL{oil}', '10*-3.L'],
  mg: ['mg', 'g', 'ug', 'kg', 'cg', 'mg{bleomycin}', '1000.ug', '10*3.ug'],
} as const
for (const [unit, spellings] of Object.entries(measured))
  for (const spelling of spellings)
    test(`${spelling} is added in ${unit}, as LHC UCUM converts it`, () => {
      const found = doseUnit(spelling)
      const expected = table.convertUnitTo(spelling, 1, unit).toVal
      assert.equal(found.unit, unit)
      assert.ok(expected !== null && Math.abs(found.ratio / expected - 1) < 1e-12, `${found.ratio} for ${expected}`)
    })

// LHC UCUM converts no arbitrary units; UCUM 2.2: [iU] = [IU], k = 10³, M = 10⁶.
const arbitrary = [
  ["[USP'U]", "[USP'U]", 1],
  ["10*3.[USP'U]", "[USP'U]", 1000],
  ["1000.[USP'U]", "[USP'U]", 1000],
  ['[IU]', '[IU]', 1],
  ['[iU]', '[IU]', 1],
  ['k[IU]', '[IU]', 1000],
  ['k[iU]', '[IU]', 1000],
  ['M[iU]', '[IU]', 1e6],
  ['10*3.[iU]', '[IU]', 1000],
  ['[iU].10*3', '[IU]', 1000],
  ['[iU]{bleomycin}', '[IU]', 1],
] as const
for (const [spelling, unit, ratio] of arbitrary)
  test(`${spelling} is ${ratio} ${unit}`, () => assert.deepEqual(doseUnit(spelling), { unit, ratio }))

test('what is no volume, mass or unit of activity stands alone, as recorded', () => {
  for (const unit of ['U', 'mg/m2', 'mL/kg', 'mol', '1', 'cm2', '{vial}', 'GBq'])
    assert.deepEqual(doseUnit(unit), { unit, ratio: 1 }, unit)
})
