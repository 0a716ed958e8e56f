import type { Lps } from '@debulk/quantity/vector'
import { cellFillings } from './cell-fillings.ts'
import { croftonSurface, croftonTable, type CroftonTable } from './crofton-surface.ts'
import { toLps, voxelVolumeMm3, type Grid, type Size } from './grid.ts'
import {
  axisPair,
  maximumDiameters3d,
  planeMetric,
  recistAxes,
  type AxisPair,
  type ByConvention,
  type Segment,
} from './lesion-diameters.ts'
import { lesionMoments } from './lesion-moments.ts'
import { cellTable, type CellTable } from './marching-cubes-table.ts'
import { meshSurface } from './mesh-surface.ts'
import { perpendicularChord } from './perpendicular-chord.ts'
import type { PlaneMetric } from './planar-axes.ts'
import { principalAxes, type PrincipalAxis } from './principal-axes.ts'
import type { RunList } from './run-list.ts'
import { sliceHulls } from './slice-hulls.ts'

/** Everything about a grid that every lesion on it shares; made once. */
export type Gauge = {
  readonly grid: Grid
  readonly voxelMm3: number
  readonly metric: PlaneMetric
  readonly cells: CellTable
  readonly crofton: CroftonTable
}

/** Makes the gauge of a grid. Its tables cost more than a small lesion does. */
export function gaugeFor(grid: Grid): Gauge {
  return {
    grid,
    voxelMm3: voxelVolumeMm3(grid),
    metric: planeMetric(grid),
    cells: cellTable(grid),
    crofton: croftonTable(grid),
  }
}

/** The shape of one segmented lesion; lengths mm, areas mm², volumes mm³, points LPS, indices voxels. */
export type Morphometry = {
  readonly voxels: number
  readonly volumeMm3: number
  readonly centroid: Lps
  /** First and last voxel index on each axis. */
  readonly box: { readonly from: Size; readonly to: Size }
  readonly slices: number
  /** Slice of the long axis by voxel centres. */
  readonly sliceIndex: number
  readonly centre: AxisPair
  readonly edge: AxisPair
  readonly mesh: AxisPair
  readonly shortAxisChordMm: number
  readonly maximum3d: ByConvention<Segment>
  readonly principalAxes: readonly PrincipalAxis[]
  readonly surfaceMm2: number
  readonly meshSurfaceMm2: number
  readonly meshVolumeMm3: number
}

/**
 * All measures of one lesion from its runs. Slices are the planes of the third index axis; see `slice-axis.ts` for
 * volumes acquired in another plane. O(runs), and O(axis · extent) pixels for the chord.
 */
export function measureLesion(runs: RunList, { grid, voxelMm3, metric, cells, crofton }: Gauge): Morphometry {
  if (runs.count === 0) throw new RangeError('a lesion without voxels cannot be measured')
  const { voxels, centroid, box, covariance } = lesionMoments(runs)
  const hulls = sliceHulls(runs)
  const axes = recistAxes(hulls, metric)
  const fillings = cellFillings(runs)
  const mesh = meshSurface(fillings, cells)
  return {
    voxels,
    volumeMm3: voxels * voxelMm3,
    centroid: toLps(grid, centroid),
    box,
    slices: hulls.count,
    sliceIndex: axes.centre.z2 / 2,
    centre: axisPair(axes.centre, grid),
    edge: axisPair(axes.edge, grid),
    mesh: axisPair(axes.mesh, grid),
    shortAxisChordMm: perpendicularChord(runs, axes.centre, metric),
    maximum3d: maximumDiameters3d(hulls, grid),
    principalAxes: principalAxes(covariance, grid),
    surfaceMm2: croftonSurface(fillings, crofton),
    meshSurfaceMm2: mesh.areaMm2,
    meshVolumeMm3: mesh.volumeMm3,
  }
}
