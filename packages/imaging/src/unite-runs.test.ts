import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, maskWhere, plainRuns, runsOf, type DenseMask } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { runVoxels } from './run-list.ts'
import { uniteRuns } from './unite-runs.ts'

test('the union of random lists has the runs of a mask set where any of them is', () => {
  const random = seededRandom(180)
  for (let n = 0; n < 200; n++) {
    const size = { x: random.whole(1, 12), y: random.whole(1, 6), z: random.whole(1, 4) }
    const masks = Array.from({ length: random.whole(1, 6) }, (): DenseMask => {
      const chance = random.between(0, 0.8) * random.whole(0, 1)
      return maskWhere(size, () => random.next() < chance)
    })
    const any = maskWhere(size, ({ x, y, z }) => masks.some(({ bytes }) => bytes[x + size.x * (y + size.y * z)] === 1))
    const united = uniteRuns(masks.map(runsOf))
    assert.deepEqual(plainRuns(united), plainRuns(runsOf(any)), `lists ${n}`)
    assert.equal(
      runVoxels(united),
      any.bytes.reduce<number>((sum, value) => sum + value, 0),
    )
  }
})

// By hand: liver of 12 voxels, a lesion of 4 of which 2 are in the liver.
test('a voxel in liver and lesion counts once', () => {
  const liver = drawnMask('1111.. 1111.. 1111..')
  const lesion = drawnMask('...... ..1111 ......')
  assert.equal(runVoxels(uniteRuns([runsOf(liver), runsOf(lesion)])), 14)
})

test('runs that only touch become one', () => {
  assert.deepEqual(plainRuns(uniteRuns([runsOf(drawnMask('11..')), runsOf(drawnMask('..11'))])), [[0, 0, 4]])
})

test('lists of two sizes, and none at all, are refused', () => {
  assert.throws(() => uniteRuns([runsOf(drawnMask('11')), runsOf(drawnMask('1 1'))]), /two sizes/)
  assert.throws(() => uniteRuns([]), /nothing to unite/)
})
