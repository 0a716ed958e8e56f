import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded, exactly, exactValue, isAbove, isAtLeast, times } from './bounded.ts'

// Read as a person reads the signs; the bounds follow from their meaning.
for (const [text, least, most, leastOpen, mostOpen] of [
  ['3', 3, 3, false, false],
  ['628.8', 628.8, 628.8, false, false],
  ['>30', 30, null, true, false],
  ['≥ 30', 30, null, false, false],
  ['<10', null, 10, false, true],
  ['<=5', null, 5, false, false],
  ['5–8', 5, 8, false, false],
  ['-4.5', -4.5, -4.5, false, false],
] as const) {
  test(`${text} is ${least ?? '…'} to ${most ?? '…'}`, () => {
    const read = bounded(text)
    assert.deepEqual(read, { ok: true, value: { text, least, most, leastOpen, mostOpen } })
  })
}

for (const text of ['', 'many', '1,234', '628,8', '>0,5', '5-8,5', '8-5', '> many', '3 mg', 'NaN', '∞']) {
  test(`${text || 'nothing'} is refused`, () => assert.equal(bounded(text).ok, false))
}
test('a number that is none is refused', () => assert.equal(bounded(NaN).ok, false))

for (const [text, threshold, atLeast, above] of [
  ['3', 3, 'yes', 'no'],
  ['2.9', 3, 'no', 'no'],
  ['>3', 3, 'yes', 'yes'],
  ['≥3', 3, 'yes', 'unknown'],
  ['<3', 3, 'no', 'no'],
  ['≤3', 3, 'unknown', 'no'],
  ['2-5', 3, 'unknown', 'unknown'],
  ['<10', 3, 'unknown', 'unknown'],
] as const) {
  test(`${text} against ${threshold}: at least ${atLeast}, above ${above}`, () => {
    const read = bounded(text)
    assert.ok(read.ok)
    assert.equal(isAtLeast(read.value, threshold), atLeast)
    assert.equal(isAbove(read.value, threshold), above)
  })
}

test('only an exact number has a value', () => {
  assert.equal(exactValue(exactly(4)), 4)
  const open = bounded('>4')
  assert.ok(open.ok)
  assert.equal(exactValue(open.value), null)
  assert.deepEqual(times(open.value, 10), { text: '>4', least: 40, most: null, leastOpen: true, mostOpen: false })
})
