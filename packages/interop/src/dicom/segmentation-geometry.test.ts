import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grid } from '@debulk/imaging/grid'
import { opened, testDoors } from '../../test/dicom-file.ts'
import { seg } from '../../test/made-segmentation.ts'
import { readSegmentation } from './read-segmentation.ts'

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
