import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded, exactly, type Bounded } from '@debulk/quantity/bounded'
import { format } from '../format.ts'
import { timesUpperLimit } from './times-upper-limit.ts'

const about = (text: string): Bounded => {
  const read = bounded(text)
  assert.ok(read.ok)
  return read.value
}
const rows = [
  { why: 'two digits', of: exactly(5.945), en: '5.9×', ru: '5,9×' },
  { why: 'the limit itself', of: exactly(1), en: '1.0×', ru: '1,0×' },
  { why: 'just under the limit is not printed as the limit', of: exactly(0.9996), en: '0.9996×', ru: '0,9996×' },
  { why: 'nearer still', of: exactly(0.99996), en: '0.99996×', ru: '0,99996×' },
  { why: 'just above the limit', of: exactly(1.0004), en: '1.0004×', ru: '1,0004×' },
  { why: 'below detection', of: about('<0.05'), en: '<0.05×', ru: '<0,05×' },
]
for (const { why, of, en, ru } of rows)
  test(why, () => {
    assert.equal(timesUpperLimit(of, format('en')), en)
    assert.equal(timesUpperLimit(of, format('ru')), ru)
  })

test('no rounding reads as exactly the limit where it is not', () => {
  for (let k = 1; k <= 12; k++)
    for (const value of [1 - 10 ** -k, 1 + 10 ** -k])
      assert.notEqual(Number(timesUpperLimit(exactly(value), format('en')).slice(0, -1)), 1, `${value}`)
})
