import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encapsulated, joined, opened, testDoors, testFile } from '../../test/dicom-file.ts'
import { packed, runsOf, seg, segElements, segmentation, type Frame, type Made } from '../../test/made-segmentation.ts'
import { readSegmentation } from './read-segmentation.ts'

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
