import { test } from 'node:test'
import { add, length, scale } from '@debulk/quantity/vector'
import { near } from '../test/near.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf, placements, slanted } from '../test/test-grids.ts'
import { squaredGap, stepMetric, type Between } from './box-gap.ts'
import type { Grid } from './grid.ts'

/** Oracle: the least of a convex function over a box lies inside, or on a face, an edge or a corner: each is tried. */
function leastOverFaces({ step }: Grid, { x0, x1, y0, y1, z0, z1 }: Between): number {
  const steps = [step.x, step.y, step.z]
  const ends = [
    [x0, x1],
    [y0, y1],
    [z0, z1],
  ] as const
  const product = (i: number, j: number) =>
    steps[i]!.x * steps[j]!.x + steps[i]!.y * steps[j]!.y + steps[i]!.z * steps[j]!.z
  let least = Infinity
  for (let way = 0; way < 27; way++) {
    const held = [way % 3, Math.floor(way / 3) % 3, Math.floor(way / 9)] // at its low end, at its high end, free
    const at = held.map((h, i) => (h === 2 ? 0 : ends[i]![h]!))
    if (at.some((v) => !Number.isFinite(v))) continue
    const free = [0, 1, 2].filter((i) => held[i] === 2)
    // normal equations of the free ones, by Cramer's rule
    const matrix = free.map((i) => free.map((j) => product(i, j)))
    const right = free.map((i) => -[0, 1, 2].reduce((sum, j) => sum + (held[j] === 2 ? 0 : product(i, j) * at[j]!), 0))
    const whole = determinant(matrix)
    free.forEach((i, column) => {
      const swapped = matrix.map((row, r) => row.map((value, c) => (c === column ? right[r]! : value)))
      at[i] = determinant(swapped) / whole
    })
    if (free.some((i) => at[i]! < ends[i]![0] - 1e-9 || at[i]! > ends[i]![1] + 1e-9)) continue
    const there = add(add(scale(step.x, at[0]!), scale(step.y, at[1]!)), scale(step.z, at[2]!))
    least = Math.min(least, length(there) ** 2)
  }
  return least
}

function determinant(m: readonly (readonly number[])[]): number {
  if (m.length === 0) return 1
  if (m.length === 1) return m[0]![0]!
  return m[0]!.reduce(
    (sum, value, c) =>
      sum + (c % 2 ? -1 : 1) * value * determinant(m.slice(1).map((row) => row.filter((_, k) => k !== c))),
    0,
  )
}

const steep = gridOf({
  size: { x: 1, y: 1, z: 1 },
  spacing: { x: 0.7, y: 0.7, z: 6 },
  directions: { ...slanted, z: { x: 0.9, y: -1.2, z: 1 } },
})

for (const { why, grid } of [...placements({ x: 1, y: 1, z: 1 }), { why: 'sheared steeply', grid: steep }]) {
  test(`${why}: the gap between boxes is the least over all their faces`, () => {
    const random = seededRandom(210)
    for (let n = 0; n < 200; n++) {
      const low = () => (random.next() < 0.1 ? -Infinity : random.between(-9, 6))
      const interval = (from: number) =>
        [from, random.next() < 0.1 ? Infinity : Math.max(from, -9) + random.between(0, 5)] as const
      const [[x0, x1], [y0, y1], [z0, z1]] = [interval(low()), interval(low()), interval(low())]
      const between = { x0, x1, y0, y1, z0, z1 }
      near(squaredGap(stepMetric(grid), between), leastOverFaces(grid, between), 1e-7, JSON.stringify(between))
    }
  })
}
