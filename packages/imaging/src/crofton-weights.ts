import { add, cross, dot, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import type { Grid } from './grid.ts'

/** The thirteen lattice directions, up to sign, in the order in which intercepts are counted. */
export const latticeDirections: readonly { readonly x: number; readonly y: number; readonly z: number }[] = [
  { x: 1, y: 0, z: 0 },
  ...[
    { y: 1, z: 0 },
    { y: 0, z: 1 },
    { y: 1, z: 1 },
    { y: -1, z: 1 },
  ].flatMap(({ y, z }) => [-1, 0, 1].map((x) => ({ x, y, z }))),
]

/**
 * Weight of each lattice direction: the share of the sphere nearest to it or its opposite, so that they sum to 1.
 * Exact for any spacing, obliquity and shear: each spherical Voronoi cell is cut out plane by plane.
 *
 * @source Lehmann & Legland 2012, Insight J (N-D perimeter by Crofton's formula): isotropic weights 0.0457779,
 *         0.0369806, 0.0351956 per direction and sense
 */
export function croftonWeights({ step }: Grid): readonly number[] {
  const units = latticeDirections.map(({ x, y, z }) =>
    normalise(add(add(scale(step.x, x), scale(step.y, y)), scale(step.z, z))),
  )
  const both = [...units, ...units.map((u) => scale(u, -1))]
  return units.map((unit) => (2 * cellArea(unit, both)) / (4 * Math.PI))
}

function cellArea(centre: Lps, others: readonly Lps[]): number {
  const side = normalise(cross(centre, Math.abs(centre.x) < 0.9 ? { x: 1, y: 0, z: 0 } : { x: 0, y: 1, z: 0 }))
  const up = cross(centre, side)
  // a square cone wider than any cell: of thirteen directions, six lie within 90° all round
  const wide = 50
  let polygon = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].map(([a, b]) => normalise(add(centre, add(scale(side, wide * a!), scale(up, wide * b!)))))
  for (const other of others) {
    if (other !== centre) polygon = clip(polygon, subtract(centre, other))
  }
  let area = 0
  for (let i = 0; i < polygon.length; i++) {
    area += triangleArea(centre, polygon[i]!, polygon[(i + 1) % polygon.length]!)
  }
  return area
}

/** Keeps the part of a spherical polygon with normal · p ≥ 0. */
function clip(polygon: Lps[], normal: Lps): Lps[] {
  let outside = false
  for (let i = 0; i < polygon.length; i++) if (dot(normal, polygon[i]!) < 0) outside = true
  if (!outside) return polygon // most planes lie beyond the cell already
  const kept: Lps[] = []
  polygon.forEach((here, i) => {
    const next = polygon[(i + 1) % polygon.length]!
    const [a, b] = [dot(normal, here), dot(normal, next)]
    if (a >= 0) kept.push(here)
    if (a >= 0 !== b >= 0) kept.push(normalise(add(scale(here, Math.abs(b)), scale(next, Math.abs(a)))))
  })
  return kept
}

/** Area of a spherical triangle of unit vectors. @source Van Oosterom & Strackee 1983, IEEE Trans Biomed Eng 30:125 */
function triangleArea(a: Lps, b: Lps, c: Lps): number {
  return 2 * Math.atan2(Math.abs(dot(a, cross(b, c))), 1 + dot(a, b) + dot(b, c) + dot(c, a))
}

/** Length of a lattice direction in mm. */
export const directionLength = ({ step }: Grid, { x, y, z }: { x: number; y: number; z: number }): number =>
  length(add(add(scale(step.x, x), scale(step.y, y)), scale(step.z, z)))
