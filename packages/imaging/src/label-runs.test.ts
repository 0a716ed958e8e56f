import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskOf, maskWhere, plainRuns, placeOf, runsOf } from '../test/dense-mask.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { runsOfLabels } from './label-runs.ts'
import type { Voxels } from './volume.ts'

// Oracle: each label's own mask, voxel by voxel.
const kinds = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const

for (const Kind of kinds) {
  test(`${Kind.name}: every label has the runs of its own mask, in order of first voxel`, () => {
    const random = seededRandom(11)
    for (let n = 0; n < 60; n++) {
      const size = { x: random.whole(1, 70), y: random.whole(1, 5), z: random.whole(1, 4) }
      const values = [0, 1, 2, 3, 100, Kind.name.startsWith('Int') || Kind.name.startsWith('Float') ? -5 : 127]
      const chance = random.between(0, 1)
      const list = Array.from({ length: size.x * size.y * size.z }, () =>
        random.next() < chance ? values[random.whole(0, values.length - 1)]! : 0,
      )
      // labels abut and repeat along a row
      for (let i = 1; i < list.length; i++) if (random.next() < 0.6) list[i] = list[i - 1]!
      const found = runsOfLabels(viewOf(Kind, list, n % 5), size)
      const labels = [...new Set(list.filter((label) => label !== 0))]
      assert.deepEqual([...found.keys()], labels)
      for (const label of labels) {
        const mask = maskWhere(size, ({ x, y, z }) => list[x + size.x * (y + size.y * z)] === label)
        assert.deepEqual(plainRuns(found.get(label)!), plainRuns(runsOf(mask)), `label ${label}`)
      }
    }
  })
}

/** The values as elements of a larger buffer, beginning at element `offset`. */
function viewOf(Kind: (typeof kinds)[number], list: readonly number[], offset: number): Voxels {
  const around = new Kind(list.length + offset)
  around.fill(9)
  around.set(list, offset)
  return new Kind(around.buffer, offset * Kind.BYTES_PER_ELEMENT, list.length)
}

test('a negative zero is background, alone and between labels', () => {
  for (const labels of [Float64Array.of(-0, 0, -0, 1, -0, 1, 1, -0), Float32Array.of(-0, 0, -0, 1, -0, 1, 1, -0)]) {
    const found = runsOfLabels(labels, { x: 4, y: 2, z: 1 })
    assert.deepEqual([...found.keys()], [1])
    assert.deepEqual(plainRuns(found.get(1)!), [
      [0, 3, 4],
      [1, 1, 3],
    ])
  }
})

test('labels above 127 and 65,535 are told apart', () => {
  const found = runsOfLabels(Int32Array.of(128, 256, 65_536, 65_536), { x: 4, y: 1, z: 1 })
  assert.deepEqual(
    [...found].map(([label, runs]) => [label, plainRuns(runs)]),
    [
      [128, [[0, 0, 1]]],
      [256, [[0, 1, 2]]],
      [65_536, [[0, 2, 4]]],
    ],
  )
})

test('a label goes on over the end of a row as two runs', () => {
  const found = runsOfLabels(Uint8Array.of(0, 7, 7, 7, 0, 0), { x: 3, y: 2, z: 1 })
  assert.deepEqual(plainRuns(found.get(7)!), [
    [0, 1, 3],
    [1, 0, 1],
  ])
})

test('a map without labels has no runs, and one of another size is refused', () => {
  assert.equal(runsOfLabels(new Uint16Array(24), { x: 4, y: 3, z: 2 }).size, 0)
  assert.throws(() => runsOfLabels(new Uint16Array(23), { x: 4, y: 3, z: 2 }), /23 voxels for 4×3×2/)
})

test('the voxels of all labels together are the voxels that are not 0', () => {
  const random = seededRandom(12)
  const size = { x: 33, y: 7, z: 5 }
  const labels = Uint8Array.from({ length: 33 * 35 }, () => (random.next() < 0.5 ? random.whole(1, 9) : 0))
  const covered = new Uint8Array(labels.length)
  for (const [label, runs] of runsOfLabels(labels, size)) {
    maskOf(runs).bytes.forEach((value, i) => {
      if (value === 0) return
      assert.equal(labels[i], label, JSON.stringify(placeOf(size, i)))
      covered[i] = 1
    })
  }
  assert.deepEqual(
    covered,
    labels.map((label) => (label === 0 ? 0 : 1)),
  )
})
