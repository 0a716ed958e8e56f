import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Volume } from '@debulk/imaging/volume'
import { encapsulated, fixture, joined, opened, testDoors, testFile } from '../../test/dicom-file.ts'
import { decoded, imageHead, pixels, sharedDoors } from '../../test/image-file.ts'
import { frameBytes } from './frame-bytes.ts'
import { imageFrames } from './image-frames.ts'
import { imageSeries, type ImageSeries } from './image-series.ts'
import { decodeSlices } from './pixel-data.ts'

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
  const read = await decodeSlices(stored(name), { from: 0, to: 1 }, sharedDoors)
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
            imageHead({
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
      testFile(imageHead({ bits: 16, signed: true, rows: 80, columns: 96 }), { uid: '1.2.840.10008.1.2.5' }),
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
