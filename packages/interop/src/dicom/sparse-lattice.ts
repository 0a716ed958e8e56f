import { sliceSpacing, type Grid } from '@debulk/imaging/grid'
import { add, cross, dot, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { normalOf, type Plane } from './plane.ts'
import { fitted, latticeTolerance, samePlaceMm, type Lattice, type StackFault } from './slice-lattice.ts'

/** Who said how far apart the slices are. */
export type SpacingSource = 'image' | 'stated' | 'positions'

/** `place[i]` is the slice number of `distinct[i]`, counted from the lowest. */
export type SparseLattice = {
  readonly place: readonly number[]
  readonly step: Lps
  readonly origin: Lps
  readonly spacingSource: SpacingSource
}

/** Why slices are part of no one lattice. */
export type SparseFault =
  | { readonly kind: 'spacing-unknown' }
  | { readonly kind: 'spacing-ambiguous'; readonly statedMm: number; readonly foundMm: number }
  | Extract<StackFault, { kind: 'off-line' }>

/** How far a gap may be from a whole number of steps. */
const wholeTolerance = 0.1

/**
 * Slices of a segmentation → the lattice they are part of. A sparse file shows only slices with something on them, so a
 * gap may be several steps. In this order: the image's slices when one is given and all lie on it; the stated Spacing
 * Between Slices when all gaps are whole multiples of it; the smallest gap of three or more slices when all others are
 * whole multiples. What is left is ambiguous and needs the image. Slice Thickness is never asked.
 *
 * @param distinct parallel planes, lowest along the normal first, no two at one place
 */
export function sparseLattice(
  distinct: readonly Plane[],
  hints: { readonly statedSpacingMm: number | null; readonly image: Grid | null },
): SparseLattice | SparseFault {
  const first = distinct[0]!
  const normal = normalOf(first)
  const depth = distinct.map(({ position }) => dot(position, normal))
  if (hints.image) {
    const onImage = placedOnImage(distinct, depth, hints.image)
    if (onImage) return onImage
  }
  const stated = hints.statedSpacingMm !== null && hints.statedSpacingMm > samePlaceMm ? hints.statedSpacingMm : null
  if (distinct.length === 1) {
    if (stated === null) return { kind: 'spacing-unknown' }
    return { place: [0], step: scale(normal, stated), origin: first.position, spacingSource: 'stated' }
  }
  const gaps = depth.slice(1).map((d, i) => d - depth[i]!)
  const smallest = gaps.reduce((a, b) => Math.min(a, b))
  if (stated !== null) {
    const steps = wholeSteps(gaps, stated)
    if (steps) {
      const common = steps.reduce(greatestCommonDivisor)
      // two slices five apart may be all there is; many that all skip the same ones contradict what is stated
      if (common > 1 && gaps.length > 1) return { kind: 'spacing-ambiguous', statedMm: stated, foundMm: smallest }
      return onLine(distinct, steps, 'stated')
    }
  }
  if (gaps.length === 1) return { kind: 'spacing-unknown' }
  const steps = wholeSteps(gaps, smallest)
  return steps ? onLine(distinct, steps, 'positions') : { kind: 'spacing-unknown' }
}

/** Gaps in whole steps, each at least one; null when one is between. */
function wholeSteps(gaps: readonly number[], spacingMm: number): readonly number[] | null {
  const steps = gaps.map((gap) => Math.round(gap / spacingMm))
  const whole = gaps.every(
    (gap, i) => steps[i]! >= 1 && Math.abs(gap - steps[i]! * spacingMm) <= wholeTolerance * spacingMm,
  )
  return whole ? steps : null
}

function onLine(
  distinct: readonly Plane[],
  steps: readonly number[],
  spacingSource: SpacingSource,
): SparseLattice | SparseFault {
  const place = [0]
  for (const step of steps) place.push(place.at(-1)! + step)
  const line: Lattice | StackFault = fitted(
    distinct,
    distinct.map((_, i) => i),
    place,
  )
  if (!('kind' in line)) return { place, step: line.step, origin: line.origin, spacingSource }
  return line.kind === 'off-line' ? line : { kind: 'spacing-unknown' }
}

/** Places on the slices of an image with the same normal, up or down. */
function placedOnImage(distinct: readonly Plane[], depth: readonly number[], image: Grid): SparseLattice | null {
  const imageNormal = normalise(cross(image.step.x, image.step.y))
  const normal = normalOf(distinct[0]!)
  if (Math.abs(Math.abs(dot(imageNormal, normal)) - 1) > 1e-4) return null
  const up = dot(image.step.z, normal) > 0 ? 1 : -1
  const spacingMm = sliceSpacing(image)
  const fromImage = dot(subtract(distinct[0]!.position, image.origin), normal)
  const start = Math.round(fromImage / spacingMm)
  const place = depth.map((d) => Math.round((fromImage + d - depth[0]!) / spacingMm) - start)
  const allowed = latticeTolerance(spacingMm)
  if (Math.abs(fromImage - start * spacingMm) > allowed) return null
  const step = scale(image.step.z, up)
  const origin = distinct[0]!.position
  const near = distinct.every(
    ({ position }, i) => length(subtract(position, add(origin, scale(step, place[i]!)))) <= allowed,
  )
  const apart = place.every((p, i) => i === 0 || p > place[i - 1]!)
  return near && apart ? { place, step, origin, spacingSource: 'image' } : null
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
