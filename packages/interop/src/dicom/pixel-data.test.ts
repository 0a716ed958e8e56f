import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opened, testDoors, type TestElement, type TestSyntax } from '../../test/dicom-file.ts'
import { bigEndian, decoded, imageBytes, pixels, sharedDoors, type ImageFile } from '../../test/image-file.ts'
import { imageSeries } from './image-series.ts'
import { decodeSlices } from './pixel-data.ts'
import { readDicom } from './read-dicom.ts'

const rows: readonly { why: string; of: ImageFile; syntax?: TestSyntax; expected: number[]; kind: string }[] = [
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
    syntax: bigEndian,
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
    syntax: bigEndian,
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
      const { voxels, slope, intercept } = await pixels([{ name: 'a', bytes: imageBytes(of, syntax) }])
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
      bytes: imageBytes({ bits: 16, z, values: [0, 1, 2, 3, 4, 5], extra: rescaled('2', '-1024') }),
    })),
  )
  assert.deepEqual([volume.slope, volume.intercept, volume.voxels.constructor.name], [2, -1024, 'Uint16Array'])
})

test('slices with their own rescale become real values', async () => {
  const volume = await pixels(
    [0, 1].map((z) => ({
      name: `${z}`,
      bytes: imageBytes({ bits: 16, z, values: [0, 1, 2, 3, 4, 5], extra: rescaled(z ? '0.5' : '2', '1') }),
    })),
  )
  assert.deepEqual([...volume.voxels], [1, 3, 5, 7, 9, 11, 1, 1.5, 2, 2.5, 3, 3.5])
  assert.deepEqual([volume.slope, volume.intercept, volume.voxels.constructor.name], [1, 0, 'Float32Array'])
})

test('only the slices asked for are decoded, on their own grid', async () => {
  const files = [0, 1, 2, 3].map((z) =>
    opened(
      `${z}`,
      z === 0 ? imageBytes({ bits: 16, z, values: [1] }) : imageBytes({ bits: 16, z, values: [z, z, z, z, z, z] }),
    ),
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
  { why: 'too short', bytes: imageBytes({ bits: 16, values: [1, 2, 3, 4, 5] }), code: 'pixel-data/length' },
  {
    why: 'twice as long: the header speaks of another image',
    bytes: imageBytes({ bits: 16, rows: 8, columns: 8, pixelData: new Uint8Array(256) }),
    code: 'pixel-data/length',
  },
  {
    why: 'more bits stored than allocated',
    bytes: imageBytes({ bits: 8, stored: 9, pixelData: new Uint8Array(6) }),
    code: 'dicom/value-invalid',
  },
  { why: '24 bits', bytes: imageBytes({ bits: 24, pixelData: new Uint8Array(18) }), code: 'dicom/value-invalid' },
  {
    why: 'colour',
    bytes: imageBytes({ bits: 8, pixelData: new Uint8Array(18), extra: [[0x00280002, 'US', [3]]] }),
    code: 'pixel-data/colour',
  },
  {
    why: 'a slope of zero',
    bytes: imageBytes({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: rescaled('0', '0') }),
    code: 'pixel-data/rescale',
  },
  {
    why: 'a slope that is no number',
    bytes: imageBytes({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: rescaled('x', '0') }),
    code: 'pixel-data/rescale',
  },
  {
    why: 'a lookup table instead',
    bytes: imageBytes({ bits: 16, values: [1, 2, 3, 4, 5, 6], extra: [[0x00283000, 'SQ', [[]]]] }),
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

test('a file known by its head is read whole when its pixels are needed', async () => {
  const whole = [0, 1].map((z) => imageBytes({ bits: 16, z, values: [z, 1, 2, 3, 4, 5] }))
  const head = whole.map((bytes, z) => {
    const read = readDicom(`${z}`, bytes.subarray(0, bytes.length - 6), sharedDoors, bytes.length)
    assert.ok(read.ok, JSON.stringify(read))
    return read.value
  })
  const [series] = imageSeries(head).volumes
  assert.ok(series)
  const blind = await decodeSlices(series, { from: 0, to: 2 }, sharedDoors)
  assert.equal(blind.ok ? 'decoded' : blind.error.code, 'pixel-data/length', 'without its pixels nothing is made up')
  const read = await decodeSlices(
    series,
    { from: 0, to: 2 },
    {
      ...sharedDoors,
      whole: ({ path }) => Promise.resolve(readDicom(path, whole[Number(path)]!, sharedDoors)),
    },
  )
  assert.ok(read.ok)
  assert.deepEqual([...read.value.voxels], [0, 1, 2, 3, 4, 5, 1, 1, 2, 3, 4, 5])
})

test('a head too short to reach the pixel data is refused', () => {
  const bytes = imageBytes({ bits: 16, values: [0, 1, 2, 3, 4, 5] })
  const read = readDicom('a', bytes.subarray(0, 250), sharedDoors, bytes.length)
  assert.equal(read.ok ? 'read' : read.error.code.split('/')[0], 'dicom')
  const lie = readDicom('a', bytes.subarray(0, bytes.length - 6), sharedDoors, bytes.length - 2)
  assert.equal(lie.ok ? 'read' : lie.error.code, 'dicom/truncated', 'pixel data longer than the file')
})
