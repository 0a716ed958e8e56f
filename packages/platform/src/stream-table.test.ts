import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { streamTable } from './stream-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'debulk-stream-'))
after(() => rmSync(folder, { recursive: true }))

async function read(text: string | Uint8Array, name = 'table.csv') {
  const path = join(folder, name)
  writeFileSync(path, text)
  const records: (readonly [number, ...string[]])[] = []
  const signal = new AbortController().signal
  const done = await streamTable(path, (cells, row) => void records.push([row, ...cells]), { told: () => {}, signal })
  return { records, done }
}

// expected cells as RFC 4180 §2 has them
for (const [what, text, expected] of [
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
] as const) {
  test(what, async () => {
    const { records, done } = await read(text)
    assert.deepEqual(records, expected)
    assert.ok(done.ok)
  })
  test(`${what}, packed`, async () => assert.deepEqual((await read(gzipSync(text), 'table.csv.gz')).records, expected))
}

for (const [why, text] of [
  ['a quotation mark that stays open', 'a,b\n1,"2\n3,4\n'],
  ['one that stays open for longer than any record', `a,b\n1,"${'x,\n'.repeat(1 << 19)}`],
] as const) {
  test(`${why} is refused with its place`, async () => {
    const { done } = await read(text)
    assert.ok(!done.ok)
    assert.equal(done.error.code, 'table/quote')
  })
}

test('a packed file that is cut off is refused', async () => {
  const { done } = await read(gzipSync('a,b\n'.repeat(1000)).subarray(0, 20), 'cut.csv.gz')
  assert.equal(done.ok ? null : done.error.code, 'gzip/broken')
})
