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
  // one table pasted under another keeps its own line endings; expected rows are the lines as one counts them
  ...(
    [
      ['CRLF, then LF', 'a,b\r\n1,2\n3,4\n'],
      ['LF, then CRLF', 'a,b\n1,2\r\n3,4\r\n'],
      ['LF, then CRLF, in quotes', 'a,b\n"1","2"\r\n"3","4"\r\n'],
      ['CRLF, then LF, in quotes', 'a,b\r\n"1","2"\n"3","4"\n'],
      ['one LF among CRLF', 'a,b\r\n1,2\n3,4\r\n'],
      ['CR', 'a,b\r1,2\r3,4\r'],
    ] as const
  ).map(
    ([what, text]) =>
      [
        `line endings: ${what}`,
        text,
        [
          [1, 'a', 'b'],
          [2, '1', '2'],
          [3, '3', '4'],
        ],
      ] as const,
  ),
  [
    'line endings: a break of the other kind within quotes stays',
    'a,b\r\n1,"x\ny"\r\n',
    [
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
    ],
  ],
  [
    'a first line that names the separator, as Excel writes and skips it',
    'sep=;\r\na,b;c\r\n1;2,5\r\n',
    [
      [2, 'a,b', 'c'],
      [3, '1', '2,5'],
    ],
  ],
  [
    'the same with the separator it would have anyway',
    '\uFEFF"sep=,"\na,b\n1,2\n',
    [
      [2, 'a', 'b'],
      [3, '1', '2'],
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

for (const [why, text, code, place] of [
  ['a quotation mark that stays open', 'a,b\n1,"2\n3,4\n', 'table/quote', { line: 3 }],
  [
    'one that stays open for longer than any row',
    `a,b\n1,"${'x,\n'.repeat(1 << 19)}`,
    'table/line-too-long',
    { row: 2 },
  ],
  ['a row of two megabytes', `a,b\n1,2\n3,${'x'.repeat(2 << 20)}\n`, 'table/line-too-long', { row: 3 }],
  // windows-1251: А and Б would both become the replacement character
  ['another encoding', Buffer.from([0x61, 0x0a, 0xc0, 0x0a, 0xc1, 0x0a]), 'table/not-utf-8', {}],
  ['a letter cut in two at the end', Buffer.from([0x61, 0x0a, 0xd0]), 'table/not-utf-8', {}],
] as const) {
  test(`${why} is refused with its place`, async () => {
    const { done } = await read(text)
    assert.ok(!done.ok)
    assert.equal(done.error.code, code)
    assert.deepEqual({ ...done.error.parameters, ...place }, done.error.parameters)
  })
}

test('a packed file that is cut off is refused', async () => {
  const { done } = await read(gzipSync('a,b\n'.repeat(1000)).subarray(0, 20), 'cut.csv.gz')
  assert.equal(done.ok ? null : done.error.code, 'gzip/broken')
})

// the fault comes while records are read, long after the first line
for (const [what, damage] of [
  ['cut off at three quarters', (packed: Uint8Array) => packed.subarray(0, (packed.length * 3) >> 2)],
  [
    'with a byte that was flipped',
    (packed: Uint8Array) => packed.map((byte, i) => (i === packed.length >> 1 ? byte ^ 255 : byte)),
  ],
] as const) {
  test(`a large packed file ${what} is refused`, async () => {
    const text = Array.from({ length: 60_000 }, (_, i) => `S${i},${(i * 7919) % 10_007}\n`).join('')
    const { done } = await read(damage(gzipSync(text)), 'damaged.csv.gz')
    assert.equal(done.ok ? null : done.error.code, 'gzip/broken')
  })
}
