import { add, cross, dot, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { farthestPair, type PlaneCloud } from './farthest-pair.ts'
import { toLps, type Grid } from './grid.ts'
import { planarAxes, type HalfVoxel, type PlanarAxes, type PlaneMetric } from './planar-axes.ts'
import type { Convention, LesionHulls, PlaneHull } from './slice-hulls.ts'

/** A diameter and the points it was measured between, LPS mm. */
export type Segment = { readonly lengthMm: number; readonly from: Lps; readonly to: Lps }

export type AxisPair = { readonly long: Segment; readonly short: Segment }

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

/** RECIST axes of one lesion by one convention, with their place in the patient. */
export function axisPair(hulls: LesionHulls, convention: Convention, metric: PlaneMetric, grid: Grid) {
  const axes = planarAxes(hulls[convention], metric)
  return { axes, pair: placed(axes, grid) }
}

function placed(axes: PlanarAxes, grid: Grid): AxisPair {
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

export const halfVoxelToLps = (grid: Grid, p: HalfVoxel): Lps => toLps(grid, { x: p.x / 2, y: p.y / 2, z: p.z / 2 })

/** Greatest distance in space by one convention. */
export function maximumDiameter3d(hulls: LesionHulls, convention: Convention, grid: Grid): Segment {
  const planes = planesOf(hulls, convention)
  const { distance, from, to } = farthestPair(planeCloud(planes, grid))
  return { lengthMm: distance, from: pointAt(planes, from, grid), to: pointAt(planes, to, grid) }
}

function planesOf(hulls: LesionHulls, convention: Convention): readonly PlaneHull[] {
  switch (convention) {
    case 'centre':
      return hulls.centre
    case 'mesh':
      return [...hulls.mesh, ...hulls.meshBetween]
    case 'edge':
      // every slice has an upper and a lower face
      return hulls.edge.flatMap(({ z2, x, y }) => [
        { z2: z2 - 1, x, y },
        { z2: z2 + 1, x, y },
      ])
  }
}

/** Half voxels → the frame of the slices: u along the rows, v in the plane, w along the normal; shear drifts u and v. */
function planeCloud(planes: readonly PlaneHull[], grid: Grid): PlaneCloud {
  const { ux, uy, vy } = planeMetric(grid)
  const { x: along, y: down, z: step } = grid.step
  const eu = scale(along, 1 / length(along))
  const ew = normalise(cross(along, down))
  const ev = cross(ew, eu)
  const [zu, zv, zw] = [dot(step, eu) / 2, dot(step, ev) / 2, dot(step, ew) / 2]
  const first = new Int32Array(planes.length + 1)
  planes.forEach((plane, p) => (first[p + 1] = first[p]! + plane.x.length))
  const count = first[planes.length]!
  const [u, v] = [new Float64Array(count), new Float64Array(count)]
  const w = new Float64Array(planes.length)
  for (let p = 0; p < planes.length; p++) {
    const { z2, x, y } = planes[p]!
    w[p] = zw * z2
    const at = first[p]!
    for (let i = 0; i < x.length; i++) {
      u[at + i] = ux * x[i]! + uy * y[i]! + zu * z2
      v[at + i] = vy * y[i]! + zv * z2
    }
  }
  return { planes: planes.length, first, w, u, v }
}

function pointAt(planes: readonly PlaneHull[], index: number, grid: Grid): Lps {
  let at = index
  for (const { z2, x, y } of planes) {
    if (at < x.length) return halfVoxelToLps(grid, { x: x[at]!, y: y[at]!, z: z2 })
    at -= x.length
  }
  throw new RangeError(`no point ${index}`)
}
