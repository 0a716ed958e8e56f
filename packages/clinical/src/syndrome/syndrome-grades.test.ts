import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { about } from '../../test/sample-record.ts'
import { crisisDefinitions } from './crisis-definitions.ts'
import { diarrhoeaGrade } from './diarrhoea-grade.ts'
import { flushingGrade } from './flushing-grade.ts'

describe('diarrhoea, CTCAE v5: <4 over usual 1, 4–6 2, ≥7 or hospitalisation 3, life-threatening 4', () => {
  const rows: {
    why: string
    perDay?: string
    usual?: string
    limits?: 'instrumental-adl' | 'self-care-adl'
    hospitalised?: boolean
    lifeThreatening?: boolean
    least: number
    most: number
  }[] = [
    { why: 'up to 5 a day, usual unknown: 1 or 2, undecidable', perDay: '<=5', least: 1, most: 2 },
    { why: '5 a day, usual 1: 4 over', perDay: '5', usual: '1', least: 2, most: 2 },
    { why: '5 a day, usual 2: 3 over', perDay: '5', usual: '2', least: 1, most: 1 },
    { why: '4.9 with 1 as usual: under 4 over', perDay: '4.9', usual: '1', least: 1, most: 1 },
    { why: '"under 5" with 1 as usual: under 4 over', perDay: '<5', usual: '1', least: 1, most: 1 },
    { why: '7 a day, usual 1: 6 over', perDay: '7', usual: '1', least: 2, most: 2 },
    { why: '8 a day, usual 1: 7 over', perDay: '8', usual: '1', least: 3, most: 3 },
    { why: '9 a day, usual 1: 8 over', perDay: '9', usual: '1', least: 3, most: 3 },
    { why: 'usual between 1 and 2', perDay: '5', usual: '1-2', least: 1, most: 2 },
    { why: '7 a day, usual unknown: may be anything', perDay: '7', least: 1, most: 3 },
    { why: '3 a day, usual unknown: under 4 over whatever it was', perDay: '3', least: 1, most: 1 },
    { why: 'more than 10 a day, usual 2: no upper end', perDay: '>10', usual: '2', least: 3, most: 3 },
    { why: 'no number', least: 1, most: 3 },
    // CTCAE v5 begins grade 1 with an increase: none is no grade
    { why: '3 a day, usual 4: fewer, no grade', perDay: '3', usual: '4', least: 0, most: 0 },
    { why: '4 a day, usual 4: as many, no grade', perDay: '4', usual: '4', least: 0, most: 0 },
    { why: '5 a day, usual 4: one more', perDay: '5', usual: '4', least: 1, most: 1 },
    { why: 'more than 4 a day, usual 4: an increase', perDay: '>4', usual: '4', least: 1, most: 3 },
    { why: '3 to 5 a day, usual 4: reported, and may be one more', perDay: '3-5', usual: '4', least: 1, most: 1 },
    { why: 'none a day, usual unknown', perDay: '0', least: 0, most: 0 },
    { why: 'fewer, but in hospital with it', perDay: '3', usual: '4', hospitalised: true, least: 3, most: 3 },
    { why: 'in hospital with few stools', perDay: '3', usual: '1', hospitalised: true, least: 3, most: 3 },
    { why: 'limits instrumental daily living', perDay: '3', usual: '1', limits: 'instrumental-adl', least: 2, most: 2 },
    { why: 'limits self care', perDay: '3', usual: '1', limits: 'self-care-adl', least: 3, most: 3 },
    { why: 'life-threatening', lifeThreatening: true, least: 4, most: 4 },
    {
      why: 'known not to be in hospital lowers nothing',
      perDay: '8',
      usual: '1',
      hospitalised: false,
      least: 3,
      most: 3,
    },
  ]
  for (const { why, perDay, usual, limits, hospitalised, lifeThreatening, least, most } of rows)
    test(why, () => {
      const found = diarrhoeaGrade({
        perDay: perDay === undefined ? null : about(perDay),
        usualPerDay: usual === undefined ? null : about(usual),
        limits: limits ?? null,
        hospitalised: hospitalised ?? null,
        lifeThreatening: lifeThreatening ?? null,
      })
      assert.deepEqual([found.leastGrade, found.mostGrade], [least, most])
    })
})

describe('flushing, CTCAE v5', () => {
  const rows = [
    {
      why: 'the word "moderate" decides nothing',
      severity: 'moderate',
      limits: null,
      haemodynamic: null,
      grades: [1, 3],
    },
    {
      why: 'mild and without haemodynamic change',
      severity: 'mild',
      limits: null,
      haemodynamic: false,
      grades: [1, 1],
    },
    {
      why: 'limits instrumental daily living, haemodynamics unknown',
      severity: null,
      limits: 'instrumental-adl',
      haemodynamic: null,
      grades: [2, 3],
    },
    {
      why: 'limits instrumental daily living, no haemodynamic change',
      severity: null,
      limits: 'instrumental-adl',
      haemodynamic: false,
      grades: [2, 2],
    },
    { why: 'hypotension or tachycardia', severity: 'mild', limits: null, haemodynamic: true, grades: [3, 3] },
    { why: 'limits self care', severity: null, limits: 'self-care-adl', haemodynamic: null, grades: [3, 3] },
    { why: 'nothing recorded', severity: null, limits: null, haemodynamic: null, grades: [1, 3] },
  ] as const
  for (const { why, grades, ...facts } of rows)
    test(why, () => assert.deepEqual(Object.values(flushingGrade(facts)), grades))
})

describe('crisis by systolic pressure: below 80 or above 180 mmHg', () => {
  const rows = [
    { systolic: '79.9', expected: 'yes' },
    { systolic: '80', expected: 'no' },
    { systolic: '80.1', expected: 'no' },
    { systolic: '179.9', expected: 'no' },
    { systolic: '180', expected: 'no' },
    { systolic: '180.1', expected: 'yes' },
    { systolic: '<90', expected: 'unknown' },
    { systolic: '<80', expected: 'yes' },
    { systolic: '70-200', expected: 'unknown' },
  ]
  for (const { systolic, expected } of rows)
    test(`${systolic}: ${expected}`, () =>
      assert.equal(crisisDefinitions({ systolicMmHg: about(systolic), carcinoidCrisis: null }).bySystolic, expected))
  test('not recorded is unknown, not no', () =>
    assert.deepEqual(crisisDefinitions({ systolicMmHg: null, carcinoidCrisis: null }), {
      bySystolic: 'unknown',
      asReported: 'unknown',
    }))
})
