import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exactValue } from '@debulk/quantity/bounded'
import ucum from '@lhncbc/ucum-lhc'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { about } from '../../test/sample-record.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import { convertMarker, markerUnitFactor, molarMass } from './marker-units.ts'

const analytes: Readonly<Record<string, MarkerAnalyte>> = { serotonin: 'serotonin', '5-HIAA': '5-hiaa' }
describe('vectors units', () => {
  type Row = { analyte: string; from: [number, string]; to: [number, string] }
  for (const { analyte, from, to } of clinicalVectors<Row>('units'))
    test(`${analyte}: ${from.join(' ')} is ${to.join(' ')}`, () => {
      const found = convertMarker(analytes[analyte] ?? 'other', about(from[0]), { from: from[1], to: to[1] })
      assert.ok(found.ok)
      assert.ok(Math.abs((exactValue(found.value) ?? Number.NaN) - to[0]) < 0.0005)
    })
})

// by hand: 1000/176.215 = 5.67489; 1000/191.183 = 5.23059
const factors: { analyte: MarkerAnalyte; from: string; to: string; factor: number }[] = [
  { analyte: 'serotonin', from: 'ng/mL', to: 'nmol/L', factor: 1000 / 176.215 },
  { analyte: 'serotonin', from: 'umol/L', to: 'ng/mL', factor: 176.215 },
  { analyte: 'serotonin', from: 'ng/mL', to: 'ug/L', factor: 1 },
  { analyte: '5-hiaa', from: 'mg/(24.h)', to: 'umol/(24.h)', factor: 1000 / 191.183 },
  { analyte: '5-hiaa', from: 'ng/mL', to: 'nmol/L', factor: 1000 / 191.183 },
  { analyte: 'chromogranin-a', from: 'ng/mL', to: 'ug/L', factor: 1 },
  { analyte: 'nse', from: 'ng/mL', to: 'ug/L', factor: 1 },
  { analyte: 'nt-probnp', from: 'pg/mL', to: 'ng/L', factor: 1 },
  { analyte: 'nt-probnp', from: 'pmol/L', to: 'ng/L', factor: 8.457 },
  { analyte: 'pancreastatin', from: 'pg/mL', to: 'ng/L', factor: 1 },
  { analyte: 'gastrin', from: 'pg/mL', to: 'pg/mL', factor: 1 },
  { analyte: 'chromogranin-a', from: 'ng/ml', to: 'ug/l', factor: 1 },
  { analyte: '5-hiaa', from: 'mg/d', to: 'mg/(24.h)', factor: 1 },
]
for (const { analyte, from, to, factor } of factors)
  test(`${analyte}: 1 ${from} is ${factor} ${to}`, () => {
    const found = markerUnitFactor(analyte, from, to)
    assert.ok(found.ok && Math.abs(found.value / factor - 1) < 1e-12)
  })

// Oracle: another program's unit arithmetic (LHC UCUM), given the molar mass
const table = ucum.UcumLhcUtils.getInstance()
for (const { analyte, from, to } of factors.filter((row) => row.from !== 'pmol/L'))
  test(`${analyte}: ${from} in ${to} as LHC UCUM converts it`, () => {
    const mass = analyte === 'serotonin' || analyte === '5-hiaa' ? { molecularWeight: molarMass[analyte] } : {}
    const other = table.convertUnitTo(from, 1000, to, mass).toVal
    const found = markerUnitFactor(analyte, from, to)
    assert.ok(other !== null && found.ok && Math.abs((1000 * found.value) / other - 1) < 1e-9, `${other}`)
  })

const refused: { analyte: MarkerAnalyte; from: string; to: string; code: string; why: string }[] = [
  {
    analyte: 'chromogranin-a',
    from: 'nmol/L',
    to: 'ng/mL',
    code: 'assay-specific',
    why: 'no molar mass of a mix of fragments',
  },
  { analyte: 'chromogranin-a', from: 'U/L', to: 'ng/mL', code: 'assay-specific', why: 'units of another assay' },
  { analyte: 'serotonin', from: 'ng/mL', to: 'mg/(24.h)', code: 'other-quantity', why: 'blood is not urine of a day' },
  { analyte: '5-hiaa', from: 'mg/(24.h)', to: 'nmol/L', code: 'other-quantity', why: 'urine of a day is not plasma' },
  {
    analyte: '5-hiaa',
    from: 'mg/g{creat}',
    to: 'mg/(24.h)',
    code: 'other-quantity',
    why: 'a ratio to creatinine is no amount per day',
  },
  { analyte: 'nse', from: 'nmol/L', to: 'ng/mL', code: 'unit-not-listed', why: 'no mass is listed' },
  { analyte: 'pancreastatin', from: 'pmol/L', to: 'pg/mL', code: 'unit-not-listed', why: 'no mass is listed' },
  { analyte: 'gastrin', from: 'pmol/L', to: 'pg/mL', code: 'not-listed', why: 'nothing is listed for gastrin' },
  { analyte: 'serotonin', from: 'mIU/mL', to: 'ng/mL', code: 'unit-not-listed', why: 'no such unit of serotonin' },
]
for (const { analyte, from, to, code, why } of refused)
  test(`${analyte}: ${from} does not become ${to}: ${why}`, () =>
    assert.deepEqual(markerUnitFactor(analyte, from, to), { ok: false, error: code }))

test('bounds stay bounds', () => {
  const found = convertMarker('serotonin', about('<10'), { from: 'ng/mL', to: 'ug/L' })
  assert.ok(found.ok && found.value.most === 10 && found.value.mostOpen && found.value.least === null)
})
