import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Volume } from '@debulk/imaging/volume'
import { frameBytes } from './frame-bytes.ts'
import { imageFrames } from './image-frames.ts'
import { imageSeries, type ImageSeries } from './image-series.ts'
import { decodeSlices } from './pixel-data.ts'
import { readDicom } from './read-dicom.ts'
import {
  encapsulated,
  fixture,
  joined,
  opened,
  testDoors,
  testFile,
  type TestElement,
  type TestSyntax,
} from '../../test/dicom-file.ts'
import type { PixelDoors } from './stored-frames.ts'

/** One set of decoders for all tests: loading them takes longer than using them. */
const shared = testDoors()

/** A series of one file with a stated slice spacing, so that single slices can be asked for. */
async function decoded(files: readonly { name: string; bytes: Uint8Array }[], doors: PixelDoors = shared) {
  const { volumes, refused } = imageSeries(files.map(({ name, bytes }) => opened(name, bytes)))
  const [series] = volumes
  assert.ok(series, JSON.stringify(refused))
  return decodeSlices(series, { from: 0, to: series.slices.length }, doors)
}

async function pixels(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Volume> {
  const read = await decoded(files)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

type Image = {
  readonly bits: number
  readonly stored?: number
  readonly high?: number
  readonly signed?: boolean
  readonly values?: readonly number[]
  readonly pixelData?: Uint8Array
  readonly vr?: string
  readonly z?: number
  readonly extra?: readonly TestElement[]
  readonly rows?: number
  readonly columns?: number
  readonly frames?: string
}

const head = ({
  bits,
  stored = bits,
  high = stored - 1,
  signed = false,
  z = 0,
  extra = [],
  rows = 2,
  columns = 3,
}: Image): TestElement[] => {
  const all: TestElement[] = [
    [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    [0x00080018, 'UI', `1.2.3.${z + 1}`],
    [0x00180088, 'DS', '1'],
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00200032, 'DS', `0\\0\\${z}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280002, 'US', [1]],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [columns]],
    [0x00280030, 'DS', '1\\1'],
    [0x00280100, 'US', [bits]],
    [0x00280101, 'US', [stored]],
    [0x00280102, 'US', [high]],
    [0x00280103, 'US', [signed ? 1 : 0]],
  ]
  const merged = new Map([...all, ...extra].map((element) => [element[0], element]))
  return [...merged.values()].sort((a, b) => a[0] - b[0])
}

const big: TestSyntax = { uid: '1.2.840.10008.1.2.2', little: false }
const image = (of: Image, syntax: TestSyntax = {}) =>
  testFile([...head(of), [0x7fe00010, of.vr ?? 'OW', of.pixelData ?? of.values ?? []]], syntax)

const rows: readonly { why: string; of: Image; syntax?: TestSyntax; expected: number[]; kind: string }[] = [
  {
    why: '16 bit unsigned',
    of: { bits: 16, values: [0, 1, 2, 65535, 256, 9] },
    expected: [0, 1, 2, 65535, 256, 9],
    kind: 'Uint16Array',
  },
  {
    why: '16 bit signed',
    of: { bits: 16, signed: true, values: [0, -1, -32768, 32767, 5, 6] },
    expected: [0, -1, -32768, 32767, 5, 6],
    kind: 'Int16Array',
  },
  {
    why: '16 bit signed, big endian',
    of: { bits: 16, signed: true, values: [0, -1, -32768, 32767, 5, 6] },
    syntax: big,
    expected: [0, -1, -32768, 32767, 5, 6],
    kind: 'Int16Array',
  },
  {
    why: '12 of 16 bits signed: the sign is bit 11, what stands above it is not looked at',
    of: { bits: 16, stored: 12, signed: true, values: [0x0fff, 0x0800, 0x07ff, 0xf001, 1, 0] },
    expected: [-1, -2048, 2047, 1, 1, 0],
    kind: 'Int16Array',
  },
  {
    why: '12 of 16 bits, an old overlay in the high bits',
    of: { bits: 16, stored: 12, values: [0x1fff, 0x8001, 5, 6, 7, 8] },
    expected: [4095, 1, 5, 6, 7, 8],
    kind: 'Uint16Array',
  },
  {
    why: '12 bits at the upper end (high bit 15)',
    of: { bits: 16, stored: 12, high: 15, values: [0xfff0, 0x0010, 0x001f, 0, 0x8000, 0x7ff0] },
    expected: [4095, 1, 1, 0, 2048, 2047],
    kind: 'Uint16Array',
  },
  {
    why: '8 bit unsigned, odd length padded',
    of: { bits: 8, vr: 'OB', rows: 1, pixelData: Uint8Array.of(1, 128, 255) },
    expected: [1, 128, 255],
    kind: 'Uint8Array',
  },
  {
    why: '8 bit in big endian words (OW): pixels in pairs turned round',
    of: { bits: 8, pixelData: Uint8Array.of(2, 1, 4, 3, 6, 5) },
    syntax: big,
    expected: [1, 2, 3, 4, 5, 6],
    kind: 'Uint8Array',
  },
  {
    why: '8 bit signed',
    of: { bits: 8, signed: true, vr: 'OB', pixelData: Uint8Array.of(1, 128, 255, 0, 127, 2) },
    expected: [1, -128, -1, 0, 127, 2],
    kind: 'Int8Array',
  },
  {
    why: '32 bit signed',
    of: { bits: 32, signed: true, pixelData: new Uint8Array(Int32Array.of(-1, 2 ** 30, 5, -5, 0, 7).buffer) },
    expected: [-1, 2 ** 30, 5, -5, 0, 7],
    kind: 'Int32Array',
  },
  {
    why: '32 bit unsigned',
    of: { bits: 32, pixelData: new Uint8Array(Uint32Array.of(4294967295, 1, 2, 3, 4, 5).buffer) },
    expected: [4294967295, 1, 2, 3, 4, 5],
    kind: 'Uint32Array',
  },
]

test('stored values, worked by hand', async (t) => {
  for (const { why, of, syntax, expected, kind } of rows) {
    await t.test(why, async () => {
      const { voxels, slope, intercept } = await pixels([{ name: 'a', bytes: image(of, syntax) }])
      assert.deepEqual([...voxels], expected)
      assert.equal(voxels.constructor.name, kind)
      assert.deepEqual([slope, intercept], [1, 0])
    })
  }
})

const rescaled = (slope: string, intercept: string): TestElement[] => [
  [0x00281052, 'DS', intercept],
  [0x00281053, 'DS', slope],
]

test('one rescale for all slices travels with the integers', async () => {
  const volume = await pixels(
    [0, 1].map((z) => ({
      name: `${z}`,
      bytes: image({ bits: 16, z, values: [0, 1, 2, 3, 4, 5], extra: rescaled('2', '-1024') }),
    })),
  )
  assert.deepEqual([volume.slope, volume.intercept, volume.voxels.constructor.name], [2, -1024, 'Uint16Array'])
})

test('slices with their own rescale become real values', async () => {
  const volume = await pixels(
    [0, 1].map((z) => ({
      name: `${z}`,
      bytes: image({ bits: 16, z, values: [0, 1, 2, 3, 4, 5], extra: rescaled(z ? '0.5' : '2', '1') }),
    })),
  )
  assert.deepEqual([...volume.voxels], [1, 3, 5, 7, 9, 11, 1, 1.5, 2, 2.5, 3, 3.5])
  assert.deepEqual([volume.slope, volume.intercept, volume.voxels.constructor.name], [1, 0, 'Float32Array'])
})

test('only the slices asked for are decoded, on their own grid', async () => {
  const files = [0, 1, 2, 3].map((z) =>
    opened(`${z}`, z === 0 ? image({ bits: 16, z, values: [1] }) : image({ bits: 16, z, values: [z, z, z, z, z, z] })),
  )
  const [series] = imageSeries(files).volumes
  const read = await decodeSlices(series!, { from: 2, to: 4 }, testDoors())
  assert.ok(read.ok)
  assert.deepEqual([...read.value.voxels], [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3])
  assert.deepEqual(read.value.grid.origin, { x: 0, y: 0, z: 2 })
  const broken = await decodeSlices(series!, { from: 0, to: 1 }, testDoors())
  assert.equal(broken.ok ? '' : broken.error.code, 'pixel-data/length') // slice 0 lacks its pixels; nobody else minds
})

const refusals: readonly { why: string; bytes: Uint8Array; code: string }[] = [
  { why: 'too short', bytes: image({ bits: 16, values: [1, 2, 3, 4, 5] }), code: 'pixel-data/length' },
  {
    why: 'twice as long: the header speaks of another image',
    bytes: image({ bits: 16, rows: 8, columns: 8, pixelData: new Uint8Array(256) }),
    code: 'pixel-data/length',
  },
  {
    why: 'more bits stored than allocated',
    bytes: image({ bits: 8, stored: 9, pixelData: new Uint8Array(6) }),
    code: 'dicom/value-invalid',
  },
  { why: '24 bits', bytes: image({ bits: 24, pixelData: new Uint8Array(18) }), code: 'dicom/value-invalid' },
  {
    why: 'colour',
    bytes: image({ bits: 8, pixelData: new Uint8Array(18), extra: [[0x00280002, 'US', [3]]] }),
    code: 'pixel-data/colour',
  },
  {
    why: 'a slope of zero',
    bytes: image({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: rescaled('0', '0') }),
    code: 'pixel-data/rescale',
  },
  {
    why: 'a slope that is no number',
    bytes: image({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: rescaled('x', '0') }),
    code: 'pixel-data/rescale',
  },
  {
    why: 'a lookup table instead',
    bytes: image({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: [[0x00283000, 'SQ', [[]]]] }),
    code: 'pixel-data/rescale',
  },
]

test('pixels that cannot be right are refused, geometry stands', async (t) => {
  for (const { why, bytes, code } of refusals) {
    await t.test(why, async () => {
      const read = await decoded([{ name: 'a', bytes }])
      assert.equal(read.ok ? 'decoded' : read.error.code, code)
    })
  }
})

/** One slice of a CT has no stated spacing and is no volume; here its pixels are compared. */
function stored(name: string): ImageSeries {
  const file = opened(name, fixture(`real-ct-compressed/${name}.dcm`))
  assert.equal(imageSeries([file]).refused[0]?.code, 'series/single-slice')
  const [series] = imageSeries([1, 2].map((i) => opened(`${i}`, fixture(`real-dcmqi/ct-3slice/0${i}.dcm`)))).volumes
  const frames = imageFrames(file)
  assert.ok(series && frames.ok)
  return { ...series, grid: { ...series.grid, size: { x: 96, y: 80, z: 1 } }, slices: frames.value }
}

async function crop(name: string): Promise<Volume> {
  const read = await decodeSlices(stored(name), { from: 0, to: 1 }, shared)
  assert.ok(read.ok, `${name}: ${JSON.stringify(read)}`)
  return read.value
}

const lossless: readonly (readonly [file: string, plain: string])[] = [
  ['rle', 'plain-signed16'],
  ['rle-8', 'plain-unsigned8'],
  ['jpeg-lossless-57', 'plain-signed16'],
  ['jpeg-lossless-70', 'plain-signed16'],
  ['jpeg-ls-80', 'plain-signed16'],
  ['jpeg-2000-90', 'plain-signed16'],
  ['jpeg-2000-90-12', 'plain-unsigned12'],
  ['jpeg-2000-90-8', 'plain-unsigned8'],
  ['htj2k-201', 'plain-signed16'],
  ['htj2k-202', 'plain-signed16'],
]

test('lossless compression gives back every bit', async (t) => {
  for (const [file, plain] of lossless) {
    await t.test(file, async () => {
      const [one, other] = [await crop(file), await crop(plain)]
      assert.equal(one.voxels.constructor, other.voxels.constructor)
      assert.deepEqual(one.voxels, other.voxels)
      assert.ok(one.voxels.length === 96 * 80 && new Set(one.voxels).size > 50, 'an image, not a blank')
    })
  }
})

const lossy: readonly { file: string; within: number }[] = [
  { file: 'jpeg-baseline-50', within: 1 },
  { file: 'jpeg-extended-51', within: 1 },
  { file: 'jpeg-ls-near-81', within: 0 },
]

// Oracle: dcmtk's decoders.
test('lossy compression decodes as dcmtk decodes it', async (t) => {
  for (const { file, within } of lossy) {
    await t.test(file, async () => {
      const [one, other] = [await crop(file), await crop(`${file}-decoded`)]
      let off = 0
      for (let i = 0; i < one.voxels.length; i++) off = Math.max(off, Math.abs(one.voxels[i]! - other.voxels[i]!))
      assert.ok(off <= within, `off by ${off}`)
      assert.deepEqual([one.slope, one.intercept], [other.slope, other.intercept])
    })
  }
})

test('a damaged stream is refused, and no other file suffers', async (t) => {
  for (const [file] of lossless.filter(([name]) => !name.startsWith('rle'))) {
    await t.test(file, async () => {
      const whole = opened(file, fixture(`real-ct-compressed/${file}.dcm`))
      const stream = frameBytes(whole).of(0)
      const { uid } = whole.transferSyntax
      const make = (bytes: Uint8Array, rows = 80) =>
        joined([
          testFile(
            head({
              bits: file.endsWith('-8') ? 8 : 16,
              stored: file.endsWith('-8') ? 8 : file.endsWith('-12') ? 12 : 16,
              rows,
              columns: 96,
            }),
            { uid },
          ),
          encapsulated([bytes]),
        ])
      const code = async (bytes: Uint8Array) => {
        const read = await decoded([{ name: 'a', bytes }])
        return read.ok ? 'decoded' : read.error.code
      }
      assert.equal(await code(make(stream.subarray(0, stream.length >> 1))), 'pixel-data/not-decoded', 'cut in half')
      assert.equal(await code(make(stream, 81)), 'pixel-data/not-decoded', 'another size than its header')
      assert.equal(await code(make(new Uint8Array(500).fill(7))), 'pixel-data/not-decoded', 'noise')
      assert.equal(await code(make(stream)), 'decoded', 'the next good one')
    })
  }
})

test('a decoder that is not installed is a reason, not a crash', async () => {
  const read = await decodeSlices(
    stored('jpeg-ls-80'),
    { from: 0, to: 1 },
    { ...testDoors(), decoders: () => Promise.resolve(null) },
  )
  assert.equal(read.ok ? '' : read.error.code, 'pixel-data/decoder-missing')
})

test('decoders print nothing', async (t) => {
  const lines: unknown[] = []
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    t.mock.method(console, name, (line: unknown) => lines.push(line))
  for (const [file] of lossless) await crop(file)
  assert.deepEqual(lines, [])
})

test('frames in several fragments', async (t) => {
  const stream = frameBytes(opened('rle', fixture('real-ct-compressed/rle.dcm'))).of(0)
  const of = (fragments: Uint8Array[]) =>
    joined([
      testFile(head({ bits: 16, signed: true, rows: 80, columns: 96 }), { uid: '1.2.840.10008.1.2.5' }),
      encapsulated(fragments),
    ])
  await t.test('one frame in three', async () => {
    const volume = await pixels([
      { name: 'a', bytes: of([stream.slice(0, 100), stream.slice(100, 1000), stream.slice(1000)]) },
    ])
    assert.deepEqual(volume.voxels, (await crop('plain-signed16')).voxels)
  })
  await t.test('none', async () => {
    const read = await decoded([{ name: 'a', bytes: of([]) }])
    assert.equal(read.ok ? '' : read.error.code, 'pixel-data/fragments')
  })
})

test('a file known by its head is read whole when its pixels are needed', async () => {
  const whole = [0, 1].map((z) => image({ bits: 16, z, values: [z, 1, 2, 3, 4, 5] }))
  const head = whole.map((bytes, z) => {
    const read = readDicom(`${z}`, bytes.subarray(0, bytes.length - 6), shared, bytes.length)
    assert.ok(read.ok, JSON.stringify(read))
    return read.value
  })
  const [series] = imageSeries(head).volumes
  assert.ok(series)
  const blind = await decodeSlices(series, { from: 0, to: 2 }, shared)
  assert.equal(blind.ok ? 'decoded' : blind.error.code, 'pixel-data/length', 'without its pixels nothing is made up')
  const read = await decodeSlices(
    series,
    { from: 0, to: 2 },
    {
      ...shared,
      whole: ({ path }) => Promise.resolve(readDicom(path, whole[Number(path)]!, shared)),
    },
  )
  assert.ok(read.ok)
  assert.deepEqual([...read.value.voxels], [0, 1, 2, 3, 4, 5, 1, 1, 2, 3, 4, 5])
})

test('a head too short to reach the pixel data is refused', () => {
  const bytes = image({ bits: 16, values: [0, 1, 2, 3, 4, 5] })
  const read = readDicom('a', bytes.subarray(0, 250), shared, bytes.length)
  assert.equal(read.ok ? 'read' : read.error.code.split('/')[0], 'dicom')
  const lie = readDicom('a', bytes.subarray(0, bytes.length - 6), shared, bytes.length - 2)
  assert.equal(lie.ok ? 'read' : lie.error.code, 'dicom/truncated', 'pixel data longer than the file')
})
