import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { emptyMask, maskWhere, runsOf, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf } from '../test/test-grids.ts'
import { cellFillings } from './cell-fillings.ts'
import { componentRuns } from './component-runs.ts'
import { connectedComponents } from './components.ts'
import { spacing, type Grid } from './grid.ts'
import { gaugeFor, measureLesion } from './measure-lesion.ts'
import type { RunList } from './run-list.ts'

type Answer = {
  readonly counts: Readonly<Record<'6' | '18' | '26', number>>
  readonly lesions: readonly {
    readonly voxels: number
    readonly centroid: readonly number[]
    readonly longMm: number
    readonly feretMm: number
    readonly meshArea: number
    readonly principalMm: readonly number[]
  }[]
}

const python = '/usr/bin/python3'
const oracle = fileURLToPath(new URL('../test/scipy-oracle.py', import.meta.url))

const installed = spawnSync(python, ['-c', 'import scipy, skimage']).status === 0
const skip = installed ? false : 'needs the Debian packages python3-scipy and python3-skimage'

/** Lumps that overlap and touch, some at the border, and specks between them. */
function lumps(seed: number): { readonly mask: DenseMask; readonly grid: Grid } {
  const random = seededRandom(seed)
  const size = { x: random.whole(30, 60), y: random.whole(30, 50), z: random.whole(12, 24) }
  const grid = gridOf({
    size,
    spacing: { x: random.between(0.5, 2), y: random.between(0.5, 2), z: random.between(0.5, 8) },
  })
  const bodies = Array.from({ length: random.whole(4, 12) }, () => ({
    x: random.between(0, size.x),
    y: random.between(0, size.y),
    z: random.between(0, size.z),
    reach: random.between(0.6, 8),
    slant: random.between(-0.8, 0.8),
  }))
  const specks = random.between(0, 0.004)
  const mask = maskWhere(
    size,
    ({ x, y, z }) =>
      random.next() < specks ||
      bodies.some((b) => Math.hypot(x - b.x + b.slant * (z - b.z), y - b.y, (z - b.z) * 1.5) <= b.reach),
  )
  return { mask, grid }
}

/** A third of the voxels, whatever their neighbours. */
function noise(seed: number): { readonly mask: DenseMask; readonly grid: Grid } {
  const random = seededRandom(seed)
  const size = { x: 48, y: 40, z: 30 }
  const mask = emptyMask(size)
  for (let i = 0; i < mask.bytes.length; i++) mask.bytes[i] = random.next() < 0.08 ? 1 : 0
  return { mask, grid: gridOf({ size, spacing: { x: 0.7, y: 0.7, z: 3 } }) }
}

function ask(masks: readonly { readonly mask: DenseMask; readonly grid: Grid }[]): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'debulk-scipy-'))
  try {
    const requests = masks.map(({ mask, grid }, i) => {
      const path = join(folder, `${i}.raw`)
      writeFileSync(path, mask.bytes)
      const step = spacing(grid)
      return { path, size: [grid.size.z, grid.size.y, grid.size.x], spacing: [step.z, step.y, step.x] }
    })
    const { status, stdout, stderr } = spawnSync(python, [oracle], {
      input: JSON.stringify(requests),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    assert.equal(status, 0, stderr)
    return JSON.parse(stdout) as Answer[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('components, volumes, diameters, moments and mesh area as SciPy and scikit-image have them', { skip }, () => {
  const masks = [...Array.from({ length: 8 }, (_, i) => lumps(300 + i)), noise(400)]
  let lesionsSeen = 0
  let sameArea = 0
  ask(masks).forEach(({ counts, lesions }, n) => {
    const { mask, grid } = masks[n]!
    const runs = runsOf(mask)
    for (const connectivity of [6, 18, 26] as const) {
      assert.equal(connectedComponents(runs, connectivity).count, counts[`${connectivity}`], `mask ${n}`)
    }
    const gauge = gaugeFor({ ...grid, origin: { x: 0, y: 0, z: 0 } })
    let [area, theirs] = [0, 0]
    componentRuns(runs, connectedComponents(runs, 26)).forEach((part, i) => {
      const found = measureLesion(part, gauge)
      const expected = lesions[i]!
      const why = `mask ${n}, lesion ${i}`
      assert.equal(found.voxels, expected.voxels, why)
      ;(['x', 'y', 'z'] as const).forEach((axis, k) => near(found.centroid[axis], expected.centroid[k]!, 1e-12, why))
      near(found.centre.long.lengthMm, expected.longMm, 1e-12, `${why}: long axis`)
      near(found.maximum3d.centre.lengthMm, expected.feretMm, 1e-12, `${why}: Feret`)
      // squares: an axis of no length is known only to the root of what a variance is known to
      found.principalAxes.forEach(({ lengthMm }, k) =>
        near(lengthMm ** 2, expected.principalMm[k]! ** 2, 1e-9, `${why}: principal axis ${k}`),
      )
      area += found.meshSurfaceMm2
      theirs += expected.meshArea
      // where two corners of a face meet across a diagonal, case tables join them or do not
      near(found.meshSurfaceMm2, expected.meshArea, hasDiagonalFaces(part) ? 0.1 : 1e-12, `${why}: mesh area`)
      lesionsSeen++
      if (Math.abs(found.meshSurfaceMm2 - expected.meshArea) < 1e-9 * expected.meshArea) sameArea++
    })
    near(area, theirs, 0.01, `mask ${n}: mesh area of all lesions`)
  })
  assert.ok(sameArea > 0.9 * lesionsSeen, `${sameArea} of ${lesionsSeen} mesh areas are the same`)
})

/** Whether some face of a cell has two inside corners across a diagonal and nothing else. */
function hasDiagonalFaces(runs: RunList): boolean {
  const faces = [0b00001111, 0b11110000, 0b01010101, 0b10101010, 0b00110011, 0b11001100]
  const diagonal = new Set(
    [
      [0, 3],
      [1, 2],
      [4, 7],
      [5, 6],
      [0, 6],
      [2, 4],
      [1, 7],
      [3, 5],
      [0, 5],
      [1, 4],
      [2, 7],
      [3, 6],
    ].map(([a = 0, b = 0]) => (1 << a) | (1 << b)),
  )
  return cellFillings(runs).some((cells, filling) => cells > 0 && faces.some((face) => diagonal.has(filling & face)))
}
