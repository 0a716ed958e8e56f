import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { growthRate, sdLnOfSum } from './growth-rate.ts'

type Vector = { d1: number; d2: number; months: number; tg?: number; tgr: number; vdtMonths: number | null }
/** UCUM `mo`, written out: the figure under test must not come from the code. */
const monthDays = 30.4375

const near = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected} ± ${within}`,
  )

/** Diameters without error unless given. */
const between = (from: number, to: number, days: number, cv = 0, measure: 'diameter' | 'volume' = 'diameter') =>
  growthRate({ measure, from, to, days, sdLnFrom: cv, sdLnTo: cv })

describe('growth rate', () => {
  for (const { d1, d2, months, tg, tgr: percent, vdtMonths } of clinicalVectors<Vector>('tgr')) {
    it(`${d1} → ${d2} mm in ${months} months`, () => {
      const rate = between(d1, d2, months * monthDays)
      // printed to three or four figures
      if (tg !== undefined) near(rate?.tgPerMonth, tg, 0.00005)
      near(100 * (rate?.monthlyChange ?? NaN), percent, 0.006)
      if (vdtMonths === null) assert.equal(rate?.doublingMonths, null)
      else near(rate?.doublingMonths, vdtMonths, 0.06)
    })
  }

  it('a month is 30.4375 days: 45 → 51 mm in 508 days doubles in 30.82 months, not 31.27', () => {
    // ln 2 · (508/30.4375) / (3 · ln(51/45)), by hand
    near(between(45, 51, 508)?.doublingMonths, 30.81, 0.02)
  })

  it('0.8 % per month doubles volume in 87.0 months', () => {
    near(between(1, 1.008, monthDays, 0, 'volume')?.doublingMonths, 87, 0.05)
  })

  it('diameters and the volumes of the same spheres grow alike', () => {
    const [a, b] = [between(30, 36, 100), between(30 ** 3, 36 ** 3, 100, 0, 'volume')]
    near(a?.tgPerMonth, b?.tgPerMonth ?? NaN, 1e-12)
  })

  it('at three months the error of one diameter, 6.6 %, is 0.0933 of TG per month', () => {
    // 3·√2·0.066/3 (clinical reference §2.6); times 1.95996 is ±0.183
    const rate = between(60, 60, 3 * monthDays, 0.066)
    near(Math.log1p(rate?.high ?? NaN), 0.18293, 0.00005)
    near(Math.log1p(rate?.low ?? NaN), -0.18293, 0.00005)
    assert.deepEqual([rate?.doublingMonths, rate?.doublingHighMonths], [null, null])
    near(rate?.doublingLowMonths, Math.LN2 / 0.18293, 0.002)
  })

  it('no rate from nothing, to nothing, or in no time', () => {
    for (const [from, to, days] of [
      [0, 10, 90],
      [10, 0, 90],
      [10, 12, 0],
    ] as const)
      assert.equal(between(from, to, days), null)
  })

  it('ten equal lesions err √10 less than one', () => {
    near(sdLnOfSum(Array.from({ length: 10 }, () => ({ size: 20, cv: 0.108 }))), 0.108 / Math.sqrt(10), 1e-12)
    near(
      sdLnOfSum([
        { size: 60, cv: 0.1 },
        { size: 20, cv: 0.1 },
      ]),
      0.0790569415,
      1e-9,
    )
    assert.equal(sdLnOfSum([]), 0)
  })
})
