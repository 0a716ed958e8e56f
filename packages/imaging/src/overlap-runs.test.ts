import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, maskWhere, runsOf } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { firstRunFrom } from './first-run.ts'
import { overlapVoxels } from './overlap-runs.ts'

test('voxels common to random lists equal those set in both masks, whichever comes first', () => {
  const random = seededRandom(190)
  for (let n = 0; n < 300; n++) {
    const size = { x: random.whole(1, 15), y: random.whole(1, 8), z: random.whole(1, 5) }
    const [p, q] = [random.between(0, 0.9), random.between(0, 0.9)]
    const [a, b] = [maskWhere(size, () => random.next() < p), maskWhere(size, () => random.next() < q)]
    const both = a.bytes.filter((value, i) => value === 1 && b.bytes[i] === 1).length
    assert.equal(overlapVoxels(runsOf(a), runsOf(b)), both, `lists ${n}`)
    assert.equal(overlapVoxels(runsOf(b), runsOf(a)), both, `lists ${n}, the other way`)
  }
})

// By hand.
for (const { why, a, b, expected } of [
  { why: 'viable rim of a lesion', a: '11111 11111 11111', b: '11111 1...1 11111', expected: 12 },
  { why: 'one run over several', a: '1111111', b: '1.1.1.1', expected: 4 },
  { why: 'several over one', a: '.1.11..', b: '1111111', expected: 3 },
  { why: 'side by side', a: '111....', b: '...1111', expected: 0 },
]) {
  test(`${why}: ${expected}`, () => assert.equal(overlapVoxels(runsOf(drawnMask(a)), runsOf(drawnMask(b))), expected))
}

test('lists of two sizes are refused', () => {
  assert.throws(() => overlapVoxels(runsOf(drawnMask('11')), runsOf(drawnMask('1 1'))), /two sizes/)
})

test('firstRunFrom equals a walk', () => {
  const random = seededRandom(191)
  for (let n = 0; n < 200; n++) {
    const runs = runsOf(maskWhere({ x: 3, y: 9, z: 9 }, () => random.next() < 0.3))
    const [from, target] = [random.whole(0, runs.count), random.whole(-2, 90)]
    let expected = from
    while (expected < runs.count && runs.row[expected]! < target) expected++
    assert.equal(firstRunFrom(runs, target, from), expected)
  }
})
