import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RunListBuilder } from '@debulk/imaging/run-list'
import type { Segment, Segmentation } from '@debulk/imaging/segmentation'
import { packFrames } from './write-segment-frames.ts'

const size = { x: 5, y: 3, z: 4 }
const step = { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } }

function segmentation(...masks: readonly (readonly [x: number, y: number, z: number][])[]): Segmentation {
  const segments = masks.map((voxels, i): Segment => {
    const runs = new RunListBuilder(size)
    for (const [x, y, z] of voxels) runs.push(y + size.y * z, x, x + 1)
    return {
      number: i + 1,
      label: `S${i}`,
      runs: runs.build(),
      trackingId: null,
      trackingUid: null,
      category: null,
      type: null,
      anatomicRegion: null,
      algorithm: { type: 'MANUAL', name: null },
    }
  })
  return { grid: { size, step, origin: { x: 0, y: 0, z: 0 }, frameOfReferenceUid: null }, segments }
}

// expected: packed by hand after PS3.5 §8.1.1: first pixel in the lowest bit, frames of 15 bits follow without padding
test('frames of 15 pixels are joined bit to bit', () => {
  const { frames, bytes } = packFrames(
    segmentation(
      [
        [0, 0, 1],
        [4, 2, 1],
        [1, 0, 3],
      ],
      [[2, 1, 0]],
    ),
  )
  assert.deepEqual(frames, [
    { segment: 0, z: 1 },
    { segment: 0, z: 3 },
    { segment: 1, z: 0 },
  ])
  // frame 0: bits 0 and 14; frame 1: bit 15 + 1 = 16; frame 2: bit 30 + 7 = 37
  assert.deepEqual([...bytes], [0b00000001, 0b01000000, 0b00000001, 0, 0b00100000, 0])
})

test('runs that begin, cross and end inside bytes set exactly their bits', () => {
  const wide = { x: 37, y: 2, z: 1 }
  for (const [from, to] of [
    [0, 37],
    [1, 7],
    [3, 4],
    [7, 9],
    [8, 16],
    [5, 31],
    [16, 37],
  ] as const) {
    const runs = new RunListBuilder(wide)
    runs.push(1, from, to)
    const one = segmentation([[0, 0, 0]])
    const { bytes } = packFrames({
      grid: { ...one.grid, size: wide },
      segments: [{ ...one.segments[0]!, runs: runs.build() }],
    })
    for (let bit = 0; bit < 74; bit++) {
      assert.equal((bytes[bit >> 3]! >> (bit & 7)) & 1, bit >= 37 + from && bit < 37 + to ? 1 : 0)
    }
  }
})
