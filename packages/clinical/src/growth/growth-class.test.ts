import assert from 'node:assert/strict'
import { it } from 'node:test'
import { growthClass, type GrowthClass, type GrowthSetting } from './growth-class.ts'

const monthDays = 30.4375
const exact = (rate: number) => ({ low: rate, high: rate })
const to = (verdict: 'below' | 'at-least' | 'cannot-be-told', threshold: number): GrowthClass => ({
  threshold,
  verdict,
})
const no = (reason: 'setting' | 'time-apart' | 'local-treatment'): GrowthClass => ({ threshold: null, reason })

// GREPONET: TGR3m cut 0.8 %/month at 3 ± 1 months; TGR0 cut 4 %/month
const cases: readonly (readonly [string, { low: number; high: number }, number, GrowthSetting, GrowthClass])[] = [
  ['below 0.8', exact(0.0079), 3, 'first-months-on-treatment', to('below', 0.008)],
  ['at 0.8', exact(0.008), 3, 'first-months-on-treatment', to('at-least', 0.008)],
  ['above 0.8', exact(0.0081), 3, 'first-months-on-treatment', to('at-least', 0.008)],
  ['interval on both sides', { low: -0.17, high: 0.2 }, 3, 'first-months-on-treatment', to('cannot-be-told', 0.008)],
  [
    'interval ends at the threshold',
    { low: -0.1, high: 0.008 },
    3,
    'first-months-on-treatment',
    to('cannot-be-told', 0.008),
  ],
  ['too early', exact(0.1), 1.99, 'first-months-on-treatment', no('time-apart')],
  ['two months', exact(0.1), 2, 'first-months-on-treatment', to('at-least', 0.008)],
  ['four months', exact(0.1), 4, 'first-months-on-treatment', to('at-least', 0.008)],
  ['too late', exact(0.1), 4.01, 'first-months-on-treatment', no('time-apart')],
  ['before treatment, below 4', exact(0.0399), 8, 'before-treatment', to('below', 0.04)],
  ['before treatment, at 4', exact(0.04), 8, 'before-treatment', to('at-least', 0.04)],
  ['before treatment, above 4', exact(0.0401), 8, 'before-treatment', to('at-least', 0.04)],
  ['later on', exact(0.1), 3, 'other', no('setting')],
  ['embolised in between', exact(0.1), 3, 'local-treatment-between', no('local-treatment')],
]
for (const [what, rate, months, setting, expected] of cases)
  it(what, () => assert.deepEqual(growthClass(rate, months * monthDays, setting), expected))
