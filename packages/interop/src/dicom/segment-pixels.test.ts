import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusal } from '@debulk/contract/refusal'
import { RunListBuilder } from '@debulk/imaging/run-list'
import { err, ok } from '@debulk/quantity/result'
import { fixture, opened, testDoors } from '../../test/dicom-file.ts'
import { counts, runsOf, seg, segmentation, type Frame } from '../../test/made-segmentation.ts'
import { pixelLayout } from './frame-bytes.ts'
import { readDicom, type DicomFile } from './read-dicom.ts'
import { readSegmentation } from './read-segmentation.ts'
import { packedFramesInFile, type ReadRange } from './segment-pixels.ts'

/** The file cut in its pixel data, as one knows it who read only its head. */
function headOf(path: string, bytes: Uint8Array): DicomFile {
  const { dataSet } = opened(path, bytes)
  const head = bytes.slice(0, dataSet.element('PixelData')!.start + 1)
  const file = readDicom(path, head, testDoors(), bytes.length)
  assert.ok(file.ok)
  return file.value
}

const rangeOf =
  (bytes: Uint8Array): ReadRange =>
  async (_, from, to, into) => {
    const part = bytes.subarray(from, to)
    new Uint8Array(into).fill(0xff).set(part)
    return ok(new Uint8Array(into, 0, part.length))
  }

// oracles: 107,098 voxels (dcmqi's label map); pydicom's sums of the five overlapping segments
for (const { path, expected } of [
  { path: 'real-dcmqi/liver.dcm', expected: [107_098] },
  { path: 'real-pydicom-liver/liver_nonbyte_aligned.dcm', expected: [107_098] },
  { path: 'real-dcmqi/partial_overlaps.dcm', expected: [9602, 11_888, 10_743, 6693, 4713] },
]) {
  test(`known by its head, ${path} shows the same voxels`, async () => {
    const bytes = fixture(path)
    const doors = { ...testDoors(), range: rangeOf(bytes) }
    const read = await readSegmentation(headOf(path, bytes), doors)
    assert.ok(read.ok)
    assert.deepEqual(counts(read.value), expected)
    const whole = await segmentation(path, bytes)
    for (const [i, { runs }] of read.value.segmentation.segments.entries()) {
      assert.deepEqual(runsOf(runs), runsOf(whole.segmentation.segments[i]!.runs))
    }
  })
}

test('stretches of any length give the frames asked for, in any order', async () => {
  const frames: Frame[] = Array.from({ length: 9 }, (_, i) => ({ z: 2 * i, bits: [i, 20 - i] }))
  const bytes = seg({ frames })
  const file = headOf('made', bytes)
  const layout = pixelLayout(file)
  const inOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  for (const stretch of [1, 3, 4, 5, 100]) {
    for (const order of [inOrder, inOrder.toReversed(), [4, 4, 0, 8, 1]]) {
      const source = packedFramesInFile(file, layout, { range: rangeOf(bytes) }, stretch)
      for (const frame of order) {
        const loaded = await (source.load(frame) ?? ok(null))
        assert.ok(loaded.ok)
        const builder = new RunListBuilder({ x: 7, y: 3, z: 1 })
        source.push({ frame, y: 0, height: 3, row: 0 }, { kind: 'segment', builder, least: 1 })
        const expected = [frame, 20 - frame].map((bit) => [Math.floor(bit / 7), bit % 7, (bit % 7) + 1])
        assert.deepEqual(runsOf(builder.build()), expected, `stretch ${stretch}, frame ${frame}`)
      }
    }
  }
})

for (const { why, range, code } of [
  { why: 'is shorter by now', range: rangeOf(seg({ frames: [{ z: 0 }] }).slice(0, -2)), code: 'file/truncated' },
  {
    why: 'cannot be read any more',
    range: () => Promise.resolve(err(refusal('made', 'file/not-readable', { reason: 'EIO' }))),
    code: 'file/not-readable',
  },
]) {
  test(`a file that ${why} is refused`, async () => {
    const file = headOf('made', seg({ frames: [{ z: 0 }] }))
    const read = await readSegmentation(file, { ...testDoors(), range })
    assert.equal(read.ok ? 'read' : read.error.code, code)
  })
}

test('of a head alone nothing is made up', async () => {
  const read = await readSegmentation(headOf('made', seg({ frames: [{ z: 0 }] })), testDoors())
  assert.equal(read.ok ? 'read' : read.error.code, 'pixel-data/length')
})
