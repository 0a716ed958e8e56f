import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiResponse } from './choi-response.ts'

const by = (sizePct: number, huPct: number, more: object = {}) => {
  const facts = {
    sizeChange: sizePct / 100,
    attenuationChange: huPct / 100,
    allGone: false,
    newLesions: false,
    nodules: false,
    ...more,
  }
  return [choiResponse(facts, 'choi'), choiResponse(facts, 'modified-choi')]
}
// Choi 2007 and Nathan 2010, as in Radiopaedia and PMC5658474 table 2
for (const [size, attenuation, expected] of [
  [-9.9, 0, ['SD', 'SD']],
  [-10, 0, ['PR', 'SD']],
  [-10.1, 0, ['PR', 'SD']],
  [0, -14.9, ['SD', 'SD']],
  [0, -15, ['PR', 'SD']],
  [0, -15.1, ['PR', 'SD']],
  [-10, -14.9, ['PR', 'SD']],
  [-10, -15, ['PR', 'PR']],
  [9.9, 0, ['SD', 'SD']],
  [10, 0, ['PD', 'PD']],
  [10.1, 0, ['PD', 'PD']],
] as const) {
  test(`size ${size} %, attenuation ${attenuation} %: ${expected.join(', modified ')}`, () =>
    assert.deepEqual(by(size, attenuation), expected))
}

test('nodules and new lesions are progression; gone is complete', () => {
  assert.deepEqual(by(-50, -50, { nodules: true }), ['PD', 'PD'])
  assert.deepEqual(by(-50, -50, { newLesions: true }), ['PD', 'PD'])
  assert.deepEqual(by(-100, 0, { allGone: true }), ['CR', 'CR'])
})
