import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placed, volumeScale } from './volume-scale.ts'

for (const { why, values, type } of [
  {
    why: '69 to 6 mL on one chart: equal steps are equal percentages',
    values: [48, 69, 25, 11, 10, 8, 6.1, 6.0],
    type: 'log',
  },
  { why: 'a small change is shown from zero', values: [48, 69, 40], type: 'linear' },
  { why: 'zero has no logarithm', values: [69, 8, 0], type: 'root' },
  { why: 'one study', values: [48], type: 'linear' },
  { why: 'nothing at all', values: [0, 0], type: 'linear' },
]) {
  test(why, () => assert.equal(volumeScale(values).type, type))
}

test('every value and tick lies inside the chart, ticks rise', () => {
  for (const values of [[48, 69, 25, 11, 10, 8, 6.1], [69, 8, 0], [1400, 1200], [0.02, 0.9], [0.5]]) {
    const scale = volumeScale(values)
    const y = placed(scale, [300, 0])
    for (const v of [...values, ...scale.ticks]) assert.ok(y(v) <= 300 && y(v) >= 0, `${v} of ${values.join()}`)
    assert.deepEqual(
      scale.ticks,
      scale.ticks.toSorted((a, b) => a - b),
    )
    assert.ok(scale.ticks.length >= 2 && scale.ticks.length <= 10, `${scale.ticks.join()} for ${values.join()}`)
  }
})

test('on the logarithm a halving is the same step anywhere', () => {
  const y = placed(volumeScale([69, 6]), [300, 0])
  assert.ok(Math.abs(y(20) - y(40) - (y(10) - y(20))) < 1e-9)
})
