import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { runVoxels } from '@debulk/imaging/run-list'
import type { Grid } from '@debulk/imaging/grid'
import type { Voxels } from '@debulk/imaging/volume'
import type { LabelDescription } from './label-map.ts'
import { segmentsOfLabelMap } from './segments-of-label-map.ts'
import type { ByteScan } from './one-label.ts'

const grid: Grid = {
  size: { x: 4, y: 2, z: 2 },
  step: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } },
  origin: { x: 0, y: 0, z: 0 },
  frameOfReferenceUid: null,
}
const limits = readLimits
const scan: ByteScan = {
  indexOf: (bytes, value, from) => bytes.indexOf(value, from),
  isAll: (bytes, value, from, to) => bytes.subarray(from, to).every((byte) => byte === value),
}

type Given = {
  voxels: Voxels
  slope?: number
  intercept?: number
  described?: [number, LabelDescription][]
  scan?: ByteScan
}

function segments({ voxels, slope = 1, intercept = 0, described = [], scan: given }: Given) {
  const map = { path: 'm.nii', name: 'm', volume: { grid, voxels, slope, intercept }, described: new Map(described) }
  return segmentsOfLabelMap(map, given ? { limits, scan: given } : { limits })
}

const brief = (given: Given): unknown => {
  const out = segments(given)
  return out.ok ? out.value.segments.map((s) => [s.number, s.label, runVoxels(s.runs)]) : out.error.code
}

const mask = [0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1]

describe('one label', () => {
  const rows: [string, Given, unknown][] = [
    ['a byte mask, scanned', { voxels: Uint8Array.from(mask) }, [[1, 'm', 6]]],
    ['a byte mask, by hops', { voxels: Uint8Array.from(mask), scan }, [[1, 'm', 6]]],
    ['a mask of 255, by hops', { voxels: Uint8Array.from(mask, (n) => n * 255), scan }, [[255, 'm', 6]]],
    ['a mask of 7, which no hop looks for', { voxels: Uint8Array.from(mask, (n) => n * 7), scan }, [[7, 'm', 6]]],
    ['shorts', { voxels: Int16Array.from(mask), scan }, [[1, 'm', 6]]],
    ['floats', { voxels: Float32Array.from(mask), scan }, [[1, 'm', 6]]],
    ['doubles with a negative zero', { voxels: Float64Array.from(mask, (n) => (n === 0 ? -0 : n)) }, [[1, 'm', 6]]],
    ['stored 2, slope ½', { voxels: Uint8Array.from(mask, (n) => n * 2), slope: 0.5, scan }, [[1, 'm', 6]]],
    [
      'stored 10 and 11, intercept −10',
      { voxels: Int16Array.from(mask, (n) => n + 10), intercept: -10 },
      [[1, 'm', 6]],
    ],
    ['nothing: looked for, and not there', { voxels: new Uint8Array(16), scan }, [[1, 'm', 0]]],
    ['all of it', { voxels: new Uint8Array(16).fill(1), scan }, [[1, 'm', 16]]],
  ]
  for (const [why, given, expected] of rows) test(why, () => assert.deepEqual(brief(given), expected))
})

describe('several labels', () => {
  const two = mask.map((n, i) => (i === 15 ? 2 : n))
  const rows: [string, Given, unknown][] = [
    [
      'in order of value',
      { voxels: Uint8Array.from(two) },
      [
        [1, 'm#1', 5],
        [2, 'm#2', 1],
      ],
    ],
    [
      'the hop sees that a gap is not empty',
      { voxels: Uint8Array.from(two), scan },
      [
        [1, 'm#1', 5],
        [2, 'm#2', 1],
      ],
    ],
    [
      'another label first',
      { voxels: Uint8Array.from(mask.map((n, i) => (i === 0 ? 9 : n))), scan },
      [
        [1, 'm#1', 6],
        [9, 'm#9', 1],
      ],
    ],
    [
      'another label that touches: liver 1 around lesion 2',
      { voxels: Uint8Array.from([0, 1, 2, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]), scan },
      [
        [1, 'm#1', 3],
        [2, 'm#2', 3],
      ],
    ],
    [
      'described, one of them absent',
      {
        voxels: Int16Array.from(two),
        described: [
          [1, { label: 'liver' }],
          [5, { label: 'cyst' }],
        ],
      },
      [
        [1, 'liver', 5],
        [2, 'm#2', 1],
        [5, 'cyst', 0],
      ],
    ],
  ]
  for (const [why, given, expected] of rows) test(why, () => assert.deepEqual(brief(given), expected))
})

describe('not a label map', () => {
  const rows: [string, Given, string][] = [
    ['a fraction', { voxels: Float32Array.from(mask, (n) => n * 0.5) }, 'label-map/not-whole'],
    ['not a number', { voxels: Float32Array.from(mask, (n) => (n === 1 ? NaN : 0)) }, 'label-map/not-whole'],
    ['a negative value', { voxels: Int16Array.from(mask, (n) => -n) }, 'label-map/negative'],
    ['a scaled fraction', { voxels: Uint8Array.from(mask), slope: 0.3, scan }, 'label-map/not-whole'],
  ]
  for (const [why, given, expected] of rows) test(why, () => assert.equal(brief(given), expected))

  test('more labels than the limit', () => {
    const voxels = Uint16Array.from({ length: 16 }, (_, i) => i)
    const out = segmentsOfLabelMap(
      { path: 'm', name: 'm', volume: { grid, voxels, slope: 1, intercept: 0 }, described: new Map() },
      { limits: { ...limits, labels: 10 } },
    )
    assert.equal(out.ok ? 'accepted' : out.error.code, 'label-map/too-many')
  })
})

test('an image of few grey values is known by its neighbours, a map of many lesions is not taken for one', () => {
  const wide = { ...grid, size: { x: 256, y: 16, z: 1 } }
  const volume = (voxels: Uint8Array) => ({ grid: wide, voxels, slope: 1, intercept: 0 })
  const map = (voxels: Uint8Array) => ({ path: 'm', name: 'm', volume: volume(voxels), described: new Map() })
  const image = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 251)
  const lesions = Uint8Array.from({ length: 4096 }, (_, i) => 1 + ((i >> 4) % 250))
  const [refused, accepted] = [image, lesions].map((voxels) => segmentsOfLabelMap(map(voxels), { limits }))
  assert.equal(refused?.ok === false && refused.error.code, 'label-map/too-many')
  assert.equal(accepted?.ok === true && accepted.value.segments.length, 250)
})

test('hopping and scanning find the same in a hundred random maps', () => {
  let seed = 1
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let n = 0; n < 100; n++) {
    const labels = 1 + (n % 3)
    const voxels = Uint8Array.from({ length: 16 }, () => (random() < 0.5 ? 0 : Math.ceil(random() * labels)))
    const [hopped, scanned] = [segments({ voxels, scan }), segments({ voxels })]
    assert.ok(hopped.ok && scanned.ok)
    const plain = (found: typeof hopped) =>
      found.value.segments.map(({ number, runs }) => [
        number,
        ...['row', 'start', 'end'].map((key) =>
          Array.from(runs[key as 'row' | 'start' | 'end'].subarray(0, runs.count)),
        ),
      ])
    assert.deepEqual(plain(hopped), plain(scanned))
  }
})
