// Expected values: clinical sources named beside each constant; below, at and above it by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, told } from '../../test/sample-record.ts'
import { arterialReview } from './arterial-review.ts'
import { isAboveUkMaximum, isDoxorubicinUnusual, isOilBelowLabel } from './usual-amounts.ts'

const total = (least: number, most: number | null, unit: string) => [{ unit, least, most }]

for (const [of, rule, rows] of [
  [
    'oil below 1.5 mL',
    isOilBelowLabel,
    [
      [total(1.4, 1.4, 'mL'), 'yes'],
      [total(1.5, 1.5, 'mL'), 'no'],
      [total(1.6, 1.6, 'mL'), 'no'],
      [total(1, 2, 'mL'), 'unknown'],
      [total(1, 1, 'mg'), 'unknown'],
    ],
  ],
  [
    'bleomycin above 500 000 IU',
    isAboveUkMaximum,
    [
      [total(499_999, 499_999, '[IU]'), 'no'],
      [total(500_000, 500_000, '[IU]'), 'no'],
      [total(500_001, 500_001, '[IU]'), 'yes'],
      [total(400_000, null, '[IU]'), 'unknown'],
      [[...total(15, 15, 'mg'), ...total(15_000, 15_000, '[IU]')], 'unknown'],
      [total(15, 15, 'mg'), null],
    ],
  ],
  [
    'doxorubicin outside 50 to 75 mg',
    isDoxorubicinUnusual,
    [
      [total(49, 49, 'mg'), 'yes'],
      [total(50, 50, 'mg'), 'no'],
      [total(75, 75, 'mg'), 'no'],
      [total(76, 76, 'mg'), 'yes'],
      [total(40, 60, 'mg'), 'unknown'],
    ],
  ],
] as const)
  for (const [totals, expected] of rows)
    test(`${of}: ${totals.map(({ least, most, unit }) => `${least}–${most} ${unit}`).join(' and ')}`, () => {
      assert.equal(rule(totals), expected)
    })

test('the remarks stand at the answers they belong to', () => {
  const session = told('embolisation-performed', '2020-01-10', {
    agents: [
      { name: 'Lipiodol', role: 'oil', delivered: { value: 1, unit: 'mL' } },
      { name: 'doxorubicin', role: 'drug', delivered: { value: 100, unit: 'mg' } },
      { name: 'bleomycin', role: 'drug', delivered: { value: 15_000, unit: '[IU]' } },
    ],
  })
  const remarks = arterialReview(contextOf([session])).flatMap(({ rule, caveats }) =>
    caveats
      .map(({ code }) => code)
      .filter((code) => /label|uk-maximum|not-usual/.test(code))
      .map((code) => `${rule} ${code}`),
  )
  assert.deepEqual(remarks, [
    'arterial/delivered arterial-doxorubicin-not-usual',
    'arterial/oil-per-session arterial-oil-below-label',
    'arterial/bleomycin arterial-bleomycin-uk-maximum',
  ])
})
