import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, dot, length, normalise, scale, type Lps } from '@debulk/quantity/vector'
import { between, seededRandom } from '../workload/seeded-random.ts'
import { box, ellipsoid, sphere, torus, type ClosedFormBody } from './closed-form-body.ts'
import { closedFormErrors, type Measure } from './closed-form-errors.ts'
import { closedFormTables } from './closed-form-tables.ts'

const near = (actual: number, expected: number, relative: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${what}: ${actual} instead of ${expected}`)

test('areas: 4πr², and the closed forms of oblate and prolate spheroids', () => {
  near(sphere(10).areaMm2, 100 * Math.PI, 1e-4, 'sphere')
  // semi-axes 6, 6, 4 and 6, 4, 4; formulas: CRC Standard Mathematical Tables, spheroids
  const e = Math.sqrt(1 - (4 / 6) ** 2)
  near(ellipsoid(12, 12, 8).areaMm2, 2 * Math.PI * 36 * (1 + ((1 - e * e) / e) * Math.atanh(e)), 1e-4, 'oblate')
  near(ellipsoid(12, 8, 8).areaMm2, 2 * Math.PI * 16 * (1 + (6 / (4 * e)) * Math.asin(e)), 1e-4, 'prolate')
  assert.equal(torus(50, 10).areaMm2, 4 * Math.PI ** 2 * 20 * 5)
})

/** What each shape says of itself, written down a second time. */
const insides: readonly { readonly body: ClosedFormBody; readonly inside: (p: Lps) => boolean }[] = [
  { body: ellipsoid(20, 14, 9), inside: ({ x, y, z }) => Math.hypot(x / 10, y / 7, z / 4.5) <= 1 },
  {
    body: box(18, 12, 7),
    inside: ({ x, y, z }) => Math.abs(x) <= 9 && Math.abs(y) <= 6 && Math.abs(z) <= 3.5,
  },
  { body: torus(22, 6), inside: ({ x, y, z }) => (Math.hypot(x, y) - 8) ** 2 + z * z <= 9 },
]

for (const { body, inside } of insides) {
  test(`${body.shape}: a row's voxels are those whose centres are inside`, () => {
    const random = seededRandom(3)
    const any = (mm: number) => ({
      x: between(random, -mm, mm),
      y: between(random, -mm, mm),
      z: between(random, -mm, mm),
    })
    for (let n = 0; n < 400; n++) {
      const step = scale(normalise(any(1)), between(random, 0.4, 3))
      const at = add(any(8), scale(step, -20))
      const cuts = body.cuts(at, step)
      for (let s = 0; s < 60; s++) {
        const cut = cuts.some(({ from, to }) => s >= Math.ceil(from) && s <= Math.floor(to))
        assert.equal(cut, inside(add(at, scale(step, s))), `line ${n}, voxel ${s}`)
      }
    }
  })

  test(`${body.shape}: the longest distance in a plane`, () => {
    const random = seededRandom(4)
    for (const normal of [{ x: 0, y: 0, z: 1 }, normalise({ x: 0.3, y: -0.5, z: 1 })]) {
      const known = body.longestInPlaneMm(normal)
      if (known === null) continue
      // points on the border of the central section; a little short of the longest, never beyond it
      let longest = 0
      for (let n = 0; n < 4000; n++) {
        const way = normalise({ x: between(random, -1, 1), y: between(random, -1, 1), z: between(random, -1, 1) })
        const flat = add(way, scale(normal, -dot(way, normal)))
        const cut = body.cuts({ x: 0, y: 0, z: 0 }, scale(flat, 0.01 / length(flat))).at(-1)
        if (cut) longest = Math.max(longest, 2 * 0.01 * cut.to)
      }
      assert.ok(longest <= known + 0.03 && longest > 0.985 * known, `${longest} instead of ${known}`)
    }
  })
}

test('what docs/validation.md says of the measures holds', () => {
  const rows = closedFormErrors({ seed: 5, positions: 2 })
  const fine = rows.filter(({ shape, spacing, sizeMm }) => shape === 'sphere' && spacing.z <= 1.5 && sizeMm >= 15)
  assert.ok(fine.length >= 45)
  for (const { sizeMm, spacing, orientation, errors } of fine) {
    const mean = (measure: Measure) => errors[measure]?.mean ?? NaN
    const where = `${sizeMm} mm on ${spacing.x} × ${spacing.z} mm, ${orientation}`
    assert.ok(Math.abs(mean('volume')) < 0.015, `${where}: volume ${mean('volume')}`)
    assert.ok(Math.abs(mean('croftonSurface')) < 0.02, `${where}: Crofton ${mean('croftonSurface')}`)
    // tilt lengthens the voxel and adds a little
    assert.ok(mean('meshSurface') > 0.075 && mean('meshSurface') < 0.15, `${where}: mesh ${mean('meshSurface')}`)
    assert.ok(mean('longAxisCentre') <= 0 && mean('longAxisEdge') > 0, `${where}: long axis`)
    assert.ok(mean('longAxisMesh') > mean('longAxisCentre') && mean('longAxisMesh') < mean('longAxisEdge'), where)
  }
  const text = closedFormTables(rows)
  assert.match(text, /\| 30 mm \|/)
  assert.doesNotMatch(text, /NaN|undefined|Infinity/)
})
