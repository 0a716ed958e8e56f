import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalOf } from './decimal.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => decimalOf(bytesOf(text), 0, text.length)

// Oracle: Number(), which the language defines as correctly rounded.
test('decimal strings equal what Number reads', () => {
  for (const text of [
    '0',
    '1',
    '-235.199997',
    '-2.352000e+02',
    '8.105470e-01',
    '+.5',
    '5.',
    '1E3',
    '-0.0',
    '1234567890.12345',
    '123456789012345678901',
    '1e-30',
    '4.9e-324',
    '0.1',
    '3.537818',
  ]) {
    assert.equal(read(text), Number(text), text)
  }
  let seed = 1
  const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  for (let i = 0; i < 20_000; i++) {
    const value = (next() - 0.5) * 10 ** Math.floor(next() * 12 - 4)
    for (const text of [String(value), value.toFixed(6), value.toExponential(6), value.toPrecision(10)]) {
      if (text.length <= 32) assert.equal(read(text), Number(text), text)
    }
  }
})

test('padding is no part of the number', () => {
  assert.equal(read(' 1.5 '), 1.5)
  assert.equal(read('1.5\0'), 1.5)
})

test('what is no decimal is NaN', () => {
  for (const text of ['', ' ', '-', '.', 'e5', '1e', '1,5', '0x10', '1 2', 'Infinity', 'NaN', '1.2.3', '--1']) {
    assert.ok(Number.isNaN(read(text)), text)
  }
})
