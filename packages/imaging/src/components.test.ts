import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, emptyMask, maskWhere, randomMask, runsOf, voxelAt, type DenseMask } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { componentRuns } from './component-runs.ts'
import { connectedComponents, type Connectivity } from './components.ts'

/** Oracle: flood fill from voxel to voxel; 0 outside, else 1 + the component, in order of first voxel. */
function floodFill(mask: DenseMask, connectivity: Connectivity): Int32Array {
  const { size, bytes } = mask
  const far = { 6: 1, 18: 2, 26: 3 }[connectivity]
  const labels = new Int32Array(bytes.length)
  let count = 0
  for (let first = 0; first < bytes.length; first++) {
    if (bytes[first] === 0 || labels[first] !== 0) continue
    labels[first] = ++count
    const open = [first]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y, z] = [at % size.x, Math.floor(at / size.x) % size.y, Math.floor(at / (size.x * size.y))]
      for (let dz = -1; dz <= 1; dz++)
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) > far || voxelAt(mask, x + dx, y + dy, z + dz) === 0)
              continue
            const to = x + dx + size.x * (y + dy + size.y * (z + dz))
            if (labels[to] !== 0) continue
            labels[to] = count
            open.push(to)
          }
    }
  }
  return labels
}

function labelled(mask: DenseMask, connectivity: Connectivity): Int32Array {
  const runs = runsOf(mask)
  const { ofRun } = connectedComponents(runs, connectivity)
  const labels = new Int32Array(mask.bytes.length)
  for (let i = 0; i < runs.count; i++) {
    const base = runs.row[i]! * mask.size.x
    labels.fill(ofRun[i]! + 1, base + runs.start[i]!, base + runs.end[i]!)
  }
  return labels
}

for (const connectivity of [6, 18, 26] as const) {
  test(`${connectivity}-connected components of random masks equal a flood fill`, () => {
    const random = seededRandom(20 + connectivity)
    for (let n = 0; n < 300; n++) {
      const mask = randomMask(random)
      assert.deepEqual(labelled(mask, connectivity), floodFill(mask, connectivity), `mask ${n}`)
    }
  })

  test(`${connectivity}-connected components of thin noise, where rows and slices are skipped`, () => {
    const random = seededRandom(30 + connectivity)
    for (let n = 0; n < 20; n++) {
      const chance = random.between(0.005, 0.3)
      const mask = maskWhere({ x: 17, y: 13, z: 11 }, () => random.next() < chance)
      assert.deepEqual(labelled(mask, connectivity), floodFill(mask, connectivity), `mask ${n}`)
    }
  })
}

for (const { why, mask, expected } of [
  { why: 'nothing', mask: emptyMask({ x: 3, y: 3, z: 3 }), expected: [0, 0, 0] },
  { why: 'a face shared within a slice', mask: drawnMask('1. 1.'), expected: [1, 1, 1] },
  { why: 'an edge shared within a slice', mask: drawnMask('1. .1'), expected: [2, 1, 1] },
  { why: 'an edge shared between slices, along x', mask: drawnMask('1.', '.1'), expected: [2, 1, 1] },
  { why: 'an edge shared between slices, along y', mask: drawnMask('1 .', '. 1'), expected: [2, 1, 1] },
  { why: 'a corner shared', mask: drawnMask('1. ..', '.. .1'), expected: [2, 2, 1] },
  { why: 'a corner shared the other way', mask: drawnMask('.. .1', '1. ..'), expected: [2, 2, 1] },
  { why: 'the end of a row is not beside the start of the next', mask: drawnMask('..1 1..'), expected: [2, 2, 2] },
  {
    why: 'the last row of a slice is not above the first row of the next but one',
    mask: drawnMask('1 . .', '. . 1'),
    expected: [2, 2, 2],
  },
  { why: 'ends that are level do not hide the next run', mask: drawnMask('11.11 11.11'), expected: [2, 2, 2] },
  { why: 'a U closes at its base', mask: drawnMask('1.1 1.1 111'), expected: [1, 1, 1] },
  { why: 'a ring around a voxel', mask: drawnMask('11111 1...1 1.1.1 1...1 11111'), expected: [2, 2, 2] },
]) {
  test(`${why}: ${expected.join(', ')} components by faces, edges, corners`, () => {
    const runs = runsOf(mask)
    assert.deepEqual(
      ([6, 18, 26] as const).map((connectivity) => connectedComponents(runs, connectivity).count),
      expected,
    )
  })
}

test('the runs of all components together are the runs, each list in order', () => {
  const random = seededRandom(40)
  for (let n = 0; n < 100; n++) {
    const runs = runsOf(randomMask(random))
    const components = connectedComponents(runs, 26)
    const parts = componentRuns(runs, components)
    assert.equal(parts.length, components.count)
    const next = parts.map(() => 0)
    for (let i = 0; i < runs.count; i++) {
      const part = parts[components.ofRun[i]!]!
      const at = next[components.ofRun[i]!]!++
      assert.deepEqual(
        [part.row[at], part.start[at], part.end[at], part.size],
        [runs.row[i], runs.start[i], runs.end[i], runs.size],
      )
    }
    assert.deepEqual(
      parts.map(({ count }) => count),
      next,
    )
  }
})
