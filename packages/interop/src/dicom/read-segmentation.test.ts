import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { voxelVolumeMm3 } from '@debulk/imaging/grid'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import { fixture, joined, opened, testDoors, testElements, testFile, type TestElement } from '../../test/dicom-file.ts'
import { counts, packed, seg, segElements, segmentation, type Made } from '../../test/made-segmentation.ts'
import { readSegmentation } from './read-segmentation.ts'

/** Runs → one byte per voxel, for comparing with label maps. */
function drawn({ size, count, row, start, end }: RunList): Uint8Array {
  const voxels = new Uint8Array(size.x * size.y * size.z)
  for (let i = 0; i < count; i++) voxels.fill(1, row[i]! * size.x + start[i]!, row[i]! * size.x + end[i]!)
  return voxels
}

/** The 16-bit voxels of one of dcmqi's gzip NRRD files. */
function nrrd(name: string): Int16Array {
  const bytes = fixture(`real-dcmqi/${name}`)
  const data = gunzipSync(bytes.subarray(Buffer.from(bytes).indexOf('\n\n') + 2))
  return new Int16Array(data.buffer, data.byteOffset, data.length / 2)
}

// 107,098: dcmqi's liver_seg.nrrd, made independently. Volumes: voxels × pixel spacing × slice positions, by hand.
test('the liver is 107,098 voxels in every encoding', async (t) => {
  const reference = nrrd('liver_seg.nrrd').map((v) => (v === 0 ? 0 : 1))
  for (const path of [
    'real-dcmqi/liver.dcm',
    'real-pydicom-liver/liver_expb.dcm',
    'real-pydicom-liver/liver_rle.dcm',
    'real-pydicom-liver/liver_deflate.dcm',
    'real-pydicom-liver/liver_nonbyte_aligned.dcm',
  ]) {
    await t.test(path, async () => {
      const read = await segmentation(path, fixture(path))
      assert.deepEqual(counts(read), [107_098])
      const { grid, segments } = read.segmentation
      const volume = (runVoxels(segments[0]!.runs) * voxelVolumeMm3(grid)) / 1000
      assert.ok(Math.abs(volume - (107_098 * 0.810547 * 0.810547) / 1000) < 1e-6)
      const voxels = drawn(segments[0]!.runs)
      const { x: nx, y: ny } = grid.size
      if (nx === 512) assert.deepEqual(Buffer.compare(voxels, Uint8Array.from(reference)), 0, 'every voxel')
      else {
        // the cut file keeps the first 510 rows and columns; no liver beyond
        for (let i = 0, at = 0; i < reference.length; i++) {
          const [x, y] = [i % 512, Math.floor(i / 512) % 512]
          if (x < nx && y < ny) assert.equal(voxels[at++], reference[i])
          else assert.equal(reference[i], 0)
        }
      }
    })
  }
})

test('who and what a segmentation is', async () => {
  const {
    descriptor,
    segmentation: { segments, grid },
  } = await segmentation('liver', fixture('real-dcmqi/liver.dcm'))
  // as dcmdump prints them
  assert.equal(descriptor.identity.sopInstanceUid, '1.2.276.0.7230010.3.1.4.0.42154.1458337731.665796')
  assert.equal(descriptor.identity.studyDate, '2003-04-17')
  assert.equal(descriptor.identity.patientId, '99000')
  assert.equal(descriptor.segmentationType, 'BINARY')
  assert.equal(descriptor.threshold, null)
  assert.equal(descriptor.label, 'QIICR QIN IOWA')
  assert.equal(descriptor.description, 'Iowa QIN segmentation result')
  assert.equal(descriptor.spacingSource, 'stated')
  assert.equal(descriptor.frames, 3)
  assert.deepEqual(
    descriptor.referenced.map(({ seriesUid, sopUids }) => [seriesUid, sopUids.size]),
    [['1.2.392.200103.20080913.113635.1.2009.6.22.21.43.10.23430.1', 3]],
  )
  assert.equal(grid.frameOfReferenceUid, '1.2.392.200103.20080913.113635.3.2009.6.22.21.44.34.23882.1')
  const [{ runs: _, ...liver }] = segments as [(typeof segments)[number]]
  assert.deepEqual(liver, {
    number: 1,
    label: 'Liver',
    trackingId: null,
    trackingUid: null,
    category: { value: 'T-D0050', scheme: 'SRT', meaning: 'Tissue' },
    type: { value: 'T-62000', scheme: 'SRT', meaning: 'Liver' },
    anatomicRegion: null,
    algorithm: { type: 'SEMIAUTOMATIC', name: 'SlicerEditor' },
  })
})

test('overlapping segments in sparse frames keep their voxels', async () => {
  const read = await segmentation('overlaps', fixture('real-dcmqi/partial_overlaps.dcm'))
  // pydicom's sums of the seven frames by segment
  assert.deepEqual(counts(read), [9602, 11_888, 10_743, 6693, 4713])
  assert.deepEqual(read.segmentation.grid.size, { x: 512, y: 512, z: 3 })
  // dcmqi wrote the segments to three label maps, so that overlaps fit: together they hold every voxel
  const maps = [1, 2, 3].map((i) => nrrd(`partial_overlaps-${i}.nrrd`))
  for (const { number, runs } of read.segmentation.segments) {
    const voxels = drawn(runs)
    assert.ok(
      maps.some((map) => map.some((v) => v === number) && map.every((v, i) => (v === number) === (voxels[i] === 1))),
      `segment ${number}`,
    )
  }
})

test('a report and its segmentation agree: 33.5824 mL', async () => {
  const {
    segmentation: { grid, segments },
  } = await segmentation('sr', fixture('real-dcmqi/sr-example/seg.dcm'))
  assert.equal(runVoxels(segments[0]!.runs), 795)
  const volume = (795 * voxelVolumeMm3(grid)) / 1000
  assert.equal(volume.toFixed(4), '33.5824') // (121401, DCM, "Volume") in sr.dcm, dsrdump
  assert.ok(Math.abs(volume - (795 * 3.537818 ** 2 * 3.375) / 1000) < 1e-6)
  assert.deepEqual(segments[0]!.anatomicRegion, {
    value: 'T-C5300',
    scheme: 'SRT',
    meaning: 'pharyngeal tonsil (adenoid)',
  })
})

test('a sparse label map equals the volume it was made from', async () => {
  const read = await segmentation('labelmap', fixture('real-dcmqi/sparse-labelmap-noppv.dcm'))
  const { grid, segments } = read.segmentation
  assert.deepEqual(grid.size, { x: 24, y: 38, z: 3 }, 'the empty slice between the two is there')
  assert.deepEqual(
    segments.map(({ number, label }) => [number, label]),
    [[1, 'Liver']],
    'background is no segment',
  )
  assert.deepEqual([...drawn(segments[0]!.runs)], [...nrrd('sparse_labelmap_noppv_seg.nrrd')])
  assert.equal(segments[0]!.trackingUid, '1.2.3')
  assert.equal(read.descriptor.identity.reader, 'Doe John')
})

const measures = (spacing: string): TestElement => [0x00289110, 'SQ', [[[0x00280030, 'DS', spacing]]]]
const refusals: readonly { why: string; made: Made; code: string }[] = [
  {
    why: 'a segment twice at one place',
    made: { frames: [{ z: 0 }, { z: 2 }, { z: 0 }] },
    code: 'segmentation/frame-twice',
  },
  {
    why: 'a segment nobody describes',
    made: { frames: [{ z: 0, segment: 3 }] },
    code: 'segmentation/segment-undeclared',
  },
  {
    why: 'a label nobody describes',
    made: { type: 'LABELMAP', bits: 8, frames: [{ z: 0 }], pixelData: new Uint8Array(21).fill(5) },
    code: 'segmentation/segment-undeclared',
  },
  {
    why: 'a segment described twice',
    made: { frames: [{ z: 0 }], segments: [1, 1] },
    code: 'segmentation/segment-twice',
  },
  { why: 'no segments', made: { frames: [{ z: 0 }], segments: [] }, code: 'dicom/value-missing' },
  { why: 'another type', made: { type: 'MAGIC', frames: [{ z: 0 }] }, code: 'dicom/value-invalid' },
  {
    why: 'binary of 8 bits',
    made: { bits: 8, frames: [{ z: 0 }], pixelData: new Uint8Array(21) },
    code: 'dicom/value-invalid',
  },
  {
    why: 'fractional without its maximum',
    made: { type: 'FRACTIONAL', bits: 8, frames: [{ z: 0 }], pixelData: new Uint8Array(21) },
    code: 'dicom/value-missing',
  },
  {
    why: 'fewer pixels than frames',
    made: { frames: [{ z: 0 }, { z: 2 }], pixelData: new Uint8Array(4) },
    code: 'pixel-data/length',
  },
  {
    why: 'fewer frames described than stated',
    made: { frames: [{ z: 0 }], frameCount: '2' },
    code: 'dicom/frame-count',
  },
  {
    why: 'more frames described than stated',
    made: { frames: [{ z: 0 }, { z: 2 }], frameCount: '1' },
    code: 'dicom/frame-count',
  },
  {
    why: 'two thousand million frames',
    made: { frames: [{ z: 0 }], frameCount: '2147483647' },
    code: 'dicom/frame-count',
  },
  { why: 'a negative number of frames', made: { frames: [{ z: 0 }], frameCount: '-1' }, code: 'dicom/value-invalid' },
  {
    why: 'one frame with other pixels',
    made: { frames: [{ z: 0 }, { z: 2, own: [measures('2\\2')] }] },
    code: 'segmentation/planes-differ',
  },
  {
    why: 'two frames of one place, shifted in plane',
    made: { frames: [{ z: 0 }, { z: 0, x: 1, segment: 2 }] },
    code: 'segmentation/off-lattice',
  },
  {
    why: 'slices a hundred metres apart',
    made: { frames: [{ z: -90_000 }, { z: 90_000 }], spacing: '0.011' },
    code: 'segmentation/spacing-unknown',
  },
]

test('what does not say which voxel belongs where is refused', async (t) => {
  for (const { why, made, code } of refusals) {
    await t.test(why, async () => {
      const read = await readSegmentation(opened('s', seg(made)), testDoors())
      assert.equal(read.ok ? 'read' : read.error.code, code)
    })
  }
})

test('an image is no segmentation', async () => {
  const read = await readSegmentation(opened('ct', fixture('real-dcmqi/ct-3slice/01.dcm')), testDoors())
  assert.equal(read.ok ? 'read' : read.error.code, 'segmentation/not-one')
})

test('the segment number may stand in the shared groups', async () => {
  const elements = segElements({ frames: [{ z: 0 }, { z: 2 }] })
  const shared = elements.find(([tag]) => tag === 0x52009229)!
  const [items] = shared[2] as readonly TestElement[][]
  const moved = elements.map((e): TestElement => {
    if (e[0] === 0x52009229) return [e[0], 'SQ', [[...items!, [0x0062000a, 'SQ', [[[0x0062000b, 'US', [2]]]]]]]]
    if (e[0] === 0x52009230) return [e[0], 'SQ', (e[2] as readonly TestElement[][]).map((item) => item.slice(0, 1))]
    return e
  })
  const bytes = joined([testFile(moved), testElements([[0x7fe00010, 'OB', packed([{ z: 0 }, { z: 2 }])]])])
  assert.deepEqual(counts(await segmentation('shared', bytes)), [0, 2])
})

test('without a Referenced Series Sequence the frames name their sources', async () => {
  const source = (uid: string): TestElement => [0x00089124, 'SQ', [[[0x00082112, 'SQ', [[[0x00081155, 'UI', uid]]]]]]]
  const made: Made = {
    frames: [
      { z: 0, own: [source('1.7')] },
      { z: 2, own: [source('1.8')] },
    ],
  }
  const { descriptor } = await segmentation('old', seg(made))
  assert.deepEqual(
    descriptor.referenced.map(({ seriesUid, sopUids }) => [seriesUid, [...sopUids]]),
    [[null, ['1.7', '1.8']]],
  )
})
