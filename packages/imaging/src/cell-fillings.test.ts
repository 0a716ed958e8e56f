import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, randomMask, runsOf, voxelAt, type DenseMask } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { cellFillings } from './cell-fillings.ts'

/** Oracle: every cell of the volume and of one layer around it. */
function everyCell(mask: DenseMask): Float64Array {
  const fillings = new Float64Array(256)
  for (let z = -1; z < mask.size.z; z++)
    for (let y = -1; y < mask.size.y; y++)
      for (let x = -1; x < mask.size.x; x++) {
        let filling = 0
        for (let bit = 0; bit < 8; bit++) {
          if (voxelAt(mask, x + ((bit >> 2) & 1), y + (bit & 1), z + ((bit >> 1) & 1)) === 1) filling |= 1 << bit
        }
        if (filling !== 0) fillings[filling]!++
      }
  return fillings
}

test('fillings of random masks equal a loop over all cells', () => {
  const random = seededRandom(130)
  for (let n = 0; n < 400; n++) {
    const mask = randomMask(random)
    assert.deepEqual(cellFillings(runsOf(mask)), everyCell(mask), `mask ${n}`)
  }
})

test('one voxel is a corner of eight cells', () => {
  const fillings = cellFillings(runsOf(drawnMask('1')))
  for (let bit = 0; bit < 8; bit++) assert.equal(fillings[1 << bit], 1)
  assert.equal(
    fillings.reduce((sum, cells) => sum + cells),
    8,
  )
})
