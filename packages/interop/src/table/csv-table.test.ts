import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { csvTable, type CsvReading } from './csv-table.ts'

const plain: CsvReading = { encoding: null, separator: null, skipLines: 0 }
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (content: Uint8Array | string, reading: Partial<CsvReading> = {}) =>
  csvTable('t.csv', typeof content === 'string' ? bytes(content) : content, { ...plain, ...reading }, readLimits)
const cells = (content: Uint8Array | string, reading: Partial<CsvReading> = {}) => {
  const table = read(content, reading)
  assert.ok(table.ok, JSON.stringify(table))
  return [[...table.value.header], ...table.value.rows.map((row) => [row.row, ...row.cells.map(({ text }) => text)])]
}

describe('what is written is what is read', () => {
  for (const { why, content, expected } of [
    {
      why: 'commas',
      content: 'a,b\n1,2\n',
      expected: [
        ['a', 'b'],
        [2, '1', '2'],
      ],
    },
    {
      why: 'semicolons with decimal commas',
      content: 'a;b\n1,5;2,5\n',
      expected: [
        ['a', 'b'],
        [2, '1,5', '2,5'],
      ],
    },
    {
      why: 'tabs',
      content: 'a\tb\n1,5\t"x;y"\n',
      expected: [
        ['a', 'b'],
        [2, '1,5', 'x;y'],
      ],
    },
    {
      why: 'a separator inside quotes does not count',
      content: '"a;;;;",b\n1,2\n',
      expected: [
        ['a;;;;', 'b'],
        [2, '1', '2'],
      ],
    },
    {
      why: 'a line break inside a cell',
      content: 'a,b\n"x\ny",2\n3,4\n',
      expected: [
        ['a', 'b'],
        [2, 'x\ny', '2'],
        [3, '3', '4'],
      ],
    },
    { why: 'doubled quotes', content: 'a\n"say ""no"""\n', expected: [['a'], [2, 'say "no"']] },
    {
      why: 'empty rows are passed over and counted',
      content: 'a,b\r\n\r\n,\r\n1,2\r\n',
      expected: [
        ['a', 'b'],
        [4, '1', '2'],
      ],
    },
    { why: 'a formula stays text', content: "a\n=cmd|' /C calc'!A0\n", expected: [['a'], [2, "=cmd|' /C calc'!A0"]] },
    {
      why: 'ragged rows stay as they are',
      content: 'a,b\n1\n1,2,3\n',
      expected: [
        ['a', 'b'],
        [2, '1'],
        [3, '1', '2', '3'],
      ],
    },
    {
      why: 'tables pasted together keep their own line endings',
      content: 'a,b\r\n1,2\n3,4\r\n',
      expected: [
        ['a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    },
    {
      why: 'the same in quotes, with another break within a cell',
      content: 'a,b\n"1","x\r\ny"\r\n"3\nB","4"\r\n',
      expected: [
        ['a', 'b'],
        [2, '1', 'x\r\ny'],
        [3, '3\nB', '4'],
      ],
    },
    { why: 'no line break at the end', content: 'a\n1', expected: [['a'], [2, '1']] },
  ]) {
    test(why, () => assert.deepEqual(cells(content), expected))
  }
})

// Bytes by the code charts: "да" is D0 B4 D0 B0 in UTF-8, E4 E0 in Windows-1251, 34 04 30 04 in UTF-16 LE.
const da1251 = Uint8Array.of(0x61, 0x0a, 0xe4, 0xe0)
describe('encodings', () => {
  test('UTF-8', () => assert.deepEqual(cells(Uint8Array.of(0x61, 0x0a, 0xd0, 0xb4, 0xd0, 0xb0)), [['a'], [2, 'да']]))
  test('UTF-8 with a byte-order mark', () => {
    assert.deepEqual(cells(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xd0, 0xb4, 0xd0, 0xb0)), [['a'], [2, 'да']])
  })
  test('UTF-16 LE by its mark', () => {
    const content = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x34, 4, 0x30, 4)
    assert.deepEqual(cells(content), [['a'], [2, 'да']])
  })
  test('Windows-1251 when stated', () =>
    assert.deepEqual(cells(da1251, { encoding: 'windows-1251' }), [['a'], [2, 'да']]))
  test('Windows-1251 not stated is refused, not guessed', () => {
    const table = read(da1251)
    assert.ok(!table.ok && table.error.code === 'table/encoding')
  })
  test('a mark goes before what was stated', () => {
    const content = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xd0, 0xb4)
    assert.deepEqual(cells(content, { encoding: 'windows-1251' }), [['a'], [2, 'д']])
  })
})

describe('refused', () => {
  for (const { why, content, code } of [
    { why: 'a quotation mark that does not close', content: 'a,b\n"1,2\n3,4\n', code: 'table/quote' },
    { why: 'text after a closing quotation mark', content: 'a,b\n"1"x,2\n', code: 'table/quote' },
    { why: 'a quotation mark in the middle of a cell', content: 'a,b\n1"2,3\n', code: 'table/quote' },
    { why: 'a zero byte', content: 'a\n1\0\n', code: 'table/nul' },
    { why: 'nothing', content: '', code: 'table/empty' },
    { why: 'a million columns', content: `${'a,'.repeat(1_000_000)}a\n1\n`, code: 'table/too-many-columns' },
    { why: 'too many rows', content: `a\n${'1\n'.repeat(200_001)}`, code: 'table/too-many-rows' },
    { why: 'a cell longer than any spreadsheet’s', content: `a\n${'x'.repeat(32_768)}\n`, code: 'table/cell-too-long' },
  ]) {
    test(why, () => {
      const table = read(content)
      assert.equal(table.ok ? 'read' : table.error.code, code)
    })
  }
  test('the line of the quotation mark is said', () => {
    const table = read('a,b\n1,2\n"3,4\n')
    assert.ok(!table.ok && table.error.code === 'table/quote')
    assert.equal(table.error.parameters.line >= 3, true)
  })
})
