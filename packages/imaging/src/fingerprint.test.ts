import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, maskWhere, runsOf } from '../test/dense-mask.ts'
import { gridOf, leftHanded } from '../test/test-grids.ts'
import { fingerprint } from './fingerprint.ts'
import { RunListBuilder } from './run-list.ts'

const mask = drawnMask('.11. .1..', '.... ..11')
const grid = gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 2 } })
const print = fingerprint(runsOf(mask), grid, 'lesion #1')

test('the same voxels, place and label have the same sixteen digits, however they are stored', () => {
  assert.match(print, /^[0-9a-f]{16}$/)
  const roomy = new RunListBuilder(mask.size, 100)
  const runs = runsOf(mask)
  for (let i = 0; i < runs.count; i++) roomy.push(runs.row[i]!, runs.start[i]!, runs.end[i]!)
  assert.equal(fingerprint(roomy.build(), { ...grid }, 'lesion #1'), print)
})

for (const { why, other } of [
  { why: 'another label', other: () => fingerprint(runsOf(mask), grid, 'lesion #2') },
  { why: 'no label', other: () => fingerprint(runsOf(mask), grid, '') },
  {
    why: 'a run that begins earlier',
    other: () => fingerprint(runsOf(drawnMask('111. .1..', '.... ..11')), grid, 'lesion #1'),
  },
  {
    why: 'a run that ends later',
    other: () => fingerprint(runsOf(drawnMask('.11. .11.', '.... ..11')), grid, 'lesion #1'),
  },
  {
    why: 'shifted by a voxel',
    other: () => fingerprint(runsOf(drawnMask('11.. 1...', '.... .11.')), grid, 'lesion #1'),
  },
  {
    why: 'another origin',
    other: () => fingerprint(runsOf(mask), { ...grid, origin: { x: 0, y: 0, z: 0 } }, 'lesion #1'),
  },
  {
    why: 'another direction',
    other: () =>
      fingerprint(
        runsOf(mask),
        gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 2 }, directions: leftHanded }),
        'lesion #1',
      ),
  },
]) {
  test(`${why}: another fingerprint`, () => assert.notEqual(other(), print))
}

test('no two of 30,000 places and labels share a fingerprint', () => {
  const seen = new Set<string>()
  const size = { x: 30, y: 100, z: 1 }
  for (let at = 0; at < 3000; at++) {
    const lesion = { ...runsOf(maskWhere({ x: 1, y: 1, z: 1 }, () => true)), size, count: 1 }
    const start = at % 30
    const runs = {
      ...lesion,
      row: Int32Array.of(Math.floor(at / 30)),
      start: Int32Array.of(start),
      end: Int32Array.of(start + 1),
    }
    for (let n = 1; n <= 10; n++) seen.add(fingerprint(runs, grid, `lesion #${n}`))
  }
  assert.equal(seen.size, 30_000)
})
