import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterSetOf, decodeText } from './character-set.ts'
import { opened, testFile, type TestElement } from '../../test/dicom-file.ts'

const person = '^=\\'

// Bytes made by CPython's codecs of the same names.
const single: readonly { set: string; hex: string; text: string }[] = [
  { set: 'ISO_IR 100', hex: '4275635e4ae972f46d65', text: 'Buc^Jérôme' },
  { set: 'ISO_IR 101', hex: '44766ff8e16b5ea3756b61737a', text: 'Dvořák^Łukasz' },
  { set: 'ISO_IR 109', hex: 'd575bf657070695ea1616c', text: 'Ġużeppi^Ħal' },
  { set: 'ISO_IR 110', hex: 'd3ba6e69f1b95eab69727473', text: 'Ķēniņš^Ģirts' },
  { set: 'ISO_IR 144', hex: 'bbeedae1d5dcd1e3e0d35ebee7d0d320dfd5e7d5ddd8', text: 'Люксембург^Очаг печени' },
  { set: 'ISO_IR 127', hex: 'e2c8c7e6ea5ee4e6d2c7d1', text: 'قباني^لنزار' },
  { set: 'ISO_IR 126', hex: 'c4e9efedf5f3e9eff2', text: 'Διονυσιος' },
  { set: 'ISO_IR 138', hex: 'f9f8e5ef5ee3e1e5f8e4', text: 'שרון^דבורה' },
  { set: 'ISO_IR 148', hex: 'c7617675fe6ff06c755edd70656b', text: 'Çavuşoğlu^İpek' },
  { set: 'ISO_IR 203', hex: '43bd75725e313020a4', text: 'Cœur^10 €' },
  { set: 'ISO_IR 166', hex: 'b9d2c1caa1d8c55eaad7e8cd', text: 'นามสกุล^ชื่อ' },
  { set: 'ISO_IR 13', hex: 'd4cfc0de5ec0dbb3', text: 'ﾔﾏﾀﾞ^ﾀﾛｳ' },
  {
    set: 'ISO_IR 192',
    hex: '57616e675e5869616f446f6e673de78e8b5ee5b08fe4b89c3dd081d0b6',
    text: 'Wang^XiaoDong=王^小东=Ёж',
  },
  { set: 'GB18030', hex: '57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d', text: 'Wang^XiaoDong=王^小东=' },
  { set: 'GBK', hex: '57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d', text: 'Wang^XiaoDong=王^小东=' },
  { set: 'ISO-IR 144', hex: 'bbeeda', text: 'Люк' }, // spellings met in the field
  { set: 'utf-8', hex: 'd081', text: 'Ё' },
  { set: 'ISO_IR 999', hex: '41e9', text: 'A\uFFFD' }, // unknown: never a wrong letter
]

// PS3.5 Annexes H (Japanese), I (Korean) and K (Chinese) print the bytes and the names; the Cyrillic and 0212 rows are worked
// by hand from ISO 8859-5 and JIS X 0212.
const extended: readonly { why: string; set: string; bytes: string; text: string }[] = [
  {
    why: 'PS3.5 H.3.1',
    set: '\\ISO 2022 IR 87',
    bytes: 'Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B',
    text: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
  },
  {
    why: 'PS3.5 H.3.2',
    set: 'ISO 2022 IR 13\\ISO 2022 IR 87',
    bytes: '\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J',
    text: 'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう',
  },
  {
    why: 'PS3.5 I.2',
    set: '\\ISO 2022 IR 149',
    bytes: 'Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf',
    text: 'Hong^Gildong=洪^吉洞=홍^길동',
  },
  {
    why: 'PS3.5 K.2',
    set: '\\ISO 2022 IR 58',
    bytes: 'Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=',
    text: 'Zhang^XiaoDong=张^小东=',
  },
  {
    why: 'Cyrillic after an escape, reset by the caret, escaped again',
    set: 'ISO 2022 IR 6\\ISO 2022 IR 144',
    bytes: 'Ivanov^Ivan=\x1b-L\xb8\xd2\xd0\xdd\xde\xd2^\x1b-L\xb8\xd2\xd0\xdd',
    text: 'Ivanov^Ivan=Иванов^Иван',
  },
  {
    why: 'Cyrillic first, Latin letters with accents after an escape',
    set: 'ISO 2022 IR 144\\ISO 2022 IR 100',
    bytes: '\xde\xe7\xd0\xd3 \x1b-A\xe9t\xe9',
    text: 'очаг été',
  },
  {
    why: 'without a reset the Latin set would be read as Cyrillic after the caret',
    set: 'ISO 2022 IR 144\\ISO 2022 IR 100',
    bytes: '\x1b-A\xe9t\xe9^\xde\xe7\xd0\xd3',
    text: 'été^очаг',
  },
  { why: 'JIS X 0212', set: '\\ISO 2022 IR 159', bytes: '\x1b$(D\x30\x21\x1b(B!', text: '丂!' },
  {
    why: 'two-byte characters hold bytes of a caret and a backslash',
    set: '\\ISO 2022 IR 87',
    bytes: '\x1b$B$^%\\\x1b(B',
    text: 'まボ',
  },
  { why: 'an unknown escape leaves its letters', set: '\\ISO 2022 IR 87', bytes: 'a\x1b%9b', text: 'a%9b' },
]

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('text without code extension', async (t) => {
  for (const { set, hex, text } of single) {
    await t.test(`${set}: ${text}`, () => {
      assert.equal(decodeText(new Uint8Array(Buffer.from(hex, 'hex')), characterSetOf([set]), person), text)
    })
  }
})

test('text with code extension', async (t) => {
  for (const { why, set, bytes, text } of extended) {
    await t.test(`${why} → ${text}`, () => {
      assert.equal(decodeText(latin1(bytes), characterSetOf(set.split('\\')), person), text)
    })
  }
})

test('the backslash resets multi-valued text but is a letter in long text', () => {
  const bytes = latin1('\x1b-L\xde\\\xde')
  assert.equal(decodeText(bytes, characterSetOf(['', 'ISO 2022 IR 144']), '\\'), 'о\\\uFFFD')
  assert.equal(decodeText(bytes, characterSetOf(['', 'ISO 2022 IR 144']), ''), 'о\\о')
})

// The case other libraries get wrong: text inside sequences.
const cyrillic: readonly { why: string; set: string; bytes: Uint8Array }[] = [
  { why: 'ISO_IR 144', set: 'ISO_IR 144', bytes: latin1('\xbe\xe7\xd0\xd3') },
  { why: 'ISO_IR 192', set: 'ISO_IR 192', bytes: new TextEncoder().encode('Очаг') },
  { why: 'ISO 2022 IR 144', set: '\\ISO 2022 IR 144', bytes: latin1('\x1b-L\xbe\xe7\xd0\xd3') },
]
for (const { why, set, bytes } of cyrillic) {
  for (const syntax of [{}, { open: true }, { uid: '1.2.840.10008.1.2', explicit: false }]) {
    test(`Cyrillic, ${why}, at the top and two sequences deep ${JSON.stringify(syntax)}`, () => {
      const code: TestElement = [0x0062000f, 'SQ', [[[0x00080104, 'LO', bytes]]]]
      const own: TestElement = [0x00080005, 'CS', 'ISO_IR 100']
      const { dataSet } = opened(
        why,
        testFile(
          [
            [0x00080005, 'CS', set],
            [0x0008103e, 'LO', bytes],
            [
              0x00620002,
              'SQ',
              [
                [[0x00620005, 'LO', bytes], code],
                [own, [0x00620005, 'LO', latin1('\xe9t\xe9')]],
              ],
            ],
          ],
          syntax,
        ),
      )
      assert.equal(dataSet.text('SeriesDescription'), 'Очаг')
      const [first, second] = [...dataSet.items('SegmentSequence')]
      assert.equal(first?.text('SegmentLabel'), 'Очаг')
      assert.equal(first?.item('SegmentedPropertyTypeCodeSequence')?.text('CodeMeaning'), 'Очаг')
      assert.equal(second?.text('SegmentLabel'), 'été', 'an item may state its own set')
    })
  }
}
