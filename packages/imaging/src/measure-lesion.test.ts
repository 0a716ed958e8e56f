import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { length, subtract, type Lps } from '@debulk/quantity/vector'
import { drawnMask, maskWhere, runsOf, voxelsOf, type DenseMask } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { readNiftiMask, readNrrdMask } from '../test/read-label-map.ts'
import { gridOf, leftHanded, oblique, placements, tilted, upright } from '../test/test-grids.ts'
import { toIndex, toLps, voxelVolumeMm3, type Grid } from './grid.ts'
import { gaugeFor, measureLesion } from './measure-lesion.ts'

const measured = (mask: DenseMask, grid: Grid) => measureLesion(runsOf(mask), gaugeFor(grid))

/** Voxels whose centres lie in a body given in mm from the middle of the grid, and where that middle is. */
function drawn(grid: Grid, inside: (p: Lps) => boolean): { readonly mask: DenseMask; readonly middle: Lps } {
  const { x, y, z } = grid.size
  // off the lattice, as lesions are
  const middle = toLps(grid, { x: (x - 1) / 2 + 0.23, y: (y - 1) / 2 - 0.31, z: (z - 1) / 2 + 0.17 })
  return { mask: maskWhere(grid.size, (voxel) => inside(subtract(toLps(grid, voxel), middle))), middle }
}

const ways = [
  { why: 'upright', directions: upright },
  { why: 'oblique', directions: oblique(0.6, -0.4, 0.9) },
  { why: 'gantry tilt', directions: tilted(15) },
  { why: 'left-handed', directions: leftHanded },
]

/** Room for a body of so many mm in any direction. */
function gridAround(mm: number, spacing: Grid['size'], directions: Grid['step']): Grid {
  const voxels = (step: number) => Math.ceil((mm * 1.25) / step) + 4
  return gridOf({ size: { x: voxels(spacing.x), y: voxels(spacing.y), z: voxels(spacing.z) }, spacing, directions })
}

// Closed forms: 4/3 π r³, 4 π r². How near a sphere of voxels comes to them depends on its position: bounds are what
// a sphere of that many voxels across can miss; docs/validation.md tabulates the errors themselves.
for (const { why, directions } of ways) {
  for (const { mm, spacing, within } of [
    { mm: 12, spacing: { x: 0.5, y: 0.5, z: 0.5 }, within: 0.01 },
    { mm: 30, spacing: { x: 0.75, y: 0.75, z: 1.5 }, within: 0.01 },
    { mm: 30, spacing: { x: 0.8, y: 0.8, z: 5 }, within: 0.03 },
    { mm: 60, spacing: { x: 2, y: 2, z: 2 }, within: 0.01 },
  ]) {
    const voxel = `${spacing.x} × ${spacing.y} × ${spacing.z} mm`
    test(`a sphere of ${mm} mm on ${voxel}, ${why}: volume, place, diameters, surface`, () => {
      const grid = gridAround(mm, spacing, directions)
      const { mask, middle } = drawn(grid, ({ x, y, z }) => Math.hypot(x, y, z) <= mm / 2)
      const found = measured(mask, grid)
      const { x: sx, y: sy, z: sz } = spacing
      near(found.volumeMm3, (Math.PI * mm ** 3) / 6, within, 'volume')
      near(found.volumeMm3, voxelsOf(mask).length * voxelVolumeMm3(grid), 1e-13, 'volume by voxels')
      assert.ok(length(subtract(found.centroid, middle)) < 0.1 * Math.max(sx, sy, sz), 'centroid')
      // centres lie inside the body and edges cannot lie farther out than half a voxel
      const inPlane = Math.hypot(sx, sy)
      // the middle slice may be half a spacing off, where the section is smaller
      const section = 2 * Math.sqrt((mm / 2) ** 2 - (sz / 2) ** 2)
      const { centre, edge, mesh } = found
      assert.ok(centre.long.lengthMm <= mm && centre.long.lengthMm >= section - 1.5 * inPlane, 'long axis by centres')
      assert.ok(edge.long.lengthMm <= mm + inPlane && edge.long.lengthMm >= section - 0.5 * inPlane, 'by edges')
      assert.ok(mesh.long.lengthMm > centre.long.lengthMm && mesh.long.lengthMm < edge.long.lengthMm, 'by mesh')
      assert.ok(edge.short.lengthMm <= edge.long.lengthMm && edge.short.lengthMm > section - 2 * inPlane, 'short axis')
      const diagonal = Math.hypot(sx, sy, sz / Math.cos(0.3))
      assert.ok(found.maximum3d.centre.lengthMm <= mm && found.maximum3d.centre.lengthMm > mm - 2 * diagonal, '3-D')
      for (const { lengthMm } of found.principalAxes)
        near(lengthMm, (2 * mm) / Math.sqrt(5), 3 * within, 'principal axis')
      near(found.surfaceMm2, Math.PI * mm ** 2, Math.max(0.02, 2.5 * within), 'Crofton')
      // marching cubes on a mask overestimates: more where slices are thick
      const excess = found.meshSurfaceMm2 / (Math.PI * mm ** 2)
      assert.ok(excess > 1.03 && excess < 1.3, `mesh area ${excess}`)
      // the half-voxel surface cuts slivers off, never adds
      assert.ok(found.meshVolumeMm3 < found.volumeMm3 && found.meshVolumeMm3 > 0.9 * found.volumeMm3, 'mesh volume')
    })
  }
}

test('a torus: 2π²Rr² and 4π²Rr, its hole in neither diameter nor centre', () => {
  const [ring, tube] = [18, 7]
  for (const { why, directions } of ways) {
    const grid = gridAround(2 * (ring + tube), { x: 0.9, y: 0.9, z: 0.9 }, directions)
    const normal = directions.z.z > 0 ? 1 : -1
    const { mask, middle } = drawn(grid, ({ x, y, z }) => Math.hypot(Math.hypot(x, y) - ring, z * normal) <= tube)
    const found = measured(mask, grid)
    near(found.volumeMm3, 2 * Math.PI ** 2 * ring * tube ** 2, 0.01, `${why}: volume`)
    near(found.surfaceMm2, 4 * Math.PI ** 2 * ring * tube, 0.02, `${why}: surface`)
    near(found.maximum3d.edge.lengthMm, 2 * (ring + tube), 0.04, `${why}: diameter`)
    assert.ok(length(subtract(found.centroid, middle)) < 0.1, `${why}: centroid`)
  }
})

test('an ellipsoid: 4/3 π abc, its longest axis in space, and in the slices only what they cut', () => {
  const [a, b, c] = [20, 9, 6]
  // turned by 30° about y: the long axis leaves the slices
  const [cos, sin] = [Math.cos(Math.PI / 6), 0.5]
  const grid = gridAround(2 * a, { x: 0.8, y: 0.8, z: 0.8 }, upright)
  const { mask } = drawn(grid, ({ x, y, z }) => {
    return Math.hypot((cos * x + sin * z) / a, y / b, (cos * z - sin * x) / c) <= 1
  })
  const found = measured(mask, grid)
  near(found.volumeMm3, (4 / 3) * Math.PI * a * b * c, 0.01, 'volume')
  near(found.maximum3d.edge.lengthMm, 2 * a, 0.04, 'in space')
  // longest chord along x: 2 / √(cos²/a² + sin²/c²)
  near(found.edge.long.lengthMm, 2 / Math.sqrt((cos / a) ** 2 + (sin / c) ** 2), 0.06, 'in slices')
  near(found.principalAxes[0]!.direction.x / found.principalAxes[0]!.direction.z, cos / sin, 0.03, 'direction')
})

// By hand, for tiny lesions: always an answer.
for (const { why, mask, expected } of [
  {
    why: 'one voxel of 2 × 3 × 5 mm',
    mask: drawnMask('...', '.1.'),
    expected: {
      voxels: 1,
      slices: 1,
      sliceIndex: 1,
      centre: [0, 0],
      edge: Math.hypot(2, 3),
      space: Math.hypot(2, 3, 5),
    },
  },
  {
    why: 'one row of four',
    mask: drawnMask('1111'),
    expected: {
      voxels: 4,
      slices: 1,
      sliceIndex: 0,
      centre: [6, 0],
      edge: Math.hypot(8, 3),
      space: Math.hypot(8, 3, 5),
    },
  },
  {
    why: 'one column of two slices',
    mask: drawnMask('.1', '.1'),
    expected: {
      voxels: 2,
      slices: 2,
      sliceIndex: 0,
      centre: [0, 0],
      edge: Math.hypot(2, 3),
      space: Math.hypot(2, 3, 10),
    },
  },
]) {
  test(why, () => {
    const found = measured(mask, gridOf({ size: mask.size, spacing: { x: 2, y: 3, z: 5 } }))
    assert.deepEqual(
      { voxels: found.voxels, slices: found.slices, sliceIndex: found.sliceIndex },
      { voxels: expected.voxels, slices: expected.slices, sliceIndex: expected.sliceIndex },
    )
    assert.equal(found.volumeMm3, expected.voxels * 30)
    assert.deepEqual([found.centre.long.lengthMm, found.centre.short.lengthMm], expected.centre)
    near(found.edge.long.lengthMm, expected.edge, 1e-14, 'edge')
    near(found.maximum3d.edge.lengthMm, expected.space, 1e-14, 'in space')
  })
}

test('a lesion is measured alike wherever it lies in the volume, its borders included', () => {
  const lesion = drawnMask('.11. 1111 .1..', '..1. .11. ....')
  const results = [
    { x: 0, y: 0, z: 0 },
    { x: 6, y: 4, z: 3 },
    { x: 3, y: 2, z: 1 },
  ].map((at) => {
    const size = { x: 10, y: 7, z: 5 }
    const grid = gridOf({ size, spacing: { x: 0.7, y: 0.9, z: 2 }, directions: oblique(0.3, 0.8, 0.1) })
    const mask = maskWhere(size, ({ x, y, z }) => {
      const [i, j, k] = [x - at.x, y - at.y, z - at.z]
      return i >= 0 && i < 4 && j >= 0 && j < 3 && k >= 0 && k < 2 && lesion.bytes[i + 4 * (j + 3 * k)] === 1
    })
    const { centroid, box, sliceIndex, centre, edge, mesh, maximum3d, ...rest } = measured(mask, grid)
    const index = toIndex(grid, centroid)
    return {
      ...rest,
      principalAxes: rest.principalAxes.map(({ lengthMm }) => lengthMm),
      centroid: { x: index.x - at.x, y: index.y - at.y, z: index.z - at.z },
      from: { x: box.from.x - at.x, y: box.from.y - at.y, z: box.from.z - at.z },
      slice: sliceIndex - at.z,
      lengths: [centre, edge, mesh].flatMap(({ long, short }) => [long.lengthMm, short.lengthMm]),
      space: [maximum3d.centre, maximum3d.edge, maximum3d.mesh].map(({ lengthMm }) => lengthMm),
    }
  })
  const rounded = results.map((result) =>
    JSON.stringify(result, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) + 0 : value)),
  )
  assert.equal(rounded[1], rounded[0])
  assert.equal(rounded[2], rounded[0])
})

test('a lesion without voxels cannot be measured', () => {
  const mask = drawnMask('1')
  const grid = gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } })
  assert.throws(() => measureLesion({ ...runsOf(mask), count: 0 }, gaugeFor(grid)), /without voxels/)
})

test('every kind of grid gives finite measures', () => {
  const mask = drawnMask('.1 11', '11 .1')
  for (const { why, grid } of placements(mask.size)) {
    const numbers: number[] = []
    JSON.stringify(measured(mask, grid), (_, value: unknown) => {
      if (typeof value === 'number') numbers.push(value)
      return value
    })
    assert.ok(numbers.length > 40 && numbers.every(Number.isFinite), why)
  }
})

// IBSI consensus values of the digital phantom (reference manual, morphological features; fixtures/real-ibsi/README.md).
test('IBSI digital phantom', () => {
  const { mask, grid } = readNiftiMask('real-ibsi/mask.nii.gz')
  const found = measured(mask, grid)
  assert.equal(found.voxels, 74)
  near(found.volumeMm3, 592, 1e-6, 'volume, voxel counting')
  assert.ok(Math.abs(found.meshVolumeMm3 - 556) <= 4, `mesh volume ${found.meshVolumeMm3}`)
  assert.ok(Math.abs(found.meshSurfaceMm2 - 388) <= 3, `surface area ${found.meshSurfaceMm2}`)
  assert.ok(Math.abs(found.maximum3d.mesh.lengthMm - 13.1) <= 0.1, `diameter ${found.maximum3d.mesh.lengthMm}`)
  // IBSI has n − 1 in the denominator of its covariance
  const axes = found.principalAxes.map(({ lengthMm }) => lengthMm * Math.sqrt(74 / 73))
  assert.deepEqual(
    axes.map((mm) => Number(mm.toPrecision(3))),
    [11.4, 9.31, 8.54],
  )
})

// PyRadiomics' own baseline for its own label maps (fixtures/real-pyradiomics/README.md).
for (const [column, name] of ['brain1', 'lung1'].entries()) {
  test(`PyRadiomics baseline: ${name}`, () => {
    const csv = readFileSync(new URL('../../../fixtures/real-pyradiomics/baseline_shape.csv', import.meta.url), 'utf8')
    const value = (feature: string): number => {
      const line = csv.split('\n').find((text) => text.startsWith(`${feature},`))
      return Number(line?.split(',')[column + 1])
    }
    const { mask, grid } = readNrrdMask(`real-pyradiomics/${name}_label.nrrd`)
    const found = measured(mask, grid)
    assert.equal(found.voxels, value('diagnostics_Mask-original_VoxelNum'))
    near(found.volumeMm3, value('original_shape_VoxelVolume'), 1e-12, 'voxel volume')
    near(found.maximum3d.mesh.lengthMm, value('original_shape_Maximum3DDiameter'), 1e-9, '3-D diameter')
    near(found.meshVolumeMm3, value('original_shape_MeshVolume'), 0.002, 'mesh volume')
    near(found.meshSurfaceMm2, value('original_shape_SurfaceArea'), 0.002, 'surface area')
    found.principalAxes.forEach(({ lengthMm }, i) =>
      near(lengthMm, value(`original_shape_${['Major', 'Minor', 'Least'][i]}AxisLength`), 1e-6, `axis ${i}`),
    )
    // theirs also pairs points of two slices that meet on the plane between them
    assert.ok(found.mesh.long.lengthMm <= value('original_shape_Maximum2DDiameterSlice'), '2-D diameter')
  })
}
