import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvReader } from './csv-reader.ts'

/** What is read when the text comes in pieces of this length. */
function read(text: string, piece: number) {
  const records: (readonly [number, ...string[]])[] = []
  const reader = csvReader((cells, row) => void records.push([row, ...cells]))
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
  return { records, ...reader.end() }
}

describe('csvReader', () => {
  // expected cells as RFC 4180 §2 has them
  const cases: readonly (readonly [string, string, readonly (readonly [number, ...string[]])[]])[] = [
    [
      'commas and LF',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CRLF, no break at the end',
      'a,b\r\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['byte order mark', '\uFEFFa,b\n', [[1, 'a', 'b']]],
    [
      'quotes with separator, break and quote',
      'a,b\n"x,y","1\n""2"""\n',
      [
        [1, 'a', 'b'],
        [2, 'x,y', '1\n"2"'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t\n',
      [
        [1, 'a', 'b'],
        [2, '1', ''],
      ],
    ],
    [
      'an empty line is counted',
      'a,b\n\n1,2\n',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      'an inch in a cell without quotes',
      'a,b\n5",x\n',
      [
        [1, 'a', 'b'],
        [2, '5"', 'x'],
      ],
    ],
    ['nothing', '', []],
  ]
  for (const [what, text, records] of cases) {
    for (const piece of [1, 3, 1000])
      it(`${what}, in pieces of ${piece}`, () => assert.deepEqual(read(text, piece).records, records))
  }

  it('says in which record a quotation mark stays open', () => {
    assert.deepEqual(read('a,b\n1,"2\n3,4\n', 4), { records: [[1, 'a', 'b']], end: 'quote-open', row: 2 })
    assert.equal(read('a\n1', 2).end, 'whole')
  })
})
