import assert from 'node:assert/strict'
import { test } from 'node:test'
import { length, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { emptyMask, maskWhere, randomMask, runsOf, voxelsOf, maskOf } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, oblique, placements, tilted } from '../test/test-grids.ts'
import { toLps } from './grid.ts'
import { gaugeFor, measureLesion } from './measure-lesion.ts'
import { chooseSliceAxis, withSlicesOn } from './slice-axis.ts'

const size = { x: 4, y: 5, z: 6 }
const turned = oblique(0.5, 0.4, 0.3)

// From design.md §4: the acquisition normal, else the coarsest spacing, ties the third axis.
for (const { why, grid, normal, expected } of [
  { why: 'thick slices', grid: gridOf({ size, spacing: { x: 0.8, y: 0.8, z: 5 } }), normal: null, expected: 'z' },
  {
    why: 'a coronal series stored as rows, slices, columns',
    grid: gridOf({ size, spacing: { x: 0.8, y: 4, z: 0.8 } }),
    normal: null,
    expected: 'y',
  },
  { why: 'a sagittal one', grid: gridOf({ size, spacing: { x: 6, y: 0.8, z: 0.8 } }), normal: null, expected: 'x' },
  { why: 'cubes', grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 } }), normal: null, expected: 'z' },
  {
    why: 'cubes but for rounding in the header',
    grid: gridOf({ size, spacing: { x: 0.7031, y: 0.703125, z: 0.703 } }),
    normal: null,
    expected: 'z',
  },
  {
    why: 'slices thinner than square pixels: two axes tie for the coarsest',
    grid: gridOf({ size, spacing: { x: 0.8, y: 0.8, z: 0.6 } }),
    normal: null,
    expected: 'z',
  },
  {
    why: 'gantry tilt stretches the step, not the distance between planes',
    grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 }, directions: tilted(25) }),
    normal: null,
    expected: 'z',
  },
  {
    why: 'the acquisition normal beats the spacing',
    grid: gridOf({ size, spacing: { x: 0.8, y: 0.8, z: 5 } }),
    normal: { x: 0, y: 1, z: 0 },
    expected: 'y',
  },
  {
    why: 'and its sense and length do not matter',
    grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 } }),
    normal: { x: -3, y: 0.2, z: 0 },
    expected: 'x',
  },
  {
    why: 'an oblique acquisition resampled nowhere',
    grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 }, directions: turned }),
    normal: scale(turned.y, 2),
    expected: 'y',
  },
  {
    why: 'a normal right between two axes: the third',
    grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 } }),
    normal: { x: 1, y: 1, z: 0 },
    expected: 'z',
  },
  {
    why: 'planes count, not steps: the normal of tilted slices is not along their step',
    grid: gridOf({ size, spacing: { x: 1, y: 1, z: 1 }, directions: tilted(50) }),
    normal: { x: 0, y: 0, z: 1 },
    expected: 'z',
  },
] as const) {
  test(`${why} → ${expected}`, () => assert.equal(chooseSliceAxis(grid, normal), expected))
}

for (const axis of ['x', 'y', 'z'] as const) {
  test(`slices on ${axis}: the same voxels in the same places, runs in order`, () => {
    const random = seededRandom(170)
    for (let n = 0; n < 250; n++) {
      const mask = n === 0 ? emptyMask({ x: 3, y: 2, z: 4 }) : randomMask(random)
      const all = placements(mask.size)
      const { grid } = all[n % all.length]!
      const there = withSlicesOn(runsOf(mask), grid, axis)
      const exchange = (v: { x: number; y: number; z: number }) => ({ ...v, z: v[axis], [axis]: v.z })
      assert.deepEqual(there.grid.size, exchange(mask.size))
      assert.deepEqual(there.runs.size, there.grid.size)
      // Oracle: every voxel looked up in the exchanged mask, and the runs of that mask taken voxel by voxel
      const expected = maskWhere(there.grid.size, (v) => {
        const { x, y, z } = exchange(v)
        return mask.bytes[x + mask.size.x * (y + mask.size.y * z)] === 1
      })
      const plain = runsOf(expected)
      for (const column of ['row', 'start', 'end'] as const) {
        assert.deepEqual(
          [...there.runs[column].subarray(0, there.runs.count)],
          [...plain[column].subarray(0, plain.count)],
          `mask ${n}: ${column}`,
        )
      }
      const places = (voxels: readonly { x: number; y: number; z: number }[], on: typeof grid) =>
        voxels.map((voxel) => toLps(on, voxel)).sort((a, b) => a.x - b.x || a.y - b.y || a.z - b.z)
      const [before, after] = [places(voxelsOf(mask), grid), places(voxelsOf(maskOf(there.runs)), there.grid)]
      assert.equal(after.length, before.length)
      const sum = (list: readonly Lps[]) => list.reduce((total, p) => total + length(p), 0)
      near(sum(after), sum(before), 1e-10, 'places')
    }
  })
}

test('what does not depend on slices does not change with them', () => {
  const grid = gridOf({
    size: { x: 20, y: 16, z: 12 },
    spacing: { x: 0.7, y: 1.1, z: 2 },
    directions: oblique(1, 0.2, 0.5),
  })
  const mask = maskWhere(
    grid.size,
    ({ x, y, z }) => Math.hypot((x - 9) / 8, (y - 7) / 5, (z - 6) / 4 + (x - 9) / 16) <= 1,
  )
  const expected = measureLesion(runsOf(mask), gaugeFor(grid))
  for (const axis of ['x', 'y'] as const) {
    const turned = withSlicesOn(runsOf(mask), grid, axis)
    const found = measureLesion(turned.runs, gaugeFor(turned.grid))
    assert.equal(found.voxels, expected.voxels)
    near(found.volumeMm3, expected.volumeMm3, 1e-12, `${axis}: volume`)
    near(found.surfaceMm2, expected.surfaceMm2, 1e-12, `${axis}: surface`)
    near(found.meshVolumeMm3, expected.meshVolumeMm3, 1e-3, `${axis}: mesh volume`)
    near(found.meshSurfaceMm2, expected.meshSurfaceMm2, 1e-3, `${axis}: mesh surface`)
    for (const convention of ['centre', 'edge', 'mesh'] as const) {
      near(
        found.maximum3d[convention].lengthMm,
        expected.maximum3d[convention].lengthMm,
        1e-12,
        `${axis}: ${convention}`,
      )
    }
    near(length(subtract(found.centroid, expected.centroid)), 0, 1e-12, `${axis}: centroid`)
    found.principalAxes.forEach(({ lengthMm }, i) =>
      near(lengthMm, expected.principalAxes[i]!.lengthMm, 1e-12, `${axis}: principal axis ${i}`),
    )
  }
})
