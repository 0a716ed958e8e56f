// Expected values: YAML 1.2.2 §7.4.1 (a flow sequence's entries end at a comma, blank or not) beside ISO 80000-1 §7.3.2 (the decimal
// sign is a comma or a point); where both readings are possible, neither is taken.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCaseFile } from './case-file.ts'
import { parseMappingFile } from './mapping-file.ts'
import { readLimits } from './read-limits.ts'
import { parseTableMapping } from './table-mapping.ts'
import { textFile } from './text-file.ts'

const commas = (text: string, path = 'a.case.yaml') => {
  const read = textFile(path, text, readLimits)
  return read.ok ? [] : read.error.map(({ code, parameters }) => ({ code, ...parameters }))
}

describe('lists that could be read in two ways are refused with both', () => {
  for (const { why, text, expected } of [
    {
      why: 'one size or two',
      text: 'a:\n  - diametersMm: [20,5]\n',
      expected: { line: 2, column: 19, at: 'a[0].diametersMm', found: '[20,5]', one: '[20.5]', several: '[20, 5]' },
    },
    {
      why: 'two sizes or four',
      text: 'x: [20,5, 18,3]',
      expected: { line: 1, column: 5, at: 'x', found: '[20,5, 18,3]', one: '[20.5, 18.3]', several: '[20, 5, 18, 3]' },
    },
    {
      why: 'of three numbers only two can be one',
      text: 'x: [1,2,3]',
      expected: { at: 'x', found: '[1,2,3]', one: '[1.2, 3]', several: '[1, 2, 3]' },
    },
    {
      why: 'after a number that is alone',
      text: 'x: [7, 20,5]',
      expected: { column: 8, found: '[20,5]', one: '[20.5]' },
    },
    { why: 'points for thousands', text: 'x: [1.250,5]', expected: { one: '[1250.5]', several: '[1.250, 5]' } },
    { why: 'commas for thousands', text: 'x: [1,250.5]', expected: { several: '[1, 250.5]' } },
    { why: 'negative', text: 'x: [-1,5]', expected: { one: '[-1.5]', several: '[-1, 5]' } },
    { why: 'a blank before the comma', text: 'x: [20 ,5]', expected: { one: '[20.5]' } },
    { why: 'in a list of lists', text: 'x: [[1, 2], [3,4]]', expected: { at: 'x[1]', one: '[3.4]' } },
    { why: 'in braces in a list', text: '- { x: [20,5] }', expected: { at: '[0].x' } },
    { why: 'over lines', text: 'x: [1, 2,\n  20,5]', expected: { line: 2, column: 3 } },
  ]) {
    test(why, () => {
      const [first, ...more] = commas(text)
      assert.deepEqual(more, [])
      assert.deepEqual({ ...first, code: 'text/comma-in-list', ...expected }, first)
    })
  }
  test('every list of a file is told of', () => assert.equal(commas('x: [1,2]\ny: [3,4]\n').length, 2))
})

describe('nothing else is', () => {
  for (const [why, text, path] of [
    ['a blank after the comma', 'x: [20, 5]'],
    ['a line break after the comma', 'x: [20,\n  5]'],
    ['decimal points already', 'x: [20.5,18.2]'],
    ['quotes', 'x: ["20,5", \'1,2\']'],
    ['quotes on one side', 'x: ["20",5]'],
    ['words', 'x: [a,5b, c1,2d]'],
    ['dates', 'x: [2018-04-07,2018-04-11]'],
    ['UIDs', 'x: [1.2.840,1.2.841]'],
    ['a sentence', 'x: sizes of [20,5] mm'],
    ['a comment', 'x: [20, 5] # not [20,5]'],
    ['a text of several lines', 'x: |\n  [20,5]\n'],
    ['a negative number after it', 'x: [-999,-1]'],
    ['JSON', '{"x":[20,5]}', 'a.case.json'],
    ['JSON by another name, with a byte-order mark', '\uFEFF{"x":[20,5]}'],
  ] as const) {
    test(why, () => assert.deepEqual(commas(text, path), []))
  }
})

test('in a case file, a mapping of tables and a mapping file', () => {
  const head = 'schemaVersion: 1\n'
  const codes = [
    parseCaseFile(
      'a',
      `${head}patient: A\nevents: [{ kind: study-read, on: 2019, lesions: [{ label: a, diametersMm: [20,5] }] }]`,
    ),
    parseTableMapping('b', `${head}missing: [99,9]\ntables: []`),
    parseMappingFile('c', 'rules: [1,2]'),
  ].map((read) => (read.ok ? 'read' : read.error[0]?.code))
  assert.deepEqual(codes, ['text/comma-in-list', 'text/comma-in-list', 'text/comma-in-list'])
})

describe('a text that looks like a number', () => {
  // YAML 1.2.2 §10.3.2: [-+]? [0-9]+ is a number, and so is 1.90
  for (const [event, at, found, example] of [
    [
      'kind: study-read, on: 2019, lesions: [{ label: 12, diametersMm: [5] }]',
      'events[0].lesions[0].label',
      '12',
      'label: "12"',
    ],
    ['kind: study-read, on: 2019, reader: 1', 'events[0].reader', '1', 'reader: "1"'],
    [
      'kind: study-read, on: 2019, lesions: [{ label: a, diametersMm: [5], trackingUid: 1.90 }]',
      'events[0].lesions[0].trackingUid',
      '1.90',
      'trackingUid: "1.90"',
    ],
    ['kind: marker-measured, on: 2019, analyte: nse, stated: normal, assay: 2', 'events[0].assay', '2', 'assay: "2"'],
    ['kind: resection-performed, on: 2019, removes: [1]', 'events[0].removes[0]', '1', 'removes: ["1"]'],
    ['kind: ablation-performed, on: 2019, note: true', 'events[0].note', 'true', 'note: "true"'],
  ] as const) {
    test(`${example} is what to write`, () => {
      const read = parseCaseFile('a', `schemaVersion: 1\npatient: A\nevents:\n  - { ${event} }\n`)
      assert.ok(!read.ok)
      const [fault] = read.error
      assert.equal(fault?.code, 'text/not-text')
      assert.deepEqual({ ...fault?.parameters, at, found, example }, fault?.parameters)
      // and written so it is read
      const written = event.replace(example.replaceAll('"', ''), example)
      assert.notEqual(written, event)
      assert.ok(parseCaseFile('a', `schemaVersion: 1\npatient: A\nevents:\n  - { ${written} }\n`).ok, written)
    })
  }
  test('what would be wrong in quotes too is told as before', () => {
    const read = parseCaseFile('a', 'schemaVersion: 1\npatient: A\nevents:\n  - { kind: biopsy-performed, on: 17 }\n')
    assert.equal(read.ok ? null : read.error[0]?.code, 'text/unexpected')
  })
})
