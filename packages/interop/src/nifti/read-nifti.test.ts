import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { readLimits } from '@debulk/contract/read-limits'
import type { RefusalCode } from '@debulk/contract/refusal'
import { voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import type { Voxels } from '@debulk/imaging/volume'
import { err, ok } from '@debulk/quantity/result'
import type { Lps } from '@debulk/quantity/vector'
import type { Inflate } from '../volume-file/inflate.ts'
import { readNifti } from './read-nifti.ts'
import { writeNifti } from './write-nifti.ts'

const inflate: Inflate = {
  all: (packed) => {
    try {
      return ok(new Uint8Array(gunzipSync(packed)))
    } catch {
      return err('broken')
    }
  },
  head: (packed, bytes) =>
    ok(new Uint8Array(gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })).subarray(0, bytes)),
}
const reading = { inflate, limits: readLimits }

const straight: Grid = {
  size: { x: 3, y: 2, z: 2 },
  step: { x: { x: 0.5, y: 0, z: 0 }, y: { x: 0, y: 0.5, z: 0 }, z: { x: 0, y: 0, z: 3 } },
  origin: { x: -10, y: 20, z: 30 },
  frameOfReferenceUid: null,
}
const voxels = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
/** A file that states its place in the sform alone, so that tests can state another in the qform. */
function file(grid = straight, stored: Voxels = voxels): Uint8Array {
  const bytes = writeNifti({ grid, voxels: stored, slope: 1, intercept: 0 }, (all) => all)
  bytes.fill(0, 252, 254)
  bytes.fill(0, 256, 268)
  return bytes
}

/** The file with some header bytes changed. */
function patched(change: (header: DataView) => void, bytes = file()): Uint8Array {
  const copy = new Uint8Array(bytes)
  change(new DataView(copy.buffer))
  return copy
}

const columns = (grid: Grid): number[][] =>
  [grid.step.x, grid.step.y, grid.step.z, grid.origin].map(({ x, y, z }) => [x, y, z])

function near(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: number,
): void {
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries())
      assert.ok(Math.abs((actual[i]?.[j] ?? NaN) - value) <= tolerance, `${i},${j}: ${actual[i]?.[j]} ≠ ${value}`)
  }
}

describe('round trip of our own writer', () => {
  const sheared: Grid = {
    ...straight,
    step: { x: { x: 0.7, y: 0.1, z: 0 }, y: { x: -0.1, y: 0.7, z: 0.25 }, z: { x: 0.5, y: 0, z: -2 } },
  }
  for (const [why, grid] of [
    ['straight', straight],
    ['sheared and oblique', sheared],
  ] as const) {
    for (const packed of [false, true]) {
      test(`${why}, ${packed ? 'packed' : 'open'}: grid and voxels come back`, () => {
        const bytes = packed ? new Uint8Array(gzipSync(file(grid))) : file(grid)
        const read = readNifti('x.nii', bytes, reading)
        assert.ok(read.ok)
        near(columns(read.value.grid), columns(grid), 1e-6) // float32 in the header
        assert.deepEqual(read.value.grid.size, grid.size)
        assert.deepEqual([...read.value.voxels], [...voxels])
      })
    }
  }

  test('the voxels are a view on the file, not a copy', () => {
    const bytes = file()
    const read = readNifti('x.nii', bytes, reading)
    assert.ok(read.ok)
    assert.equal(read.value.voxels.buffer, bytes.buffer)
  })
})

describe('every voxel type, both byte orders', () => {
  const values = [0, 1, 2, 3, 100, 5, 6, 7, 8, 9, 10, 127]
  const signed = values.map((n, i) => (i === 4 ? -100 : n))
  const types: [
    string,
    number,
    number,
    number[],
    (view: DataView, at: number, value: number, little: boolean) => void,
  ][] = [
    ['uint8', 2, 1, values, (v, at, n) => v.setUint8(at, n)],
    ['int8', 256, 1, signed, (v, at, n) => v.setInt8(at, n)],
    ['int16', 4, 2, signed, (v, at, n, l) => v.setInt16(at, n, l)],
    ['uint16', 512, 2, values.map((n) => n * 500), (v, at, n, l) => v.setUint16(at, n, l)],
    ['int32', 8, 4, signed.map((n) => n * 1e7), (v, at, n, l) => v.setInt32(at, n, l)],
    ['uint32', 768, 4, values.map((n) => n * 3e7), (v, at, n, l) => v.setUint32(at, n, l)],
    ['int64', 1024, 8, signed, (v, at, n, l) => v.setBigInt64(at, BigInt(n), l)],
    ['int64 above 2³¹', 1024, 8, signed.map((n) => n * 1e10), (v, at, n, l) => v.setBigInt64(at, BigInt(n), l)],
    ['uint64', 1280, 8, values.map((n) => n * 1e13), (v, at, n, l) => v.setBigUint64(at, BigInt(n), l)],
    ['float32', 16, 4, signed.map((n) => n / 8), (v, at, n, l) => v.setFloat32(at, n, l)],
    ['float64', 64, 8, signed.map((n) => n / 10), (v, at, n, l) => v.setFloat64(at, n, l)],
  ]
  for (const [name, datatype, wide, expected, write] of types) {
    for (const little of [true, false]) {
      test(`${name}, ${little ? 'little' : 'big'} endian`, () => {
        const bytes = nifti2({ little, datatype, wide, expected, write })
        const read = readNifti('x.nii', bytes, reading)
        assert.ok(read.ok)
        assert.deepEqual([...read.value.voxels], expected)
        assert.deepEqual(columns(read.value.grid), columns(straight))
      })
    }
  }

  /** A NIfTI-2 file written field by field here, so that reading is not checked against our own writer. */
  function nifti2(of: {
    little: boolean
    datatype: number
    wide: number
    expected: number[]
    write: (typeof types)[number][4]
  }): Uint8Array {
    const bytes = new Uint8Array(544 + of.wide * of.expected.length)
    const v = new DataView(bytes.buffer)
    v.setInt32(0, 540, of.little)
    bytes.set([0x6e, 0x2b, 0x32, 0, 0x0d, 0x0a, 0x1a, 0x0a], 4)
    v.setInt16(12, of.datatype, of.little)
    for (const [i, n] of [3, 3, 2, 2, 1, 1, 1, 1].entries()) v.setBigInt64(16 + 8 * i, BigInt(n), of.little)
    for (const [i, mm] of [1, 0.5, 0.5, 3].entries()) v.setFloat64(104 + 8 * i, mm, of.little)
    v.setBigInt64(168, 544n, of.little)
    v.setInt32(348, 2, of.little)
    // RAS: x and y turn round
    for (const [i, mm] of [-0.5, 0, 0, 10, 0, -0.5, 0, -20, 0, 0, 3, 30].entries())
      v.setFloat64(400 + 8 * i, mm, of.little)
    for (const [i, n] of of.expected.entries()) of.write(v, 544 + of.wide * i, n, of.little)
    return bytes
  }
})

describe('where a volume lies: affines as nibabel 4 prints them, rows of the RAS matrix', () => {
  // header fields and matrices worked with nibabel (set_qform, get_best_affine), see the system test for more
  const rows: {
    why: string
    qfac: number
    pixdim: number[]
    quatern: number[]
    offset: number[]
    affine: number[][]
  }[] = [
    {
      why: 'oblique',
      qfac: 1,
      pixdim: [0.8, 0.9, 3],
      quatern: [0.22894863784313202, -0.1324305534362793, 0.11964726448059082],
      offset: [-101.5, 33.25, -700.125],
      affine: [
        [0.7490347001516824, -0.2606665213202039, -0.5960080335176542, -101.5],
        [0.13468023923403413, 0.7798806753379717, -1.4096068163860367, 33.25],
        [0.24659332959759697, 0.3658402027960696, 2.580268018478011, -700.125],
      ],
    },
    {
      why: 'oblique and left handed (qfac −1)',
      qfac: -1,
      pixdim: [0.8, 0.9, 3],
      quatern: [0.22894863784313202, -0.1324305534362793, 0.11964726448059082],
      offset: [-101.5, 33.25, -700.125],
      affine: [
        [0.7490347001516824, -0.2606665213202039, 0.5960080335176542, -101.5],
        [0.13468023923403413, 0.7798806753379717, 1.4096068163860367, 33.25],
        [0.24659332959759697, 0.3658402027960696, -2.580268018478011, -700.125],
      ],
    },
    {
      why: 'a half turn, where the first quaternion component vanishes',
      qfac: 1,
      pixdim: [0.7, 0.7, 5],
      quatern: [0, 0, 1],
      offset: [1, 2, 3],
      affine: [
        [-0.699999988079071, 0, 0, 1],
        [0, -0.699999988079071, 0, 2],
        [0, 0, 5, 3],
      ],
    },
  ]
  for (const { why, qfac, pixdim, quatern, offset, affine } of rows) {
    test(`qform: ${why}`, () => {
      const bytes = patched((h) => {
        h.setInt16(252, 1, true)
        h.setInt16(254, 0, true)
        for (const [i, n] of [qfac, ...pixdim].entries()) h.setFloat32(76 + 4 * i, n, true)
        for (const [i, n] of [...quatern, ...offset].entries()) h.setFloat32(256 + 4 * i, n, true)
      })
      const read = readNifti('x.nii', bytes, reading)
      assert.ok(read.ok)
      const lps = [0, 1, 2, 3].map((c) => [-(affine[0]?.[c] ?? NaN), -(affine[1]?.[c] ?? NaN), affine[2]?.[c] ?? NaN])
      near(columns(read.value.grid), lps, 1e-6)
    })
  }

  test('metres and micrometres become millimetres', () => {
    for (const [unit, factor] of [
      [1, 1000],
      [2, 1],
      [3, 0.001],
      [0, 1],
    ] as const) {
      const read = readNifti(
        'x.nii',
        patched((h) => h.setUint8(123, unit)),
        reading,
      )
      assert.ok(read.ok)
      assert.ok(Math.abs(voxelVolumeMm3(read.value.grid) / (0.75 * factor ** 3) - 1) < 1e-6)
    }
  })

  test('template coordinates in the sform give way to scanner coordinates in the qform', () => {
    const bytes = patched((h) => {
      h.setInt16(252, 1, true)
      h.setInt16(254, 4, true)
    })
    const read = readNifti('x.nii', bytes, reading)
    assert.ok(read.ok)
    assert.deepEqual(read.value.grid.step.x, { x: -0.5, y: 0, z: 0 } satisfies Lps) // quaternion 0: RAS axes
  })
})

describe('stored values', () => {
  for (const [why, slope, inter, expected] of [
    ['slope and intercept are kept', 2, -5, { slope: 2, intercept: -5 }],
    ['slope 0 means none', 0, 7, { slope: 1, intercept: 0 }],
    ['NaN means none', NaN, NaN, { slope: 1, intercept: 0 }],
  ] as const) {
    test(why, () => {
      const bytes = patched((h) => {
        h.setFloat32(112, slope, true)
        h.setFloat32(116, inter, true)
      })
      const read = readNifti('x.nii', bytes, reading)
      assert.ok(read.ok)
      assert.deepEqual({ slope: read.value.slope, intercept: read.value.intercept }, expected)
    })
  }
})

describe('refused', () => {
  const rows: [string, RefusalCode, Uint8Array][] = [
    ['shorter than a header', 'file/truncated', file().subarray(0, 300)],
    ['not NIfTI at all', 'nifti/header', patched((h) => h.setInt32(0, 77, true))],
    ['ANALYZE, without the magic', 'nifti/pair', patched((h) => h.setUint8(344, 0))],
    ['a header of a pair', 'nifti/pair', patched((h) => h.setUint8(345, 0x69))],
    ['voxels cut short', 'volume/truncated', file().subarray(0, 360)],
    ['more voxels than the header says', 'volume/longer', patched((h) => h.setInt16(44, 1, true))],
    ['a time series', 'volume/dimensions', patched((h) => (h.setInt16(40, 4, true), h.setInt16(48, 3, true)))],
    ['no dimension', 'nifti/header', patched((h) => h.setInt16(40, 0, true))],
    ['a negative size', 'volume/size', patched((h) => h.setInt16(42, -3, true))],
    ['colours', 'volume/voxel-type', patched((h) => h.setInt16(70, 128, true))],
    ['complex numbers', 'volume/voxel-type', patched((h) => h.setInt16(70, 32, true))],
    ['voxels before the end of the header', 'nifti/header', patched((h) => h.setFloat32(108, 0, true))],
    ['voxels at an offset that is no number', 'nifti/header', patched((h) => h.setFloat32(108, NaN, true))],
    ['no orientation (method 1)', 'volume/orientation-unknown', patched((h) => h.setInt16(254, 0, true))],
    ['template coordinates only', 'nifti/template-space', patched((h) => h.setInt16(254, 4, true))],
    ['sform and pixdim tell different spacings', 'nifti/spacing-conflict', patched((h) => h.setFloat32(80, 1, true))],
    [
      'two axes in one direction',
      'volume/spacing',
      patched((h) => (h.setFloat32(284, -0.5, true), h.setFloat32(300, 0, true))),
    ],
    ['a spacing that is no number', 'volume/spacing', patched((h) => h.setFloat32(280, NaN, true))],
    ['a unit nobody defined', 'nifti/header', patched((h) => h.setUint8(123, 6))],
  ]
  for (const [why, code, bytes] of rows) {
    test(why, () => {
      const read = readNifti('x.nii', bytes, reading)
      assert.equal(read.ok ? 'accepted' : read.error.code, code)
    })
  }

  test('four billion voxels in 352 bytes: refused before anything is set aside for them', () => {
    const bytes = patched((h) => [1626, 1626, 1626].forEach((n, i) => h.setInt16(42 + 2 * i, n, true)))
    const before = process.memoryUsage().arrayBuffers
    const read = readNifti('x.nii', bytes, reading)
    assert.equal(read.ok ? 'accepted' : read.error.code, 'volume/too-large')
    assert.ok(process.memoryUsage().arrayBuffers - before < 1e6)
  })

  test('a packed file that promises more than gzip can hold', () => {
    const bytes = patched((h) => [1000, 1000, 1000].forEach((n, i) => h.setInt16(42 + 2 * i, n, true)))
    const read = readNifti('x.nii.gz', new Uint8Array(gzipSync(bytes)), reading)
    assert.equal(read.ok ? 'accepted' : read.error.code, 'volume/truncated')
  })

  test('the limit is the caller’s', () => {
    const read = readNifti('x.nii', file(), { inflate, limits: { ...readLimits, volumeVoxels: 11 } })
    assert.equal(read.ok ? 'accepted' : read.error.code, 'volume/too-large')
  })
})

test('one slice, and further dimensions of 1, are volumes', () => {
  const flat = file({ ...straight, size: { x: 3, y: 4, z: 1 } })
  for (const bytes of [patched((h) => h.setInt16(40, 2, true), flat), patched((h) => h.setInt16(40, 5, true), flat)]) {
    const read = readNifti('x.nii', bytes, reading)
    assert.ok(read.ok)
    assert.deepEqual(read.value.grid.size, { x: 3, y: 4, z: 1 })
  }
})

test('zeros after the voxels are padding', () => {
  const padded = new Uint8Array(file().length + 512)
  padded.set(file())
  assert.ok(readNifti('x.nii', padded, reading).ok)
})

test('the IBSI phantom: 74 voxels of 8 mm³, 592 mm³ (IBSI consensus)', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../../../fixtures/real-ibsi/mask.nii.gz', import.meta.url)))
  const read = readNifti('mask.nii.gz', bytes, reading)
  assert.ok(read.ok)
  const count = [...read.value.voxels].filter((value) => value !== 0).length
  assert.equal(count, 74)
  assert.equal(count * voxelVolumeMm3(read.value.grid), 592)
})
