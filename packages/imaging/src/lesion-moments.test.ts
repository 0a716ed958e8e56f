import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, randomLesion, runsOf, voxelsOf } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { lesionMoments } from './lesion-moments.ts'

test('extent, centre and covariance of random masks equal sums over voxels', () => {
  const random = seededRandom(110)
  for (let n = 0; n < 200; n++) {
    const mask = randomLesion(random)
    const voxels = voxelsOf(mask)
    const found = lesionMoments(runsOf(mask))
    assert.equal(found.voxels, voxels.length)
    const mean = (of: (v: { x: number; y: number; z: number }) => number) =>
      voxels.reduce((sum, voxel) => sum + of(voxel), 0) / voxels.length
    const m = { x: mean((v) => v.x), y: mean((v) => v.y), z: mean((v) => v.z) }
    for (const a of ['x', 'y', 'z'] as const) {
      near(found.centroid[a], m[a], 1e-13, `mask ${n}: centroid ${a}`)
      assert.equal(found.box.from[a], Math.min(...voxels.map((v) => v[a])), `mask ${n}: first ${a}`)
      assert.equal(found.box.to[a], Math.max(...voxels.map((v) => v[a])), `mask ${n}: last ${a}`)
    }
    for (const pair of ['xx', 'yy', 'zz', 'xy', 'xz', 'yz'] as const) {
      const [a, b] = [pair[0] as 'x', pair[1] as 'y']
      near(
        found.covariance[pair],
        mean((v) => (v[a] - m[a]) * (v[b] - m[b])),
        1e-12,
        `mask ${n}: ${pair}`,
      )
    }
  }
})

test('a lesion far from the origin loses no digits', () => {
  const size = { x: 512, y: 512, z: 2000 }
  const row = Int32Array.of(1999 * 512 + 510, 1999 * 512 + 511)
  const { covariance, centroid } = lesionMoments({
    size,
    count: 2,
    row,
    start: Int32Array.of(510, 510),
    end: Int32Array.of(512, 512),
  })
  assert.deepEqual(covariance, { xx: 0.25, yy: 0.25, zz: 0, xy: 0, xz: 0, yz: 0 })
  assert.deepEqual(centroid, { x: 510.5, y: 510.5, z: 1999 })
})

test('a lesion without voxels has no extent', () => {
  assert.throws(() => lesionMoments({ ...runsOf(drawnMask('1')), count: 0 }), /without voxels/)
})
