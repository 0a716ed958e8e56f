import { add, cross, dot, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import type { Convention } from './distance-convention.ts'
import { farthestPairs, type FarthestPair, type GrownPoint, type PlaneCloud } from './farthest-pair.ts'
import { toLps, type Grid } from './grid.ts'
import { planarAxes, sliceBounds, type HalfVoxel, type PlanarAxes, type PlaneMetric } from './planar-axes.ts'
import type { SliceHulls } from './slice-hulls.ts'

/** A diameter and the points it was measured between, LPS mm. */
export type Segment = { readonly lengthMm: number; readonly from: Lps; readonly to: Lps }

/** The longest diameter in any slice, and the extent perpendicular to it in the same slice. */
export type AxisPair = { readonly long: Segment; readonly short: Segment }

/** One value for each way of saying where a lesion ends. */
export type ByConvention<T> = { readonly [C in Convention]: T }

/** Half voxels → mm in the plane of the slices; the half is in the metric. */
export function planeMetric({ step }: Grid): PlaneMetric {
  const along = length(step.x)
  const shear = dot(step.x, step.y) / along
  return {
    ux: along / 2,
    uy: shear / 2,
    vy: Math.sqrt(Math.max(0, dot(step.y, step.y) - shear * shear)) / 2,
  }
}

/** RECIST axes of one lesion in half voxels. */
export function recistAxes(hulls: SliceHulls, metric: PlaneMetric): ByConvention<PlanarAxes> {
  const bounds = sliceBounds(hulls, metric)
  return {
    centre: planarAxes(hulls, bounds, 'centre', metric),
    edge: planarAxes(hulls, bounds, 'edge', metric),
    mesh: planarAxes(hulls, bounds, 'mesh', metric),
  }
}

/** Where the axes lie in the patient. */
export function axisPair(axes: PlanarAxes, grid: Grid): AxisPair {
  const from = halfVoxelToLps(grid, axes.from)
  const to = halfVoxelToLps(grid, axes.to)
  const long = { lengthMm: axes.longMm, from, to }
  const touch = halfVoxelToLps(grid, axes.shortFrom)
  if (axes.longMm === 0) return { long, short: { lengthMm: 0, from: touch, to: touch } }
  const along = scale(subtract(to, from), 1 / axes.longMm)
  // drawn at right angles from where the extent begins, so that the line is as long as the number says
  const normal = cross(grid.step.x, grid.step.y)
  const across = scale(cross(normal, along), 1 / length(normal))
  return { long, short: { lengthMm: axes.shortMm, from: touch, to: add(touch, scale(across, axes.shortMm)) } }
}

/** Greatest distances in space. */
export function maximumDiameters3d(hulls: SliceHulls, grid: Grid): ByConvention<Segment> {
  const frame = sliceFrame(grid)
  const cloud = planeCloud(hulls, frame)
  const grown = (vertices: readonly HalfVoxel[]) => grownPoint(vertices, frame)
  const [centre, edge, mesh] = farthestPairs(cloud, [
    grown(grownVertices.centre),
    grown(grownVertices.edge),
    grown(grownVertices.mesh),
  ])
  if (!centre || !edge || !mesh) throw new Error('a convention has no farthest pair')
  return {
    centre: placedPair(centre, grownVertices.centre, hulls, grid),
    edge: placedPair(edge, grownVertices.edge, hulls, grid),
    mesh: placedPair(mesh, grownVertices.mesh, hulls, grid),
  }
}

/** Half of what a voxel grows to, half voxels: its centre, its corners, the centres of its faces. */
const grownVertices: ByConvention<readonly HalfVoxel[]> = {
  centre: [{ x: 0, y: 0, z: 0 }],
  edge: [
    { x: 1, y: 1, z: 1 },
    { x: -1, y: 1, z: 1 },
    { x: 1, y: -1, z: 1 },
    { x: -1, y: -1, z: 1 },
  ],
  mesh: [
    { x: 1, y: 0, z: 0 },
    { x: 0, y: 1, z: 0 },
    { x: 0, y: 0, z: 1 },
  ],
}

/** Half voxels → mm in the frame of the slices: u along the rows, v in the plane, w along the normal. */
type SliceFrame = PlaneMetric & { readonly zu: number; readonly zv: number; readonly zw: number }

function sliceFrame(grid: Grid): SliceFrame {
  const { x: along, y: down, z: step } = grid.step
  const eu = scale(along, 1 / length(along))
  const ew = normalise(cross(along, down))
  const ev = cross(ew, eu)
  const { ux, uy, vy } = planeMetric(grid)
  return { ux, uy, vy, zu: dot(step, eu) / 2, zv: dot(step, ev) / 2, zw: dot(step, ew) / 2 }
}

/** A sheared grid drifts in u and v from slice to slice. */
function planeCloud({ count, z, first, x, y }: SliceHulls, { ux, uy, vy, zu, zv, zw }: SliceFrame): PlaneCloud {
  const points = first[count]!
  const u = new Float64Array(points)
  const v = new Float64Array(points)
  const w = new Float64Array(count)
  for (let p = 0; p < count; p++) {
    const z2 = 2 * z[p]!
    w[p] = zw * z2
    const stop = first[p + 1]!
    for (let i = first[p]!; i < stop; i++) {
      u[i] = ux * x[i]! + uy * y[i]! + zu * z2
      v[i] = vy * y[i]! + zv * z2
    }
  }
  return { planes: count, first, w, u, v }
}

function grownPoint(vertices: readonly HalfVoxel[], { ux, uy, vy, zu, zv, zw }: SliceFrame): GrownPoint {
  return {
    u: Float64Array.from(vertices, ({ x, y, z }) => 2 * (ux * x + uy * y + zu * z)),
    v: Float64Array.from(vertices, ({ y, z }) => 2 * (vy * y + zv * z)),
    w: Float64Array.from(vertices, ({ z }) => 2 * zw * z),
  }
}

function placedPair(pair: FarthestPair, vertices: readonly HalfVoxel[], hulls: SliceHulls, grid: Grid): Segment {
  const by = vertices[pair.vertex]!
  const from = pointAt(hulls, pair.from)
  const to = pointAt(hulls, pair.to)
  return {
    lengthMm: pair.distance,
    from: halfVoxelToLps(grid, shifted(from, by, -pair.sense)),
    to: halfVoxelToLps(grid, shifted(to, by, pair.sense)),
  }
}

function pointAt({ z, first, x, y }: SliceHulls, index: number): HalfVoxel {
  let s = 0
  while (first[s + 1]! <= index) s++
  return { x: x[index]!, y: y[index]!, z: 2 * z[s]! }
}

const shifted = (p: HalfVoxel, by: HalfVoxel, sense: number): HalfVoxel => ({
  x: p.x + sense * by.x,
  y: p.y + sense * by.y,
  z: p.z + sense * by.z,
})

const halfVoxelToLps = (grid: Grid, p: HalfVoxel): Lps => toLps(grid, { x: p.x / 2, y: p.y / 2, z: p.z / 2 })
