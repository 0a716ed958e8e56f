import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { writeDataSet, type DataElement } from './write-data-set.ts'
import { decimalString } from './write-decimal.ts'

const identity: DataElement[] = [
  { tag: 0x00080016, vr: 'UI', value: '1.2.3' },
  { tag: 0x00080018, vr: 'UI', value: '1.2.34' },
]
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
/** Bytes after the file meta information, whose length its first element states. */
const body = (file: Uint8Array) => file.subarray(132 + 12 + new DataView(file.buffer).getUint32(140, true))
const written = (...elements: DataElement[]) =>
  hex(body(writeDataSet([...identity, ...elements]))).slice(hex(body(writeDataSet(identity))).length + 1)

// expected bytes: written by hand from DICOM PS3.5 §7.1.2 (explicit VR) and §7.5 (sequences)
describe('explicit little endian', () => {
  for (const { why, element, expected } of [
    {
      why: 'text of odd length is padded with a space',
      element: { tag: 0x00080060, vr: 'CS', value: 'SEG' },
      expected: '08 00 60 00 43 53 04 00 53 45 47 20',
    },
    {
      why: 'a UID of odd length is padded with a zero byte',
      element: { tag: 0x0020000d, vr: 'UI', value: '2.25.1' },
      expected: '20 00 0d 00 55 49 06 00 32 2e 32 35 2e 31',
    },
    {
      why: 'an empty value has length 0',
      element: { tag: 0x00080090, vr: 'PN', value: '' },
      expected: '08 00 90 00 50 4e 00 00',
    },
    {
      why: 'Cyrillic is UTF-8',
      element: { tag: 0x0008103e, vr: 'LO', value: 'Да' },
      expected: '08 00 3e 10 4c 4f 04 00 d0 94 d0 b0',
    },
    {
      why: 'numbers have two bytes, lowest first',
      element: { tag: 0x00280010, vr: 'US', value: [258] },
      expected: '28 00 10 00 55 53 02 00 02 01',
    },
    {
      why: 'a tag as value is group, then element',
      element: { tag: 0x00209165, vr: 'AT', value: [0x0062000b] },
      expected: '20 00 65 91 41 54 04 00 62 00 0b 00',
    },
    {
      why: 'bytes have a 32-bit length and are padded to even',
      element: { tag: 0x7fe00010, vr: 'OB', value: Uint8Array.of(1, 2, 3) },
      expected: 'e0 7f 10 00 4f 42 00 00 04 00 00 00 01 02 03 00',
    },
    {
      why: 'unlimited text has a 32-bit length',
      element: { tag: 0x00620020, vr: 'UT', value: 'L1' },
      expected: '62 00 20 00 55 54 00 00 02 00 00 00 4c 31',
    },
    {
      why: 'a sequence holds items with their lengths',
      element: { tag: 0x00089215, vr: 'SQ', value: [[{ tag: 0x00080102, vr: 'SH', value: 'DCM' }], []] },
      expected:
        '08 00 15 92 53 51 00 00 1c 00 00 00 fe ff 00 e0 0c 00 00 00 08 00 02 01 53 48 04 00 44 43 4d 20 fe ff 00 e0 00 00 00 00',
    },
  ] satisfies { why: string; element: DataElement; expected: string }[]) {
    test(why, () => assert.equal(written(element), expected))
  }

  test('elements are put in order of their tags', () => {
    const [b, a]: DataElement[] = [
      { tag: 0x00280010, vr: 'US', value: [1] },
      { tag: 0x00200013, vr: 'IS', value: '1' },
    ]
    assert.equal(written(b!, a!), written(a!, b!))
  })

  test('the same tag twice is our bug', () => {
    assert.throws(() => writeDataSet([...identity, ...identity]), /given twice/)
  })
})

test('the file begins with a preamble, DICM and a stated length of meta information', () => {
  const file = writeDataSet(identity)
  assert.equal(hex(file.subarray(0, 128)), hex(new Uint8Array(128)))
  assert.equal(new TextDecoder().decode(file.subarray(128, 132)), 'DICM')
  assert.equal(hex(body(file).subarray(0, 4)), '08 00 16 00')
})

// expected: PS3.5 §6.2 allows 16 characters
for (const { why, value, expected } of [
  { why: 'a short number stays as it is', value: -0.75, expected: '-0.75' },
  { why: 'a third loses the digits that do not fit', value: 1 / 3, expected: '0.33333333333333' },
  { why: 'a tiny number keeps its exponent', value: -1.234567890123e-12, expected: '-1.2345678901e-12' },
  { why: 'minus zero is zero', value: -0, expected: '0' },
]) {
  test(`${why}: ${expected}`, () => {
    const text = decimalString(value)
    assert.ok(text.length <= 16, text)
    if (expected.length <= 16) assert.equal(text, expected)
    assert.ok(Math.abs(Number(text) - value) <= Math.abs(value) * 1e-9)
  })
}

test('what is not a number cannot be written', () => assert.throws(() => decimalString(NaN), RangeError))
