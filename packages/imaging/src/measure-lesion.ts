import type { Lps } from '@debulk/quantity/vector'
import { croftonFactors, croftonIntercepts, croftonSurface, type CroftonFactors } from './crofton-surface.ts'
import { toLps, voxelVolumeMm3, type Grid } from './grid.ts'
import { axisPair, maximumDiameter3d, planeMetric, type AxisPair, type Segment } from './lesion-diameters.ts'
import { cellTable, type CellTable } from './marching-cubes-table.ts'
import { meshSurface } from './mesh-surface.ts'
import { perpendicularChord } from './perpendicular-chord.ts'
import type { PlaneMetric } from './planar-axes.ts'
import { principalAxes, type PrincipalAxis } from './principal-axes.ts'
import type { RunList } from './run-list.ts'
import { lesionHulls } from './slice-hulls.ts'

/** Everything about a grid that every lesion on it shares; made once. */
export type Gauge = {
  readonly grid: Grid
  readonly voxelMm3: number
  readonly metric: PlaneMetric
  readonly cells: CellTable
  readonly crofton: CroftonFactors
}

export function gaugeFor(grid: Grid): Gauge {
  return {
    grid,
    voxelMm3: voxelVolumeMm3(grid),
    metric: planeMetric(grid),
    cells: cellTable(grid),
    crofton: croftonFactors(grid),
  }
}

type Box = { readonly x: number; readonly y: number; readonly z: number }

/** The shape of one segmented lesion; lengths mm, areas mm², volumes mm³, points LPS, indices voxels. */
export type Morphometry = {
  readonly voxels: number
  readonly volumeMm3: number
  readonly centroid: Lps
  /** First and last voxel index on each axis. */
  readonly box: { readonly from: Box; readonly to: Box }
  readonly slices: number
  /** Slice of the long axis by voxel centres. */
  readonly sliceIndex: number
  readonly centre: AxisPair
  readonly edge: AxisPair
  readonly mesh: AxisPair
  readonly shortAxisChordMm: number
  readonly maximum3d: { readonly centre: Segment; readonly edge: Segment; readonly mesh: Segment }
  readonly principalAxes: readonly PrincipalAxis[]
  readonly surfaceMm2: number
  readonly meshSurfaceMm2: number
  readonly meshVolumeMm3: number
}

/**
 * All measures of one lesion from its runs. Slices are the planes of the third index axis; see `slice-axis.ts` for
 * volumes acquired in another plane. O(box), nearly all of it the mesh.
 */
export function measureLesion(runs: RunList, gauge: Gauge): Morphometry {
  if (runs.count === 0) throw new RangeError('a lesion without voxels cannot be measured')
  const { grid, metric } = gauge
  const hulls = lesionHulls(runs)
  const centre = axisPair(hulls, 'centre', metric, grid)
  const mesh = meshSurface(runs, gauge.cells, grid)
  const extent = extentOf(runs)
  return {
    voxels: extent.voxels,
    volumeMm3: extent.voxels * gauge.voxelMm3,
    centroid: toLps(grid, extent.centroid),
    box: extent.box,
    slices: hulls.centre.length,
    sliceIndex: centre.axes.z2 / 2,
    centre: centre.pair,
    edge: axisPair(hulls, 'edge', metric, grid).pair,
    mesh: axisPair(hulls, 'mesh', metric, grid).pair,
    shortAxisChordMm: perpendicularChord(runs, centre.axes, metric),
    maximum3d: {
      centre: maximumDiameter3d(hulls, 'centre', grid),
      edge: maximumDiameter3d(hulls, 'edge', grid),
      mesh: maximumDiameter3d(hulls, 'mesh', grid),
    },
    principalAxes: principalAxes(runs, grid),
    surfaceMm2: croftonSurface(croftonIntercepts(runs), gauge.crofton),
    meshSurfaceMm2: mesh.areaMm2,
    meshVolumeMm3: mesh.volumeMm3,
  }
}

function extentOf({ size, count, row, start, end }: RunList) {
  const ny = size.y
  let [voxels, sx, sy, sz] = [0, 0, 0, 0]
  let [x0, x1, y0, y1] = [Infinity, -1, Infinity, -1]
  for (let i = 0; i < count; i++) {
    const z = (row[i]! / ny) | 0
    const y = row[i]! - z * ny
    const n = end[i]! - start[i]!
    voxels += n
    sx += (n * (start[i]! + end[i]! - 1)) / 2
    sy += n * y
    sz += n * z
    if (start[i]! < x0) x0 = start[i]!
    if (end[i]! - 1 > x1) x1 = end[i]! - 1
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return {
    voxels,
    centroid: { x: sx / voxels, y: sy / voxels, z: sz / voxels },
    box: {
      from: { x: x0, y: y0, z: (row[0]! / ny) | 0 },
      to: { x: x1, y: y1, z: (row[count - 1]! / ny) | 0 },
    },
  }
}
