import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readLimits } from '@debulk/contract/read-limits'
import type { RefusalCode } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import { err, ok } from '@debulk/quantity/result'
import type { Inflate } from '../volume-file/inflate.ts'
import { readNrrd } from './read-nrrd.ts'

const inflate: Inflate = {
  all: (packed) => {
    try {
      return ok(new Uint8Array(gunzipSync(packed)))
    } catch {
      return err('truncated')
    }
  },
  head: () => err('broken'),
}
const reading = { inflate, limits: readLimits }

/** A header as 3D Slicer or ITK writes it; a field set to null is left out. */
function header(fields: Record<string, string | null> = {}, pairs: readonly string[] = [], lineEnd = '\n'): string {
  const all: Record<string, string | null> = {
    type: 'unsigned char',
    dimension: '3',
    space: 'left-posterior-superior',
    sizes: '2 2 2',
    'space directions': '(0.5,0,0) (0,0.5,0) (0,0,3)',
    kinds: 'domain domain domain',
    endian: 'little',
    encoding: 'raw',
    'space origin': '(-10,20,30)',
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return ['NRRD0004', '# a comment', ...lines, ...pairs, '', ''].join(lineEnd)
}

const joined = (text: string, data: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from(text), data]))
const eight = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7])
const columns = ({ step, origin }: Grid): number[][] => [step.x, step.y, step.z, origin].map(({ x, y, z }) => [x, y, z])

function read(bytes: Uint8Array, dataFile: Uint8Array | null = null) {
  const out = readNrrd('x.nrrd', bytes, dataFile, reading)
  assert.ok(out.ok, JSON.stringify(out))
  return out.value
}

const firstVoxels = (bytes: Uint8Array, dataFile: Uint8Array | null = null): number[] => [
  ...(read(bytes, dataFile).layers[0]?.voxels ?? []),
]

describe('encodings', () => {
  const rows: [string, string, Uint8Array][] = [
    ['raw', header(), eight],
    ['gzip', header({ encoding: 'gzip' }), gzipSync(eight)],
    ['gz, its other name', header({ encoding: 'gz' }), gzipSync(eight)],
    ['ascii', header({ encoding: 'ascii' }), Buffer.from('0 1 2\n3,4\t5 6 7\n')],
    ['text, its other name', header({ encoding: 'txt' }), Buffer.from('0 1 2 3 4 5 6 7')],
    ['CR LF line ends', header({}, [], '\r\n'), eight],
    [
      'a line and two bytes to skip',
      header({ 'line skip': '1', 'byte skip': '2' }),
      Buffer.concat([Buffer.from('skip me\n..'), eight]),
    ],
    [
      'bytes to skip inside gzip',
      header({ encoding: 'gzip', 'byte skip': '3' }),
      gzipSync(Buffer.concat([Buffer.from('abc'), eight])),
    ],
    [
      'byte skip −1: the data end with the file',
      header({ 'byte skip': '-1' }),
      Buffer.concat([Buffer.from('whatever'), eight]),
    ],
  ]
  for (const [why, text, data] of rows) test(why, () => assert.deepEqual(firstVoxels(joined(text, data)), [...eight]))
})

describe('types and byte orders', () => {
  const rows: [string, string, Buffer, number[]][] = [
    [
      'short',
      'little',
      Buffer.from(Int16Array.from([-1, 2, 300, 4, 5, 6, 7, -800]).buffer),
      [-1, 2, 300, 4, 5, 6, 7, -800],
    ],
    [
      'short',
      'big',
      Buffer.from(Int16Array.from([-1, 2, 300, 4, 5, 6, 7, -800]).buffer).swap16(),
      [-1, 2, 300, 4, 5, 6, 7, -800],
    ],
    [
      'uint32_t',
      'big',
      Buffer.from(Uint32Array.from([1, 2, 3, 4, 5, 6, 7, 4e9]).buffer).swap32(),
      [1, 2, 3, 4, 5, 6, 7, 4e9],
    ],
    [
      'double',
      'big',
      Buffer.from(Float64Array.from([0.1, 2, 3, 4, 5, 6, 7, -8]).buffer).swap64(),
      [0.1, 2, 3, 4, 5, 6, 7, -8],
    ],
    [
      'long long',
      'little',
      Buffer.from(BigInt64Array.from([1n, -2n, 3n, 4n, 5n, 6n, 7n, 8n]).buffer),
      [1, -2, 3, 4, 5, 6, 7, 8],
    ],
    [
      'signed char',
      'little',
      Buffer.from(Int8Array.from([-1, 2, 3, 4, 5, 6, 7, -8]).buffer),
      [-1, 2, 3, 4, 5, 6, 7, -8],
    ],
  ]
  for (const [type, endian, data, expected] of rows) {
    test(`${type}, ${endian}`, () => assert.deepEqual(firstVoxels(joined(header({ type, endian }), data)), expected))
  }
})

describe('spaces become LPS (worked by hand from the names of the axes)', () => {
  const directions = '(1,2,3) (-2,1,0) (0,0,4)'
  const rows: [string, number[][]][] = [
    [
      'left-posterior-superior',
      [
        [1, 2, 3],
        [-2, 1, 0],
        [0, 0, 4],
        [-10, 20, 30],
      ],
    ],
    [
      'LPS',
      [
        [1, 2, 3],
        [-2, 1, 0],
        [0, 0, 4],
        [-10, 20, 30],
      ],
    ],
    [
      'right-anterior-superior',
      [
        [-1, -2, 3],
        [2, -1, 0],
        [0, 0, 4],
        [10, -20, 30],
      ],
    ],
    [
      'RAS',
      [
        [-1, -2, 3],
        [2, -1, 0],
        [0, 0, 4],
        [10, -20, 30],
      ],
    ],
    [
      'left-anterior-superior',
      [
        [1, -2, 3],
        [-2, -1, 0],
        [0, 0, 4],
        [-10, -20, 30],
      ],
    ],
    [
      'LAS',
      [
        [1, -2, 3],
        [-2, -1, 0],
        [0, 0, 4],
        [-10, -20, 30],
      ],
    ],
  ]
  for (const [space, expected] of rows) {
    test(space, () =>
      assert.deepEqual(
        columns(read(joined(header({ space, 'space directions': directions }), eight)).header.grid),
        expected,
      ),
    )
  }

  test('centimetres', () => {
    const { grid } = read(joined(header({ 'space units': '"cm" "cm" "cm"' }), eight)).header
    assert.deepEqual(columns(grid), [
      [5, 0, 0],
      [0, 5, 0],
      [0, 0, 30],
      [-100, 200, 300],
    ])
  })
})

describe('detached headers', () => {
  test('the data file is named, and read from what the caller gives', () => {
    const text = header({ 'data file': 'x.raw' })
    const named = readNrrd('x.nhdr', joined(text, new Uint8Array()), null, reading)
    assert.deepEqual(named.ok ? null : named.error, {
      path: 'x.nhdr',
      code: 'nrrd/data-file-missing',
      parameters: { name: 'x.raw' },
    })
    assert.deepEqual(firstVoxels(joined(text, new Uint8Array()), eight), [...eight])
  })
  test('a header that ends without a blank line is complete', () => {
    const text = header({ datafile: './x.raw' }).trimEnd()
    assert.deepEqual(firstVoxels(joined(text, new Uint8Array()), eight), [...eight])
  })
})

describe('3D Slicer layers', () => {
  const segments = [
    'Segment0_ID:=Segment_1',
    'Segment0_Layer:=0',
    'Segment0_LabelValue:=1',
    'Segment1_ID:=Segment_2',
    'Segment1_Layer:=1',
    'Segment1_LabelValue:=1',
  ]
  const first = {
    dimension: '4',
    sizes: '2 2 2 2',
    kinds: 'list domain domain domain',
    'space directions': 'none (0.5,0,0) (0,0.5,0) (0,0,3)',
  }
  const last = {
    dimension: '4',
    sizes: '2 2 2 2',
    kinds: 'domain domain domain list',
    'space directions': '(0.5,0,0) (0,0.5,0) (0,0,3) none',
  }
  const sixteen = Uint8Array.from({ length: 16 }, (_, i) => i)

  test('fastest axis: every other voxel', () => {
    const { layers } = read(joined(header(first, segments), sixteen))
    assert.deepEqual(
      layers.map(({ voxels }) => [...voxels]),
      [
        [0, 2, 4, 6, 8, 10, 12, 14],
        [1, 3, 5, 7, 9, 11, 13, 15],
      ],
    )
  })
  test('slowest axis: one block after the other', () => {
    const { layers } = read(joined(header(last, segments), sixteen))
    assert.deepEqual(
      layers.map(({ voxels }) => [...voxels]),
      [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [8, 9, 10, 11, 12, 13, 14, 15],
      ],
    )
  })
  test('a fourth axis without segments is not guessed at', () => {
    const out = readNrrd('x', joined(header(first), sixteen), null, reading)
    assert.equal(out.ok ? 'accepted' : out.error.code, 'volume/dimensions')
  })
})

describe('refused', () => {
  const rows: [string, RefusalCode, Uint8Array][] = [
    ['bzip2', 'nrrd/encoding', joined(header({ encoding: 'bzip2' }), eight)],
    ['no encoding', 'nrrd/encoding', joined(header({ encoding: null }), eight)],
    ['cut short', 'volume/truncated', joined(header(), eight.subarray(0, 7))],
    ['longer than it says', 'volume/longer', joined(header(), Buffer.concat([eight, eight]))],
    ['gzip cut short', 'file/truncated', joined(header({ encoding: 'gzip' }), gzipSync(eight).subarray(0, 15))],
    ['ascii with a word in it', 'nrrd/header', joined(header({ encoding: 'ascii' }), Buffer.from('0 1 two'))],
    ['ascii cut short', 'volume/truncated', joined(header({ encoding: 'ascii' }), Buffer.from('0 1 2'))],
    ['a block type', 'volume/voxel-type', joined(header({ type: 'block' }), eight)],
    ['two bytes per voxel of unknown order', 'nrrd/missing', joined(header({ type: 'short', endian: null }), eight)],
    ['no space', 'volume/orientation-unknown', joined(header({ space: null }), eight)],
    ['the scanner’s space', 'volume/orientation-unknown', joined(header({ space: 'scanner-xyz' }), eight)],
    ['no directions', 'volume/orientation-unknown', joined(header({ 'space directions': null }), eight)],
    [
      'a direction of nothing',
      'volume/spacing',
      joined(header({ 'space directions': '(0.5,0,0) (0,0,0) (0,0,3)' }), eight),
    ],
    [
      'directions in one plane',
      'volume/spacing',
      joined(header({ 'space directions': '(0.5,0,0) (1,0,0) (0,0,3)' }), eight),
    ],
    ['a direction with words', 'nrrd/header', joined(header({ 'space directions': '(a,0,0) (0,1,0) (0,0,3)' }), eight)],
    ['mixed units', 'nrrd/header', joined(header({ 'space units': '"mm" "cm" "mm"' }), eight)],
    ['dimension and sizes disagree', 'nrrd/header', joined(header({ dimension: '4' }), eight)],
    ['no sizes', 'nrrd/missing', joined(header({ sizes: null }), eight)],
    [
      'colours',
      'volume/dimensions',
      joined(
        header({
          dimension: '4',
          sizes: '3 2 2 2',
          kinds: 'RGB-color domain domain domain',
          'space directions': 'none (1,0,0) (0,1,0) (0,0,1)',
        }),
        eight,
      ),
    ],
    ['a size of nothing', 'volume/size', joined(header({ sizes: '2 0 2' }), eight)],
    ['a size with a fraction', 'volume/size', joined(header({ sizes: '2 1.5 2' }), eight)],
    ['four billion voxels', 'volume/too-large', joined(header({ sizes: '1626 1626 1626' }), eight)],
    [
      'a gigavoxel in a few packed bytes',
      'volume/truncated',
      joined(header({ sizes: '1000 1000 1000', encoding: 'gzip' }), gzipSync(eight)),
    ],
    ['a slice per file', 'nrrd/data-file-many', joined(header({ 'data file': 'slice%03d.raw 1 10 1' }), eight)],
    [
      'a list of files',
      'nrrd/data-file-many',
      joined(header({ 'data file': 'LIST' }).trimEnd() + '\na.raw\nb.raw\n', eight),
    ],
    ['a skip that is no number', 'nrrd/header', joined(header({ 'byte skip': 'some' }), eight)],
    ['more lines to skip than there are', 'file/truncated', joined(header({ 'line skip': '9' }), eight)],
    ['a line that is neither field nor pair', 'nrrd/header', joined('NRRD0004\nhello\n\n', eight)],
    ['another magic', 'nrrd/header', joined('NRRD\n\n', eight)],
  ]
  for (const [why, code, bytes] of rows) {
    test(why, () => {
      const out = readNrrd('x.nrrd', bytes, null, reading)
      assert.equal(out.ok ? 'accepted' : out.error.code, code)
    })
  }

  test('a header without end stops at the limit', () => {
    const endless = joined('NRRD0004\n' + 'key:=value\n'.repeat(20_000), eight)
    const out = readNrrd('x.nrrd', endless, null, { inflate, limits: { ...readLimits, headerBytes: 65_536 } })
    assert.equal(out.ok ? 'accepted' : out.error.code, 'nrrd/header-too-long')
  })
})
