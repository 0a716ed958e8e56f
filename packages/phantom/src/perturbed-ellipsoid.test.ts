import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { spacing, voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { runVoxels } from '@debulk/imaging/run-list'
import { drawShape } from './draw-shape.ts'
import { surfaceBumps } from './lesion-form.ts'
import { PerturbedEllipsoid, type Bump } from './perturbed-ellipsoid.ts'
import { Random } from './random.ts'
import { rotate, rotation, unrotate } from './rotation.ts'

const upright = { a: { x: 1, y: 0, z: 0 }, b: { x: 0, y: 1, z: 0 }, c: { x: 0, y: 0, z: 1 } }
const origin = { x: 0, y: 0, z: 0 }
const head = { x: 0, y: 0, z: 1 }
const near = (actual: number, expected: number, tolerance: number, what = '') =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what} ${actual} is not ${expected} ± ${tolerance}`)

const ellipsoid = (a: number, b: number, c: number, bumps: readonly Bump[] = [], frame = upright) =>
  new PerturbedEllipsoid({ centre: origin, semiAxesMm: { a, b, c }, frame, bumps })

describe('volume', () => {
  // closed form: 4/3 π a b c
  for (const [a, b, c] of [
    [10, 10, 10],
    [25.5, 24.5, 18.5],
    [2, 1.5, 1],
  ] as const) {
    test(`an ellipsoid of ${a} × ${b} × ${c} is 4/3 π abc`, () => {
      near(ellipsoid(a, b, c).volumeMl(), ((4 / 3) * Math.PI * a * b * c) / 1000, 1e-12 * a * b * c)
    })
  }

  // closed form: ∫P₂² = 1/5 and ∫P₂³ = 2/35 of the sphere, so (1 + αP₂)³ averages 1 + 3α²/5 + 2α³/35
  for (const amplitude of [0.1, -0.2, 0.4]) {
    test(`a bump of degree 2 and amplitude ${amplitude} adds 3α²/5 + 2α³/35`, () => {
      const towards = { x: 0.6, y: 0, z: 0.8 }
      const bumped = ellipsoid(10, 8, 6, [{ degree: 2, towards, amplitude }])
      const factor = 1 + (3 * amplitude ** 2) / 5 + (2 * amplitude ** 3) / 35
      near(bumped.volumeMl() / ellipsoid(10, 8, 6).volumeMl(), factor, 1e-12)
    })
  }

  // closed form: ∫P₃² = 1/7, ∫P₄² = 1/9, odd powers of P₃ vanish; ∫P₄³ = 18/1001
  test('bumps of degree 3 and 4 add their own closed forms', () => {
    const towards = { x: 0, y: 0, z: 1 }
    const plain = ellipsoid(5, 5, 5).volumeMl()
    near(ellipsoid(5, 5, 5, [{ degree: 3, towards, amplitude: 0.2 }]).volumeMl() / plain, 1 + 0.12 / 7, 1e-12)
    const four = 1 + (3 * 0.04) / 9 + (0.008 * 18) / 1001
    near(ellipsoid(5, 5, 5, [{ degree: 4, towards, amplitude: 0.2 }]).volumeMl() / plain, four, 1e-12)
  })

  // oracle: counting the points of a fine lattice, which converges on any shape
  test('a lesion with six bumps, turned, is what a fine lattice counts', () => {
    const turn = rotation({ x: 20, y: -35, z: 70 })
    const frame = { a: rotate(turn, upright.a), b: rotate(turn, upright.b), c: rotate(turn, upright.c) }
    const lesion = ellipsoid(9, 7, 6, surfaceBumps(0.08, new Random('bumps')), frame)
    const grid = lattice(0.2, 0.2)
    near((runVoxels(drawShape(lesion, grid)) * voxelVolumeMm3(grid)) / 1000, lesion.volumeMl(), 0.002)
  })
})

describe('axes in a plane', () => {
  // closed form: the section through the centre of an ellipsoid by z = 0 has semi-axes a and b
  test('of an upright ellipsoid are 2a and 2b', () => {
    const { longMm, shortMm } = ellipsoid(12, 9, 7).axesAcross(head)
    near(longMm, 24, 0.01)
    near(shortMm, 18, 0.01)
  })

  // closed form: tilted by t about y, the section z = 0 reaches 1/√(cos²t/a² + sin²t/c²)
  test('of an ellipsoid tilted out of the plane follow the section, not the axes', () => {
    const tilt = rotation({ x: 0, y: 30, z: 0 })
    const frame = { a: rotate(tilt, upright.a), b: rotate(tilt, upright.b), c: rotate(tilt, upright.c) }
    const { longMm } = ellipsoid(12, 6, 8, [], frame).axesAcross(head)
    near(longMm, 2 / Math.sqrt(0.75 / 144 + 0.25 / 64), 0.02)
  })

  test('a sphere grown by half a millimetre per side is one millimetre longer', () => {
    near(ellipsoid(10, 10, 10).redrawn(0.5, []).axesAcross(head).longMm, 21, 0.01)
  })
})

test('contains and relativeRadius agree on the surface', () => {
  const lesion = ellipsoid(9, 7, 6, surfaceBumps(0.08, new Random('surface')))
  const random = new Random('rays')
  for (let i = 0; i < 300; i++) {
    const { x, y, z } = random.direction()
    const reach = 6 / lesion.relativeRadius(6 * x, 6 * y, 6 * z)
    assert.ok(lesion.contains(0.999 * reach * x, 0.999 * reach * y, 0.999 * reach * z))
    assert.ok(!lesion.contains(1.001 * reach * x, 1.001 * reach * y, 1.001 * reach * z))
    assert.ok(reach <= lesion.reachMm + 1e-9)
  }
})

test('turning there and back leaves a point where it was', () => {
  const turn = rotation({ x: 12, y: -50, z: 200 })
  const back = unrotate(turn, rotate(turn, { x: 3, y: -4, z: 5 }))
  near(back.x, 3, 1e-12)
  near(back.y, -4, 1e-12)
  near(back.z, 5, 1e-12)
})

test('drawing on an oblique, anisotropic grid counts the volume', () => {
  const turn = rotation({ x: 15, y: 25, z: -10 })
  const along = (p: { x: number; y: number; z: number }) => rotate(turn, p)
  const step = { x: along({ x: 0.4, y: 0, z: 0 }), y: along({ x: 0, y: 0.5, z: 0 }), z: along({ x: 0, y: 0, z: 0.7 }) }
  const grid: Grid = {
    size: { x: 90, y: 80, z: 60 },
    step,
    origin: along({ x: -17, y: -19, z: -20 }),
    frameOfReferenceUid: null,
  }
  const lesion = ellipsoid(11, 9, 8)
  near((runVoxels(drawShape(lesion, grid)) * voxelVolumeMm3(grid)) / 1000, lesion.volumeMl(), 0.008)
  near(spacing(grid).z, 0.7, 1e-12)
})

function lattice(pixel: number, slice: number): Grid {
  const count = (mm: number) => Math.round(24 / mm)
  return {
    size: { x: count(pixel), y: count(pixel), z: count(slice) },
    step: { x: { x: pixel, y: 0, z: 0 }, y: { x: 0, y: pixel, z: 0 }, z: { x: 0, y: 0, z: slice } },
    origin: { x: -12 + 0.03, y: -12 + 0.05, z: -12 + 0.07 },
    frameOfReferenceUid: null,
  }
}
