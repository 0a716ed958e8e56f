import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printable } from './printable.ts'

for (const { why, text, expected } of [
  { why: 'ordinary text stays', text: 'Очаг 1 (VI)', expected: 'Очаг 1 (VI)' },
  { why: 'an escape sequence cannot drive a terminal', text: 'a\u001B[31mb', expected: 'a\uFFFD[31mb' },
  { why: 'a line break cannot forge a line', text: 'a\nb\r', expected: 'a\uFFFDb\uFFFD' },
  { why: 'a right-to-left override cannot turn a name round', text: 'a\u202Efdp.exe', expected: 'a\uFFFDfdp.exe' },
  { why: 'right-to-left letters themselves are text', text: 'שלום', expected: 'שלום' },
]) {
  test(why, () => assert.equal(printable(text), expected))
}

test('a long text keeps both ends', () => {
  const cut = printable('a'.repeat(300) + 'z', 21)
  assert.equal(cut, `${'a'.repeat(10)}…${'a'.repeat(9)}z`)
})
