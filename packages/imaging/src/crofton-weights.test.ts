import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, dot, normalise, scale, type Lps } from '@debulk/quantity/vector'
import { near } from '../test/near.ts'
import { gridOf, placements } from '../test/test-grids.ts'
import { croftonWeights, latticeDirections } from './crofton-weights.ts'

const size = { x: 1, y: 1, z: 1 }

test('on cubes: the published weights of face, edge and corner directions', () => {
  // Lehmann & Legland 2012, Insight Journal, "Efficient N-Dimensional surface estimation using Crofton formula
  // and run-length encoding": one weight per direction and sense
  const published = [0.04577789120476, 0.03698062787608, 0.03519563978232]
  const weights = croftonWeights(gridOf({ size, spacing: { x: 2, y: 2, z: 2 } }))
  latticeDirections.forEach(({ x, y, z }, d) => {
    const kind = Math.abs(x) + Math.abs(y) + Math.abs(z) - 1
    assert.ok(Math.abs(weights[d]! / 2 - published[kind]!) < 5e-14, `${weights[d]! / 2} instead of ${published[kind]}`)
  })
})

test('thirteen directions, no two of them opposite', () => {
  const seen = new Set<string>()
  for (const { x, y, z } of latticeDirections) {
    seen.add(`${x} ${y} ${z}`)
    seen.add(`${-x} ${-y} ${-z}`)
  }
  assert.deepEqual([latticeDirections.length, seen.size], [13, 26])
})

/** Oracle: points spread evenly over the sphere, each counted for the direction it is nearest to. */
function counted(step: { readonly x: Lps; readonly y: Lps; readonly z: Lps }): number[] {
  const points = 60_000
  const units = latticeDirections.map(({ x, y, z }) =>
    normalise(add(add(scale(step.x, x), scale(step.y, y)), scale(step.z, z))),
  )
  const counts = units.map(() => 0)
  for (let i = 0; i < points; i++) {
    const z = 1 - (2 * i + 1) / points
    const turn = Math.PI * (1 + Math.sqrt(5)) * i
    const p = { x: Math.sqrt(1 - z * z) * Math.cos(turn), y: Math.sqrt(1 - z * z) * Math.sin(turn), z }
    let nearest = 0
    let most = 0
    units.forEach((unit, d) => {
      const along = Math.abs(dot(unit, p))
      if (along <= most) return
      most = along
      nearest = d
    })
    counts[nearest]!++
  }
  return counts.map((count) => count / points)
}

for (const { why, grid } of placements(size)) {
  test(`${why}: each weight is its direction's share of the sphere, and they add up to 1`, () => {
    const weights = croftonWeights(grid)
    near(
      weights.reduce((sum, weight) => sum + weight, 0),
      1,
      1e-12,
      'sum',
    )
    counted(grid.step).forEach((share, d) => near(weights[d]!, share, 4e-4, `direction ${d}`))
  })
}
