import type { Size } from '@debulk/imaging/grid'
import { gaugeFor, measureLesion, type Gauge, type Morphometry } from '@debulk/imaging/measure-lesion'
import { cross } from '@debulk/quantity/vector'
import { box, ellipsoid, sphere, torus, type ClosedFormBody } from './closed-form-body.ts'
import { drawBody } from './draw-body.ts'
import { placedGrid, type Orientation } from './placed-grid.ts'
import { seededRandom } from '../workload/seeded-random.ts'

export type Measure =
  | 'volume'
  | 'longAxisCentre'
  | 'longAxisEdge'
  | 'longAxisMesh'
  | 'diameter3dCentre'
  | 'diameter3dEdge'
  | 'diameter3dMesh'
  | 'croftonSurface'
  | 'meshSurface'
  | 'meshVolume'

/** Relative errors over the positions of a body between voxels: their mean, and the one farthest from 0. */
export type RelativeError = { readonly mean: number; readonly worst: number }

export type ClosedFormRow = {
  readonly shape: ClosedFormBody['shape']
  readonly sizeMm: number
  readonly spacing: Size
  readonly orientation: Orientation
  /** Positions measured, and those where no voxel centre fell inside. */
  readonly positions: number
  readonly missed: number
  /** Mean over the positions measured. */
  readonly voxels: number
  /** Null where every position was missed or the measure has no closed form there. */
  readonly errors: Readonly<Record<Measure, RelativeError | null>>
}

export const sizesMm: readonly number[] = [2, 3, 4, 6, 8, 10, 15, 20, 30, 45, 60, 90]

/** Isotropic and thick slices as CT and MR of the liver have them, and the limits. */
export const spacings: readonly Size[] = [
  { x: 0.5, y: 0.5, z: 0.5 },
  { x: 1, y: 1, z: 1 },
  { x: 0.75, y: 0.75, z: 1.5 },
  { x: 0.8, y: 0.8, z: 3 },
  { x: 0.7, y: 0.7, z: 5 },
  { x: 1.2, y: 1.2, z: 10 },
  { x: 3, y: 3, z: 3 },
]

export const orientations: readonly Orientation[] = ['axial', 'oblique', 'gantry tilt']

/**
 * Measures bodies whose answers are known, at random positions between voxels, and says by how much each measure is off.
 * Deterministic for a seed. Three seconds a position.
 */
export function closedFormErrors({
  seed,
  positions,
}: {
  readonly seed: number
  readonly positions: number
}): ClosedFormRow[] {
  const random = seededRandom(seed)
  const offsets = Array.from({ length: positions }, () => ({ x: random() - 0.5, y: random() - 0.5, z: random() - 0.5 }))
  const bodies = sizesMm.flatMap((mm) => [
    sphere(mm),
    ellipsoid(mm, 0.75 * mm, 0.6 * mm),
    box(mm, 0.8 * mm, 0.6 * mm),
    torus(mm, 0.35 * mm),
  ])
  return bodies.flatMap((body) =>
    spacings.flatMap((spacing) => orientations.map((orientation) => errorsOf(body, { spacing, orientation, offsets }))),
  )
}

function errorsOf(
  body: ClosedFormBody,
  lie: { readonly spacing: Size; readonly orientation: Orientation; readonly offsets: readonly Size[] },
): ClosedFormRow {
  const { spacing, orientation, offsets } = lie
  let gauge: Gauge | null = null
  const measured: Morphometry[] = []
  let truth: Readonly<Record<Measure, number | null>> | null = null
  for (const offset of offsets) {
    const { grid, middle } = placedGrid(body.longest3dMm, { spacing, orientation, offset })
    gauge ??= gaugeFor(grid)
    truth ??= truthOf(body, cross(grid.step.x, grid.step.y))
    const runs = drawBody(body, middle, grid)
    if (runs.count > 0) measured.push(measureLesion(runs, gauge))
  }
  const found = measured.map(valuesOf)
  const error = (measure: Measure): RelativeError | null => {
    const expected = truth?.[measure] ?? null
    if (expected === null || found.length === 0) return null
    const errors = found.map((values) => values[measure] / expected - 1)
    return {
      mean: errors.reduce((sum, e) => sum + e, 0) / errors.length,
      worst: errors.reduce((worst, e) => (Math.abs(e) > Math.abs(worst) ? e : worst), 0),
    }
  }
  return {
    shape: body.shape,
    sizeMm: body.sizeMm,
    spacing,
    orientation,
    positions: offsets.length,
    missed: offsets.length - measured.length,
    voxels: measured.reduce((sum, { voxels }) => sum + voxels, 0) / Math.max(1, measured.length),
    errors: {
      volume: error('volume'),
      longAxisCentre: error('longAxisCentre'),
      longAxisEdge: error('longAxisEdge'),
      longAxisMesh: error('longAxisMesh'),
      diameter3dCentre: error('diameter3dCentre'),
      diameter3dEdge: error('diameter3dEdge'),
      diameter3dMesh: error('diameter3dMesh'),
      croftonSurface: error('croftonSurface'),
      meshSurface: error('meshSurface'),
      meshVolume: error('meshVolume'),
    },
  }
}

function truthOf(body: ClosedFormBody, normal: Parameters<ClosedFormBody['longestInPlaneMm']>[0]) {
  const inPlane = body.longestInPlaneMm(normal)
  return {
    volume: body.volumeMm3,
    longAxisCentre: inPlane,
    longAxisEdge: inPlane,
    longAxisMesh: inPlane,
    diameter3dCentre: body.longest3dMm,
    diameter3dEdge: body.longest3dMm,
    diameter3dMesh: body.longest3dMm,
    croftonSurface: body.areaMm2,
    meshSurface: body.areaMm2,
    meshVolume: body.volumeMm3,
  }
}

function valuesOf({
  volumeMm3,
  centre,
  edge,
  mesh,
  maximum3d,
  ...rest
}: Morphometry): Readonly<Record<Measure, number>> {
  return {
    volume: volumeMm3,
    longAxisCentre: centre.long.lengthMm,
    longAxisEdge: edge.long.lengthMm,
    longAxisMesh: mesh.long.lengthMm,
    diameter3dCentre: maximum3d.centre.lengthMm,
    diameter3dEdge: maximum3d.edge.lengthMm,
    diameter3dMesh: maximum3d.mesh.lengthMm,
    croftonSurface: rest.surfaceMm2,
    meshSurface: rest.meshSurfaceMm2,
    meshVolume: rest.meshVolumeMm3,
  }
}
