import type { Grid } from '@debulk/imaging/grid'
import { length, subtract, type Lps } from '@debulk/quantity/vector'
import { isOnePiece, touches, withoutFaceContact } from './contact.ts'
import { boundingRadius, perturbedEllipsoid, type PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { rasterise } from './rasterise.ts'
import { between, normal, type SeededRandom } from './seeded-random.ts'

export type PlacedLesion = { readonly body: PerturbedEllipsoid; readonly voxels: Int32Array<ArrayBuffer> }

export type LesionRequest = {
  readonly grid: Grid
  /** 1 inside the organ. */
  readonly organ: Uint8Array
  readonly organBox: { readonly from: Lps; readonly to: Lps }
  /** Longest axes, mm, longest first. */
  readonly diametersMm: readonly number[]
  /** So many of the smallest lesions are laid against a middling one, sharing an edge with it and no face. */
  readonly edgePairs: number
}

/**
 * Lesions inside the organ, none touching another except the pairs, each of one piece.
 * Throws when the organ is too small for them: a workload that quietly holds fewer would be another workload.
 */
export function placeLesions(random: SeededRandom, request: LesionRequest): PlacedLesion[] {
  const { diametersMm, edgePairs } = request
  const alone = diametersMm.length - edgePairs
  const placed: PlacedLesion[] = []
  for (const diameterMm of diametersMm.slice(0, alone)) placed.push(placeAlone(random, request, placed, diameterMm))
  const partners = placed.slice(Math.floor(alone * 0.25), Math.floor(alone * 0.25) + edgePairs)
  partners.forEach((partner, i) => {
    const diameterMm = diametersMm[alone + i] ?? 0
    placed.push(placeAgainst(random, request, placed, partner, Math.max(diameterMm, 6)))
  })
  return placed
}

function placeAlone(random: SeededRandom, request: LesionRequest, placed: readonly PlacedLesion[], diameterMm: number) {
  const { organBox } = request
  for (let attempt = 0; attempt < 20_000; attempt++) {
    const centre = {
      x: between(random, organBox.from.x, organBox.to.x),
      y: between(random, organBox.from.y, organBox.to.y),
      z: between(random, organBox.from.z, organBox.to.z),
    }
    if (!inOrgan(request, centre)) continue
    const body = lesionBody(random, centre, diameterMm)
    if (placed.some((other) => gap(body, other.body) < clearanceMm(request.grid))) continue
    const voxels = rasterise(body, request.grid)
    if (fits(request, voxels)) return { body, voxels }
  }
  throw new Error(`no room in the organ for a lesion of ${diameterMm.toFixed(1)} mm after ${placed.length} others`)
}

function placeAgainst(
  random: SeededRandom,
  request: LesionRequest,
  placed: readonly PlacedLesion[],
  partner: PlacedLesion,
  diameterMm: number,
): PlacedLesion {
  const { size } = request.grid
  for (let attempt = 0; attempt < 20_000; attempt++) {
    const way = { x: normal(random), y: normal(random), z: normal(random) }
    const reach = between(random, 0.4, 1) * (boundingRadius(partner.body) + diameterMm / 2)
    const by = reach / length(way)
    const from = partner.body.centre
    const body = lesionBody(
      random,
      { x: from.x + way.x * by, y: from.y + way.y * by, z: from.z + way.z * by },
      diameterMm,
    )
    const others = placed.filter((other) => other !== partner)
    if (others.some((other) => gap(body, other.body) < clearanceMm(request.grid))) continue
    const whole = rasterise(body, request.grid)
    const voxels = withoutFaceContact(whole, partner.voxels, size)
    const mostlyLeft = voxels.length > 0.7 * whole.length
    if (mostlyLeft && fits(request, voxels) && touches(voxels, partner.voxels, size, 'edges')) return { body, voxels }
  }
  throw new Error(`no lesion of ${diameterMm.toFixed(1)} mm could be laid against another`)
}

function lesionBody(random: SeededRandom, centre: Lps, diameterMm: number): PerturbedEllipsoid {
  const half = diameterMm / 2 / 1.06
  const semiAxes = { x: half, y: half * between(random, 0.7, 0.95), z: half * between(random, 0.6, 0.9) }
  return perturbedEllipsoid(random, { centre, semiAxes, turned: 'anyhow', waviness: 0.12 })
}

/** Just over one voxel diagonal: bodies farther apart share no corner. */
const clearanceMm = ({ step }: Grid): number => 1.01 * Math.hypot(length(step.x), length(step.y), length(step.z))

const gap = (a: PerturbedEllipsoid, b: PerturbedEllipsoid): number =>
  length(subtract(a.centre, b.centre)) - boundingRadius(a) - boundingRadius(b)

function inOrgan({ grid, organ }: LesionRequest, at: Lps): boolean {
  const x = Math.round((at.x - grid.origin.x) / grid.step.x.x)
  const y = Math.round((at.y - grid.origin.y) / grid.step.y.y)
  const z = Math.round((at.z - grid.origin.z) / grid.step.z.z)
  return organ[x + grid.size.x * (y + grid.size.y * z)] === 1
}

function fits({ grid, organ }: LesionRequest, voxels: Int32Array<ArrayBuffer>): boolean {
  return voxels.length > 0 && voxels.every((at) => organ[at] === 1) && isOnePiece(voxels, grid.size)
}
