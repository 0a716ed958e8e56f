// Expected values: JNE 13327, 752 nmol/L; 1 ng/mL of 5-HIAA is 1000/191.183 = 5.2306 nmol/L.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MarkerMatrix } from '../record/laboratory-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import { about, contextOf, told } from '../../test/sample-record.ts'
import { lastPlasmaHiaa } from './plasma-hiaa.ts'
import { syndromeReview } from './syndrome-review.ts'

const hiaa = (value: string | number, unit = 'nmol/L', matrix: MarkerMatrix = 'plasma') =>
  told('marker-measured', '2020-01-10', { analyte: '5-hiaa', value: about(value), unit, matrix })

for (const [why, result, expected] of [
  ['below', hiaa(751), 'no'],
  ['at the cut-off', hiaa(752), 'no'],
  ['above', hiaa(753), 'yes'],
  ['bounds that include it', hiaa('>600'), 'unknown'],
  ['144 ng/mL are 753.2 nmol/L', hiaa(144, 'ng/mL'), 'yes'],
  ['143 ng/mL are 748.0 nmol/L', hiaa(143, 'ng/mL'), 'no'],
  ['a unit of another quantity', hiaa(800, 'mg/(24.h)'), 'unknown'],
  ['urine is another quantity', hiaa(800, 'umol/(24.h)', 'urine-24h'), undefined],
  ['so is serum', hiaa(800, 'nmol/L', 'serum'), undefined],
] as const)
  test(`5-HIAA: ${why}`, () => {
    assert.equal(lastPlasmaHiaa(eventsOf([result], 'marker-measured'))?.above, expected)
  })

test('it stands in the answer about the heart', () => {
  const [answer] = syndromeReview(contextOf([hiaa(800)])).filter(({ rule }) => rule === 'syndrome/heart')
  assert.ok(answer?.rule === 'syndrome/heart')
  assert.equal(answer.value.plasmaHiaa?.above, 'yes')
  assert.ok(answer.caveats.some(({ code }) => code === 'syndrome/plasma-hiaa-one-series'))
})
