import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voxelCount, type Grid, type Size } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { add, scale, type Lps } from '@debulk/quantity/vector'
import { imageSeries } from './image-series.ts'
import { placeOnImageGrid } from './place-on-image-grid.ts'
import { readSegmentation } from './read-segmentation.ts'
import { fixture, opened, testDoors } from '../../test/dicom-file.ts'

const image: Grid = {
  size: { x: 9, y: 8, z: 7 },
  step: { x: { x: 0.8, y: 0, z: 0 }, y: { x: 0, y: 0.6, z: 0.1 }, z: { x: 0, y: -0.3, z: 1.8 } },
  origin: { x: 5, y: -3, z: 11 },
  frameOfReferenceUid: '1.2.9',
}

/** Park–Miller, so that each run sees the same masks. */
function randoms(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

const random = randoms(5)

/** Runs of a mask drawn voxel by voxel. */
function runsOf(voxels: Uint8Array, size: Size): RunList {
  const runs = new RunListBuilder(size)
  for (let row = 0; row < size.y * size.z; row++) {
    for (let x = 0; x < size.x; x++) {
      if (!voxels[row * size.x + x]) continue
      const start = x
      while (x < size.x && voxels[row * size.x + x]) x++
      runs.push(row, start, x)
    }
  }
  return runs.build()
}

function drawn({ size, count, row, start, end }: RunList): Uint8Array {
  const voxels = new Uint8Array(voxelCount(size))
  for (let i = 0; i < count; i++) voxels.fill(1, row[i]! * size.x + start[i]!, row[i]! * size.x + end[i]!)
  return voxels
}

const segmentation = (grid: Grid, runs: RunList): Segmentation => ({
  grid,
  segments: [
    {
      number: 1,
      label: 'a',
      runs,
      trackingId: null,
      trackingUid: null,
      category: null,
      type: null,
      anatomicRegion: null,
      algorithm: { type: null, name: null },
    },
  ],
})

type Axis = keyof Size
const axes: readonly Axis[] = ['x', 'y', 'z']
const orders: readonly (readonly [Axis, Axis, Axis])[] = [
  ['x', 'y', 'z'],
  ['x', 'z', 'y'],
  ['y', 'x', 'z'],
  ['y', 'z', 'x'],
  ['z', 'x', 'y'],
  ['z', 'y', 'x'],
]

test('every turning and swapping of axes, with an offset, finds its voxels', () => {
  for (const order of orders) {
    for (let flips = 0; flips < 8; flips++) {
      // mask axis i runs along image axis order[i], forwards or backwards, over a part of the image
      const part: Size = { x: 5, y: 6, z: 4 }
      const from: Size = { x: 2, y: 1, z: 3 }
      const size = { x: part[order[0]], y: part[order[1]], z: part[order[2]] }
      const sign = { x: flips & 1 ? -1 : 1, y: flips & 2 ? -1 : 1, z: flips & 4 ? -1 : 1 }
      const index = (own: Size): Size => {
        const at = { x: 0, y: 0, z: 0 }
        for (const [i, axis] of axes.entries()) {
          const along = order[i]!
          at[along] = from[along] + (sign[axis] > 0 ? own[axis] : size[axis] - 1 - own[axis])
        }
        return at
      }
      const at = (i: Size): Lps =>
        add(add(image.origin, scale(image.step.x, i.x)), add(scale(image.step.y, i.y), scale(image.step.z, i.z)))
      const grid: Grid = {
        size,
        step: {
          x: scale(image.step[order[0]], sign.x),
          y: scale(image.step[order[1]], sign.y),
          z: scale(image.step[order[2]], sign.z),
        },
        origin: at(index({ x: 0, y: 0, z: 0 })),
        frameOfReferenceUid: '1.2.9',
      }
      const own = Uint8Array.from({ length: voxelCount(size) }, () => (random() < 0.4 ? 1 : 0))
      const expected = new Uint8Array(voxelCount(image.size))
      for (let z = 0; z < size.z; z++) {
        for (let y = 0; y < size.y; y++) {
          for (let x = 0; x < size.x; x++) {
            const i = index({ x, y, z })
            expected[i.x + image.size.x * (i.y + image.size.y * i.z)] = own[x + size.x * (y + size.y * z)]!
          }
        }
      }
      const placed = placeOnImageGrid(segmentation(grid, runsOf(own, size)), image)
      assert.equal(placed.placement, 'image-grid', `${order.join()} ${flips}`)
      assert.equal(placed.segmentation.grid, image)
      const { runs } = placed.segmentation.segments[0]!
      assert.deepEqual(drawn(runs), expected)
      assert.deepEqual(triples(runs), triples(runsOf(expected, image.size)), 'whole runs, in order')
    }
  }
})

const triples = ({ count, row, start, end }: RunList) =>
  Array.from({ length: count }, (_, i) => [row[i]!, start[i]!, end[i]!])

const full = runsOf(new Uint8Array(voxelCount(image.size)).fill(1), image.size)
const rows: readonly { why: string; grid: Grid; expected: string }[] = [
  { why: 'the same grid', grid: image, expected: 'image-grid' },
  {
    why: 'positions rounded to a thousandth',
    grid: { ...image, origin: { x: 5.001, y: -3, z: 10.999 } },
    expected: 'image-grid',
  },
  { why: 'frame of reference not stated', grid: { ...image, frameOfReferenceUid: null }, expected: 'image-grid' },
  {
    why: 'another frame of reference',
    grid: { ...image, frameOfReferenceUid: '1.2.8' },
    expected: 'frame-of-reference-differs',
  },
  { why: 'half a voxel off', grid: { ...image, origin: { x: 5.4, y: -3, z: 11 } }, expected: 'grid-differs' },
  {
    why: 'other pixels',
    grid: { ...image, step: { ...image.step, x: { x: 0.4, y: 0, z: 0 } } },
    expected: 'grid-differs',
  },
  {
    why: 'one per cent wider: off by a pixel far out',
    grid: { ...image, step: { ...image.step, x: { x: 0.81, y: 0, z: 0 } } },
    expected: 'grid-differs',
  },
  {
    why: 'turned by a degree',
    grid: { ...image, step: { ...image.step, x: { x: 0.7998, y: 0.014, z: 0 } } },
    expected: 'grid-differs',
  },
  { why: 'a voxel beyond the image', grid: { ...image, origin: { x: 5.8, y: -3, z: 11 } }, expected: 'outside-image' },
]

test('a mask is moved only where its voxels are the image’s', async (t) => {
  for (const { why, grid, expected } of rows) {
    await t.test(`${why} → ${expected}`, () => {
      const placed = placeOnImageGrid(segmentation(grid, full), image)
      assert.equal(placed.placement === 'image-grid' ? 'image-grid' : placed.reason, expected)
    })
  }
})

test('the real segmentation lies on its CT', async () => {
  const { volumes } = imageSeries([1, 2, 3].map((i) => opened(`${i}`, fixture(`real-dcmqi/ct-3slice/0${i}.dcm`))))
  for (const path of [
    'real-dcmqi/liver.dcm',
    'real-dcmqi/partial_overlaps.dcm',
    'real-pydicom-liver/liver_nonbyte_aligned.dcm',
  ]) {
    const read = await readSegmentation(opened(path, fixture(path)), testDoors(), { imageGrid: volumes[0]!.grid })
    assert.ok(read.ok)
    assert.equal(placeOnImageGrid(read.value.segmentation, volumes[0]!.grid).placement, 'image-grid', path)
  }
})
