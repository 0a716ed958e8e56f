import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cross, dot, length, subtract, type Lps } from '@debulk/quantity/vector'
import { maskWhere, randomLesion, runsOf, voxelAt, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import { cellFillings } from './cell-fillings.ts'
import { cellTriangles } from './generated/cell-triangles.ts'
import { spacing, toLps, type Grid, type Size } from './grid.ts'
import { cellEdges } from './marching-cubes-cases.ts'
import { cellTable } from './marching-cubes-table.ts'
import { meshSurface } from './mesh-surface.ts'

const measured = (mask: DenseMask, grid: Grid) => meshSurface(cellFillings(runsOf(mask)), cellTable(grid))

type Triangle = readonly [Size, Size, Size]

/** The whole mesh, cell by cell, in half voxels. */
function meshOf(mask: DenseMask): Triangle[] {
  const triangles: Triangle[] = []
  for (let z = -1; z < mask.size.z; z++)
    for (let y = -1; y < mask.size.y; y++)
      for (let x = -1; x < mask.size.x; x++) {
        let filling = 0
        for (let bit = 0; bit < 8; bit++) {
          if (voxelAt(mask, x + ((bit >> 2) & 1), y + (bit & 1), z + ((bit >> 1) & 1)) === 1) filling |= 1 << bit
        }
        const word = cellTriangles[filling]!.replace('-', '')
        const vertex = (at: number): Size => {
          const { from, to } = cellEdges[word.charCodeAt(at) - 97]!
          const both = (bit: number) => ((from >> bit) & 1) + ((to >> bit) & 1)
          return { x: 2 * x + both(2), y: 2 * y + both(0), z: 2 * z + both(1) }
        }
        for (let at = 0; at < word.length; at += 3) triangles.push([vertex(at), vertex(at + 1), vertex(at + 2)])
      }
  return triangles
}

test('the mesh of random masks is closed: every side of a triangle is met by one the other way round', () => {
  const random = seededRandom(140)
  for (let n = 0; n < 120; n++) {
    const sides = new Map<string, number>()
    const key = ({ x, y, z }: Size) => `${x} ${y} ${z}`
    for (const [a, b, c] of meshOf(randomLesion(random))) {
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        const [p, q] = [key(from), key(to)]
        const side = p < q ? `${p}|${q}` : `${q}|${p}`
        sides.set(side, (sides.get(side) ?? 0) + (p < q ? 1 : -1))
      }
    }
    for (const [side, balance] of sides) assert.equal(balance, 0, `mask ${n}: ${side}`)
  }
})

test('area and volume of random masks equal those of the whole mesh, triangle by triangle, on every kind of grid', () => {
  const random = seededRandom(141)
  for (let n = 0; n < 64; n++) {
    const mask = randomLesion(random)
    const all = placements(mask.size)
    const { why, grid } = all[n % all.length]!
    const place = (p: Size): Lps => toLps(grid, { x: p.x / 2, y: p.y / 2, z: p.z / 2 })
    const anchor = place({ x: 0, y: 0, z: 0 })
    let area = 0
    let volume = 0
    for (const corners of meshOf(mask)) {
      const [a, b, c] = corners.map((p) => subtract(place(p), anchor)) as [Lps, Lps, Lps]
      area += length(cross(subtract(b, a), subtract(c, a))) / 2
      volume += dot(a, cross(b, c)) / 6
    }
    const found = measured(mask, grid)
    near(found.areaMm2, area, 1e-11, `mask ${n}, ${why}: area`)
    near(found.volumeMm3, Math.abs(volume), 1e-11, `mask ${n}, ${why}: volume`)
  }
})

test('one voxel is an octahedron: a sixth of its volume, √3 s² of area where it is a cube', () => {
  const mask = maskWhere({ x: 1, y: 1, z: 1 }, () => true)
  for (const { why, grid } of placements(mask.size)) {
    const { x, y, z } = grid.step
    near(measured(mask, grid).volumeMm3, Math.abs(dot(cross(x, y), z)) / 6, 1e-13, why)
  }
  near(
    measured(mask, gridOf({ size: mask.size, spacing: { x: 3, y: 3, z: 3 } })).areaMm2,
    Math.sqrt(3) * 9,
    1e-13,
    'area',
  )
})

test('boxes: flat faces, edges cut at 45°, corners cut to triangles, all in closed form', () => {
  const random = seededRandom(142)
  for (let n = 0; n < 60; n++) {
    const box = { x: random.whole(1, 9), y: random.whole(1, 9), z: random.whole(1, 9) }
    const mask = maskWhere(box, () => true)
    const grid = gridOf({
      size: box,
      spacing: { x: random.between(0.5, 10), y: random.between(0.5, 10), z: random.between(0.5, 10) },
    })
    const { x: sx, y: sy, z: sz } = spacing(grid)
    const [a, b, c] = [(box.x - 1) * sx, (box.y - 1) * sy, (box.z - 1) * sz]
    const corner = Math.hypot(sx * sy, sy * sz, sx * sz) / 8
    const area =
      2 * (a * b + b * c + a * c) +
      4 * ((a * Math.hypot(sy, sz)) / 2 + (b * Math.hypot(sx, sz)) / 2 + (c * Math.hypot(sx, sy)) / 2) +
      8 * corner
    // each edge loses a prism, each corner all of its octant but a tetrahedron
    const volume = box.x * box.y * box.z - (box.x + box.y + box.z - 3) / 2 - 5 / 6
    const found = measured(mask, grid)
    near(found.areaMm2, area, 1e-12, 'area')
    near(found.volumeMm3, volume * sx * sy * sz, 1e-12, 'volume')
  }
})
