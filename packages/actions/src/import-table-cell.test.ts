import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TableCell } from '@debulk/contract/table-cell'
import type { RawCell } from '@debulk/interop/table/raw-table'
import { readCell } from './import-table-cell.ts'
import { tableDate } from './import-table-date.ts'
import { caseFileName } from './import-table-file-name.ts'

const manner = { path: 't.csv', decimal: '.', missing: new Set(['', '-999', 'н/д']), dates: ['DD.MM.YYYY'] } as const
const comma = { ...manner, decimal: ',' } as const
const said = (
  text: string,
  rule: Partial<TableCell> = {},
  how: typeof manner | typeof comma = manner,
  type: RawCell['type'] = 'text',
) => {
  const read = readCell({ text, type }, { column: 'c', ...rule }, how)
  return read.status === 'read' ? read.tries : read.status === 'refused' ? read.refusal.code : read.status
}

describe('numbers', () => {
  for (const { why, text, rule, how, type, expected } of [
    { why: 'with a dot', text: '12.5', expected: [12.5, '12.5'] },
    { why: 'with a comma where the table says so', text: '12,5', how: comma, expected: [12.5, '12,5'] },
    { why: 'a comma nobody stated may group thousands', text: '1,250', expected: ['1,250'] },
    {
      why: 'a dot where the comma is stated is no number',
      text: '1.250',
      how: comma,
      expected: 'table/number-unreadable',
    },
    { why: 'unless it is a text', text: '8.0', rule: { as: 'text' }, how: comma, expected: ['8.0'] },
    { why: 'blanks group thousands', text: '1\u00A0250,5', how: comma, expected: [1250.5, '1\u00A0250,5'] },
    { why: 'a typographic minus', text: '−5', expected: [-5, '−5'] },
    { why: 'a bound', text: '>30', expected: ['>30', '>30'] },
    { why: 'a bound with a comma', text: '< 0,5', how: comma, expected: ['< 0,5', '<0.5'] },
    { why: 'a range', text: '5–8', expected: ['5–8', '5-8'] },
    {
      why: 'centimetres become millimetres without a tail of digits',
      text: '2,3',
      rule: { times: 10 },
      how: comma,
      expected: [23],
    },
    { why: '1.1 × 10 is 11', text: '1.1', rule: { times: 10 }, expected: [11] },
    { why: 'a bound is multiplied too', text: '>1.1', rule: { times: 10 }, expected: ['>11'] },
    { why: 'percent as it stands', text: '25%', expected: [25, '25%'] },
    { why: 'percent as a share', text: '25 %', rule: { as: 'fraction' }, expected: [0.25] },
    { why: 'a share as it stands', text: '0.25', rule: { as: 'fraction' }, expected: [0.25] },
    {
      why: 'a number of a workbook has a dot whatever texts have',
      text: '2.5',
      how: comma,
      type: 'number',
      expected: [2.5, '2.5'],
    },
    {
      why: 'words where a number is wanted',
      text: 'много',
      rule: { as: 'number' },
      expected: 'table/number-unreadable',
    },
    { why: 'a number too large to be one', text: '1e999', rule: { as: 'number' }, expected: 'table/number-unreadable' },
    { why: 'hexadecimal is none', text: '0x10', expected: ['0x10'] },
  ] as const) {
    test(why, () => assert.deepEqual(said(text, rule, how, type), expected))
  }
})

describe('what is not recorded, and what is', () => {
  for (const { why, text, rule, type, expected } of [
    { why: 'empty', text: ' ', expected: 'missing' },
    { why: 'the table’s own word, in any case', text: 'Н/Д', expected: 'missing' },
    { why: 'the column’s own word', text: '?', rule: { missing: ['?'] }, expected: 'missing' },
    { why: 'zero is a value', text: '0', expected: [0, '0'] },
    { why: 'a word that is mapped', text: 'ДА', rule: { values: { да: true } }, expected: [true] },
    {
      why: 'a word that is mapped to nothing',
      text: 'нет данных',
      rule: { values: { 'нет данных': null } },
      expected: 'missing',
    },
    {
      why: 'a word that is not mapped',
      text: 'может быть',
      rule: { values: { да: true } },
      expected: 'table/value-unknown',
    },
    { why: 'a word that may stay', text: 'x', rule: { values: { да: 'y' }, others: 'keep' }, expected: ['x'] },
    { why: 'an error of the spreadsheet', text: '#N/A', type: 'error', expected: 'table/cell-error' },
    {
      why: 'a formula never saved with its value',
      text: '',
      type: 'formula-without-value',
      expected: 'table/formula-unsaved',
    },
    { why: 'a text with the cell in it', text: '$&', rule: { say: 'score {}' }, expected: ['score $&'] },
    {
      why: 'a list',
      text: 'ppi; ssri',
      rule: { split: ';' },
      expected: [
        ['ppi', 'ssri'],
        ['ppi', 'ssri'],
      ],
    },
    { why: 'yes or no by itself', text: 'TRUE', rule: { as: 'boolean' }, expected: [true] },
    { why: 'one is neither yes nor no', text: '1', rule: { as: 'boolean' }, expected: 'table/value-unknown' },
    {
      why: 'a name of a key is not a value',
      text: 'constructor',
      rule: { values: { да: true } },
      expected: 'table/value-unknown',
    },
  ] as const) {
    test(why, () => assert.deepEqual(said(text, rule as Partial<TableCell> | undefined, manner, type), expected))
  }
})

describe('dates', () => {
  for (const { text, formats, expected } of [
    { text: '11.04.2018', formats: ['DD.MM.YYYY'], expected: '2018-04-11' },
    { text: '4/11/2018', formats: ['M/D/YYYY'], expected: '2018-04-11' },
    { text: '04/2018', formats: ['MM/YYYY'], expected: '2018-04' },
    { text: '2018', formats: ['DD.MM.YYYY'], expected: '2018' },
    { text: '2018-04-11', formats: ['DD.MM.YYYY'], expected: '2018-04-11' },
    { text: '11.04.2018 09:30', formats: ['DD.MM.YYYY HH:mm'], expected: '2018-04-11' },
    { text: '2018-04-11 00:00:00', formats: [], expected: '2018-04-11' },
    { text: '43201', formats: ['excel-1900'], expected: '2018-04-11' },
    { text: '31.02.2018', formats: ['DD.MM.YYYY'], expected: null },
    { text: '04.11.18', formats: ['DD.MM.YYYY'], expected: null },
    { text: '11x04x2018', formats: ['DD.MM.YYYY'], expected: null },
    { text: '2018-04-07/2018-04-11', formats: [], expected: '2018-04-07/2018-04-11' },
  ]) {
    test(`${text} by ${formats.join(' or ') || 'itself'}`, () => assert.equal(tableDate(text, formats), expected))
  }
})

describe('file names', () => {
  const none = new Set<string>()
  for (const { patient, pattern } of [
    { patient: 'NET-007', pattern: /^NET-007\.case\.yaml$/ },
    { patient: 'Пациент-1', pattern: /^Пациент-1\.case\.yaml$/u },
    { patient: '../../etc/passwd', pattern: /^_[^/\\]*~\w{8}\.case\.yaml$/ },
    { patient: 'a/b', pattern: /^a_b~\w{8}\.case\.yaml$/ },
    { patient: 'a\\b', pattern: /^a_b~\w{8}\.case\.yaml$/ },
    { patient: 'CON', pattern: /^CON~\w{8}\.case\.yaml$/ },
    { patient: 'nul.txt', pattern: /^nul\.txt~\w{8}\.case\.yaml$/ },
    { patient: '..', pattern: /^_~\w{8}\.case\.yaml$/ },
    { patient: '-rf', pattern: /^_rf~\w{8}\.case\.yaml$/ },
    { patient: 'x'.repeat(300), pattern: /^x{60}~\w{8}\.case\.yaml$/ },
    { patient: 'a\u202Eb', pattern: /^a_b~\w{8}\.case\.yaml$/ },
  ]) {
    test(JSON.stringify(patient.slice(0, 20)), () => assert.match(caseFileName(patient, none), pattern))
  }
  test('two that are written alike have two files', () =>
    assert.notEqual(caseFileName('a/b', none), caseFileName('a\\b', none)))
  test('two that differ only in case have two files', () => {
    assert.match(caseFileName('net-1', new Set(['net-1.case.yaml'])), /^net-1~\w{12}\.case\.yaml$/)
  })
})
