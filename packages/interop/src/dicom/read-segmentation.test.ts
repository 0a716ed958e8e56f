import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import { readSegmentation, type SegmentationOptions, type SegmentationReading } from './read-segmentation.ts'
import {
  encapsulated,
  fixture,
  joined,
  opened,
  testDoors,
  testElements,
  testFile,
  type TestElement,
  type TestSyntax,
} from '../../test/dicom-file.ts'

async function segmentation(
  path: string,
  bytes: Uint8Array,
  options: SegmentationOptions = {},
): Promise<SegmentationReading> {
  const read = await readSegmentation(opened(path, bytes), testDoors(), options)
  assert.ok(read.ok, `${path}: ${JSON.stringify(read)}`)
  return read.value
}

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

const counts = ({ segmentation: { segments } }: SegmentationReading) => segments.map(({ runs }) => runVoxels(runs))

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

type Frame = {
  readonly segment?: number
  readonly z: number
  readonly x?: number
  readonly bits?: readonly number[]
  readonly own?: readonly TestElement[]
}
type Made = {
  readonly type?: string
  readonly frames: readonly Frame[]
  readonly segments?: readonly number[]
  readonly spacing?: string | null
  readonly bits?: number
  readonly pixelData?: Uint8Array
  readonly extra?: readonly TestElement[]
  readonly frameCount?: string
}

const [columns, rows] = [7, 3] // 21 pixels: every frame but the first begins inside a byte

/** Pixel i of a frame is set when `bits` names it. */
function packed(frames: readonly Frame[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((frames.length * columns * rows) / 8))
  for (const [f, { bits = [0] }] of frames.entries()) {
    for (const bit of bits) bytes[(f * 21 + bit) >> 3]! |= 1 << ((f * 21 + bit) & 7)
  }
  return bytes
}

function seg(made: Made, syntax: TestSyntax = {}): Uint8Array {
  return joined([
    testFile(segElements(made), syntax),
    testElements([[0x7fe00010, 'OB', made.pixelData ?? packed(made.frames)]], syntax),
  ])
}

function segElements({
  type = 'BINARY',
  frames,
  segments = [1, 2],
  spacing = '2',
  bits = 1,
  extra = [],
  frameCount,
}: Made): TestElement[] {
  const group = (tag: number, elements: TestElement[]): TestElement => [tag, 'SQ', [elements]]
  const all: TestElement[] = [
    [0x00080016, 'UI', type === 'LABELMAP' ? '1.2.840.10008.5.1.4.1.1.66.7' : '1.2.840.10008.5.1.4.1.1.66.4'],
    [0x00080018, 'UI', '1.2.3'],
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00280002, 'US', [1]],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280008, 'IS', frameCount ?? `${frames.length}`],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [columns]],
    [0x00280100, 'US', [bits]],
    [0x00280101, 'US', [bits]],
    [0x00280102, 'US', [bits - 1]],
    [0x00280103, 'US', [0]],
    [0x00620001, 'CS', type],
    [0x00620002, 'SQ', segments.map((n) => [[0x00620004, 'US', [n]] as const, [0x00620005, 'LO', `S${n}`] as const])],
    group(0x52009229, [
      group(0x00209116, [[0x00200037, 'DS', '1\\0\\0\\0\\1\\0']]),
      group(0x00289110, [
        [0x00180050, 'DS', '9'], // thickness must not be used
        ...(spacing === null ? [] : [[0x00180088, 'DS', spacing] as const]),
        [0x00280030, 'DS', '1\\1'],
      ]),
    ]),
    [
      0x52009230,
      'SQ',
      frames.map(({ segment = 1, z, x = 0, own = [] }) => [
        group(0x00209113, [[0x00200032, 'DS', `${x}\\0\\${z}`]]),
        ...own,
        ...(type === 'LABELMAP' ? [] : [group(0x0062000a, [[0x0062000b, 'US', [segment]]])]),
      ]),
    ],
  ]
  const merged = new Map([...all, ...extra].map((element) => [element[0], element]))
  return [...merged.values()].sort((a, b) => a[0] - b[0])
}

const runsOf = ({ count, row, start, end }: RunList) =>
  Array.from({ length: count }, (_, i) => [row[i]!, start[i]!, end[i]!])

test('frames in any order, segments mixed, frames that begin inside a byte', async () => {
  const frames: Frame[] = [
    { segment: 2, z: 4, bits: [20] },
    { segment: 1, z: 2, bits: [0, 1, 6, 7] },
    { segment: 1, z: 0, bits: [13, 14, 15] },
    { segment: 2, z: 0, bits: [0] },
  ]
  for (const syntax of [{}, { open: true }, { uid: '1.2.840.10008.1.2.2', little: false }]) {
    const {
      segmentation: { grid, segments },
    } = await segmentation('made', seg({ frames }, syntax))
    assert.deepEqual(grid.size, { x: 7, y: 3, z: 3 })
    assert.deepEqual(runsOf(segments[0]!.runs), [
      [1, 6, 7], // bit 13 ends row 1
      [2, 0, 2],
      [3, 0, 2],
      [3, 6, 7], // bit 6 ends row 0; bit 7 begins row 1
      [4, 0, 1],
    ])
    assert.deepEqual(runsOf(segments[1]!.runs), [
      [0, 0, 1],
      [8, 6, 7],
    ])
  }
})

test('big endian words (OW) hold the bytes in pairs turned round', async () => {
  const frames: Frame[] = [
    { z: 0, bits: [0, 9] },
    { z: 2, bits: [3] },
  ]
  const bytes = packed(frames)
  const swapped = Uint8Array.from({ length: 6 }, (_, i) => bytes[i ^ 1] ?? 0)
  const elements = [...segElements({ frames }), [0x7fe00010, 'OW', swapped] as const]
  const big = await segmentation('ow', testFile(elements, { uid: '1.2.840.10008.1.2.2', little: false }))
  const little = await segmentation('ob', seg({ frames }))
  assert.deepEqual(runsOf(big.segmentation.segments[0]!.runs), runsOf(little.segmentation.segments[0]!.runs))
})

test('fractional: at or above half of the maximum, and the threshold is stated', async () => {
  const values = Uint8Array.from([0, 99, 100, 101, 200, 0, 1, ...Array<number>(14).fill(0)])
  const made: Made = {
    type: 'FRACTIONAL',
    bits: 8,
    frames: [{ z: 0 }],
    segments: [1],
    pixelData: values,
    extra: [
      [0x0062000e, 'US', [200]],
      [0x00620010, 'CS', 'PROBABILITY'],
    ],
  }
  const half = await segmentation('f', seg(made))
  assert.deepEqual(runsOf(half.segmentation.segments[0]!.runs), [[0, 2, 5]])
  assert.deepEqual(half.descriptor.threshold, { meaning: 'PROBABILITY', fraction: 0.5, maximum: 200, least: 100 })
  const any = await segmentation('f', seg(made), { fractionalThreshold: 0.001 })
  assert.deepEqual(runsOf(any.segmentation.segments[0]!.runs), [
    [0, 1, 5],
    [0, 6, 7],
  ])
  const all = await segmentation('f', seg(made), { fractionalThreshold: 1 })
  assert.deepEqual(runsOf(all.segmentation.segments[0]!.runs), [[0, 4, 5]])
})

test('fractional: a segment wholly below the threshold is refused, an empty one is none', async () => {
  const made = (values: readonly number[]): Made => ({
    type: 'FRACTIONAL',
    bits: 8,
    frames: [{ z: 0 }],
    segments: [1],
    pixelData: Uint8Array.from([...values, ...Array<number>(21 - values.length).fill(0)]),
    extra: [
      [0x0062000e, 'US', [200]],
      [0x00620010, 'CS', 'PROBABILITY'],
    ],
  })
  const faint = await readSegmentation(opened('f', seg(made([0, 40, 80, 99]))), testDoors())
  assert.ok(!faint.ok)
  const { code, parameters } = faint.error
  const expected = { segment: 'S1', highest: 0.495, threshold: 0.5 } // 99 of 200
  assert.deepEqual([code, parameters], ['segmentation/below-threshold', expected])
  const empty = await segmentation('f', seg(made([])))
  assert.equal(empty.segmentation.segments[0]!.runs.count, 0)
})

const label16 = (values: readonly number[], little: boolean) => {
  const view = new DataView(new ArrayBuffer(42))
  for (const [i, value] of values.entries()) view.setUint16(2 * i, value, little)
  return new Uint8Array(view.buffer)
}

test('label map of 16 bits, both byte orders', async () => {
  const values = [0, 300, 300, 1, 0, 0, 0, 300]
  for (const little of [true, false]) {
    const made: Made = {
      type: 'LABELMAP',
      bits: 16,
      frames: [{ z: 0 }],
      segments: [1, 300],
      pixelData: label16(values, little),
    }
    const {
      segmentation: { segments },
    } = await segmentation('l', seg(made, little ? {} : { uid: '1.2.840.10008.1.2.2', little }))
    assert.deepEqual(
      segments.map(({ number, runs }) => [number, runsOf(runs)]),
      [
        [1, [[0, 3, 4]]],
        [
          300,
          [
            [0, 1, 3],
            [1, 0, 1],
          ],
        ],
      ],
    )
  }
})

test('a pixel padding value is the background, and then zero may be a segment', async () => {
  const pixelData = Uint8Array.from([0, 9, 9, 1, 0, ...Array<number>(16).fill(9)])
  const made: Made = {
    type: 'LABELMAP',
    bits: 8,
    frames: [{ z: 0 }],
    segments: [0, 1],
    pixelData,
    extra: [[0x00280120, 'US', [9]]],
  }
  const {
    segmentation: { segments },
  } = await segmentation('ppv', seg(made))
  assert.deepEqual(
    segments.map(({ number, runs }) => [number, runsOf(runs)]),
    [
      [
        0,
        [
          [0, 0, 1],
          [0, 4, 5],
        ],
      ],
      [1, [[0, 3, 4]]],
    ],
  )
})

test('frames packed by RLE, one by one', async () => {
  const frames: Frame[] = [
    { z: 0, bits: [0, 20] },
    { z: 2, bits: [7] },
  ]
  const streams = frames.map((frame) => {
    const bytes = packed([frame])
    const stream = new Uint8Array(64 + 1 + bytes.length)
    stream.set([1, 0, 0, 0, 64])
    stream.set([bytes.length - 1, ...bytes], 64)
    return stream
  })
  const bytes = joined([testFile(segElements({ frames }), { uid: '1.2.840.10008.1.2.5' }), encapsulated(streams)])
  const {
    segmentation: { segments },
  } = await segmentation('rle', bytes)
  assert.deepEqual(runsOf(segments[0]!.runs), [
    [0, 0, 1],
    [2, 6, 7],
    [4, 0, 1],
  ])
})

const spacings: readonly {
  why: string
  z: readonly number[]
  spacing: string | null
  image?: number
  expected: string
}[] = [
  { why: 'stated, neighbours', z: [0, 2, 4], spacing: '2', expected: '3 × 2 stated' },
  { why: 'stated, gaps of several steps', z: [0, 2, 8], spacing: '2', expected: '5 × 2 stated' },
  { why: 'two slices five steps apart', z: [0, 10], spacing: '2', expected: '6 × 2 stated' },
  {
    why: 'stated with few digits; positions say it better',
    z: [0, 3.3333, 6.6667, 33.3333],
    spacing: '3.33',
    expected: '11 × 3.33333 stated',
  },
  { why: 'one slice', z: [7], spacing: '2', expected: '1 × 2 stated' },
  { why: 'nothing stated, three neighbours', z: [0, 2.5, 5], spacing: null, expected: '3 × 2.5 positions' },
  { why: 'nothing stated, a gap of two', z: [0, 2.5, 7.5], spacing: null, expected: '4 × 2.5 positions' },
  {
    why: 'stated is the thickness (1.25) and not the distance (1)',
    z: [0, 1, 2],
    spacing: '1.25',
    expected: '3 × 1 positions',
  },
  { why: 'one slice, nothing stated', z: [7], spacing: null, expected: 'segmentation/spacing-unknown' },
  { why: 'one slice, nothing stated, image given', z: [6], spacing: null, image: 3, expected: '1 × 3 image' },
  {
    why: 'two slices, nothing stated: neighbours or not?',
    z: [0, 5],
    spacing: null,
    expected: 'segmentation/spacing-unknown',
  },
  { why: 'the same with the image', z: [0, 5], spacing: null, image: 2.5, expected: '3 × 2.5 image' },
  {
    why: 'all gaps are twice what is stated',
    z: [0, 4, 8, 12],
    spacing: '2',
    expected: 'segmentation/spacing-ambiguous',
  },
  { why: 'the same with an image of that spacing', z: [0, 4, 8, 12], spacing: '2', image: 4, expected: '4 × 4 image' },
  {
    why: 'an image whose slices are elsewhere does not help',
    z: [0, 4, 8],
    spacing: '2',
    image: 3,
    expected: 'segmentation/spacing-ambiguous',
  },
  { why: 'between two slices', z: [0, 2, 3, 4.6], spacing: '2', expected: 'segmentation/spacing-unknown' },
  { why: 'slightly off the line', z: [0, 2, 4.15, 6], spacing: '2', expected: 'segmentation/off-lattice' },
]

test('slice spacing comes from positions, then from what is stated, never from thickness', async (t) => {
  for (const { why, z, spacing, image, expected } of spacings) {
    await t.test(`${why} → ${expected}`, async () => {
      const grid = image === undefined ? {} : { imageGrid: axialGrid(image) }
      const read = await readSegmentation(
        opened('s', seg({ frames: z.map((at) => ({ z: at })), spacing })),
        testDoors(),
        grid,
      )
      if (!read.ok) assert.equal(read.error.code, expected)
      else {
        const { size, step } = read.value.segmentation.grid
        assert.equal(`${size.z} × ${Number(step.z.z.toFixed(5))} ${read.value.descriptor.spacingSource}`, expected)
      }
    })
  }
})

test('an image of another frame of reference says nothing about the spacing', async () => {
  const made = seg({ frames: [{ z: 6 }], spacing: null, extra: [[0x00200052, 'UI', '1.2.9']] })
  const imageGrid = { ...axialGrid(3), frameOfReferenceUid: '1.2.8' }
  const read = await readSegmentation(opened('s', made), testDoors(), { imageGrid })
  assert.equal(read.ok ? 'read' : read.error.code, 'segmentation/spacing-unknown')
})

const axialGrid = (z: number): Grid => ({
  size: { x: 7, y: 3, z: 40 },
  step: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z } },
  origin: { x: 0, y: 0, z: -10 * z },
  frameOfReferenceUid: null,
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
