import type { Grid, Size } from '@debulk/imaging/grid'
import { add, dot, length, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { normalOf, type Plane, type Raster } from './plane.ts'

/** Two slices nearer than this are one place, mm. */
export const samePlaceMm = 0.01

/**
 * How far a slice may lie from its place on the lattice, mm: positions are decimal text, often of two digits. A missing
 * slice is off by a whole spacing, so nothing real hides in 2 %.
 */
export const latticeTolerance = (spacingMm: number): number => Math.max(0.02, 0.02 * spacingMm)

/** Slices at equal steps: `order[z]` is the index of the plane that is slice z. */
export type Lattice = { readonly order: readonly number[]; readonly step: Lps; readonly origin: Lps }

/** Why planes are no regular stack. Indices into the planes as given; distances along the normal, mm. */
export type StackFault =
  | { readonly kind: 'single' }
  | { readonly kind: 'duplicate'; readonly first: number; readonly second: number }
  | {
      readonly kind: 'missing'
      readonly after: number
      readonly before: number
      readonly gapMm: number
      readonly spacingMm: number
    }
  | {
      readonly kind: 'irregular'
      readonly after: number
      readonly before: number
      readonly gapMm: number
      readonly spacingMm: number
    }
  | { readonly kind: 'off-line'; readonly index: number; readonly offMm: number }

/** Indices of planes from the lowest along their common normal. */
export function alongNormal(planes: readonly Plane[]): {
  readonly order: readonly number[]
  readonly depth: readonly number[]
} {
  const first = planes[0]
  if (!first) return { order: [], depth: [] }
  const normal = normalOf(first)
  const depths = planes.map((plane) => dot(plane.position, normal))
  const order = planes.map((_, i) => i).sort((a, b) => depths[a]! - depths[b]! || a - b)
  return { order, depth: order.map((i) => depths[i]!) }
}

/**
 * Parallel planes → one lattice, from their positions alone. A tilted gantry gives a step that is not along the normal;
 * the grid keeps it, so volumes stay right.
 *
 * @param statedSpacingMm Spacing Between Slices, used only when there is a single plane
 */
export function regularLattice(planes: readonly Plane[], statedSpacingMm: number | null): Lattice | StackFault {
  const { order, depth } = alongNormal(planes)
  const first = planes[order[0]!]!
  if (order.length === 1) {
    if (statedSpacingMm === null || !(statedSpacingMm > samePlaceMm)) return { kind: 'single' }
    return { order, step: scale(normalOf(first), statedSpacingMm), origin: first.position }
  }
  const gaps = depth.slice(1).map((d, i) => d - depth[i]!)
  const pair = (i: number) => ({ after: order[i]!, before: order[i + 1]! })
  const same = gaps.findIndex((gap) => gap < samePlaceMm)
  if (same >= 0) return { kind: 'duplicate', first: order[same]!, second: order[same + 1]! }

  const spacingMm = lowerMedian(gaps)
  for (const [i, gapMm] of gaps.entries()) {
    if (Math.abs(gapMm - spacingMm) <= 2 * latticeTolerance(spacingMm)) continue
    const steps = gapMm / spacingMm
    const whole = Math.round(steps) >= 2 && Math.abs(steps - Math.round(steps)) < 0.1
    return { kind: whole ? 'missing' : 'irregular', ...pair(i), gapMm, spacingMm }
  }
  return fitted(
    planes,
    order,
    order.map((_, z) => z),
  )
}

/** Puts planes on the line through the first and last; `place[i]` is the slice number of `order[i]`. */
export function fitted(
  planes: readonly Plane[],
  order: readonly number[],
  place: readonly number[],
): Lattice | StackFault {
  const at = (i: number) => planes[order[i]!]!.position
  const origin = at(0)
  const last = order.length - 1
  const step = scale(subtract(at(last), origin), 1 / (place[last]! - place[0]!))
  for (const i of order.keys()) {
    const offMm = length(subtract(at(i), add(origin, scale(step, place[i]! - place[0]!))))
    if (offMm > latticeTolerance(length(step))) return { kind: 'off-line', index: order[i]!, offMm }
  }
  return { order, step, origin }
}

/** Median gap, the smaller of two middle ones: of one short and one long gap the long one lacks a slice. */
function lowerMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1]!
}

/** Grid of a stack: x along a row, y down a column, z from slice to slice. */
export function gridOf(
  plane: Raster,
  lattice: { readonly origin: Lps; readonly step: Lps },
  place: { readonly size: Size; readonly frameOfReferenceUid: string | null },
): Grid {
  return {
    size: place.size,
    step: { x: scale(plane.along, plane.columnSpacing), y: scale(plane.down, plane.rowSpacing), z: lattice.step },
    origin: lattice.origin,
    frameOfReferenceUid: place.frameOfReferenceUid,
  }
}
