import { add, cross, dot, length, normalise, scale, type Lps } from '@debulk/quantity/vector'

/** A body about the origin whose measures are known without measuring. Lengths in mm, patient space. */
export type ClosedFormBody = {
  readonly shape: 'sphere' | 'ellipsoid' | 'box' | 'torus'
  /** What the tables call its size: the greatest diameter; of a box, the longest side. */
  readonly sizeMm: number
  readonly volumeMm3: number
  readonly areaMm2: number
  readonly longest3dMm: number
  /** Longest distance in any plane at right angles to `normal`, or null where there is no simple form. */
  longestInPlaneMm(normal: Lps): number | null
  /** The part of the line at + s·step inside the body: s from … to; null when it misses. Lines may meet a torus twice. */
  cuts(at: Lps, step: Lps): readonly Cut[]
}

export type Cut = { readonly from: number; readonly to: number }

/** a ≥ b ≥ c are diameters along x, y, z. */
export function ellipsoid(a: number, b: number, c: number): ClosedFormBody {
  const inverse = { x: 2 / a, y: 2 / b, z: 2 / c }
  const round = (p: Lps): Lps => ({ x: p.x * inverse.x, y: p.y * inverse.y, z: p.z * inverse.z })
  return {
    shape: a === c ? 'sphere' : 'ellipsoid',
    sizeMm: a,
    volumeMm3: (Math.PI / 6) * a * b * c,
    areaMm2: ellipsoidArea(a / 2, b / 2, c / 2),
    longest3dMm: a,
    longestInPlaneMm: (normal) => longestSection(round, normal),
    cuts: (at, step) => sphereCuts(round(at), round(step)),
  }
}

export const sphere = (mm: number): ClosedFormBody => ellipsoid(mm, mm, mm)

/** Where a line meets the unit sphere. */
function sphereCuts(at: Lps, step: Lps): readonly Cut[] {
  const [a, b, c] = [dot(step, step), dot(at, step), dot(at, at) - 1]
  const root = b * b - a * c
  return root < 0 ? [] : [{ from: (-b - Math.sqrt(root)) / a, to: (-b + Math.sqrt(root)) / a }]
}

/** Longest chord of the central section: 2 / √ of the least eigenvalue of the quadratic form in the plane. */
function longestSection(round: (p: Lps) => Lps, normal: Lps): number {
  const unit = normalise(normal)
  const e = normalise(cross(unit, Math.abs(unit.x) < 0.9 ? { x: 1, y: 0, z: 0 } : { x: 0, y: 1, z: 0 }))
  const [p, q] = [round(e), round(cross(unit, e))]
  const [xx, xy, yy] = [dot(p, p), dot(p, q), dot(q, q)]
  const least = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy)
  return 2 / Math.sqrt(least)
}

/** Integral of the area element over both angles by midpoints. */
function ellipsoidArea(a: number, b: number, c: number): number {
  const steps = 200
  let area = 0
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const theta = (Math.PI * (i + 0.5)) / steps
      const phi = (2 * Math.PI * (j + 0.5)) / steps
      const [s, t] = [Math.sin(theta), Math.cos(theta)]
      const element = Math.hypot(b * c * s * s * Math.cos(phi), a * c * s * s * Math.sin(phi), a * b * s * t)
      area += element * (Math.PI / steps) * ((2 * Math.PI) / steps)
    }
  }
  return area
}

/** Sides along x, y, z. */
export function box(x: number, y: number, z: number): ClosedFormBody {
  return {
    shape: 'box',
    sizeMm: Math.max(x, y, z),
    volumeMm3: x * y * z,
    areaMm2: 2 * (x * y + y * z + x * z),
    longest3dMm: Math.hypot(x, y, z),
    longestInPlaneMm: (normal) => (length(cross(normal, { x: 0, y: 0, z: 1 })) < 1e-9 ? Math.hypot(x, y) : null),
    cuts(at, step) {
      let [from, to] = [-Infinity, Infinity]
      for (const [axis, side] of [['x', x] as const, ['y', y] as const, ['z', z] as const]) {
        if (step[axis] === 0) {
          if (Math.abs(at[axis]) > side / 2) return []
          continue
        }
        const ends = [(-side / 2 - at[axis]) / step[axis], (side / 2 - at[axis]) / step[axis]]
        from = Math.max(from, Math.min(...ends))
        to = Math.min(to, Math.max(...ends))
      }
      return from <= to ? [{ from, to }] : []
    },
  }
}

/** A tube bent about the z axis; both diameters given across. */
export function torus(acrossMm: number, tubeMm: number): ClosedFormBody {
  const [ring, tube] = [(acrossMm - tubeMm) / 2, tubeMm / 2]
  const inside = ({ x, y, z }: Lps) => Math.hypot(Math.hypot(x, y) - ring, z) <= tube
  return {
    shape: 'torus',
    sizeMm: acrossMm,
    volumeMm3: 2 * Math.PI ** 2 * ring * tube ** 2,
    areaMm2: 4 * Math.PI ** 2 * ring * tube,
    longest3dMm: acrossMm,
    // a plane through the centre holds two opposite ends of some diameter of the outermost circle
    longestInPlaneMm: () => acrossMm,
    cuts(at, step) {
      // voxel by voxel inside the ball around it: a quartic would be no clearer
      const [ball] = sphereCuts(scale(at, 2 / acrossMm), scale(step, 2 / acrossMm))
      const cuts: { from: number; to: number }[] = []
      if (!ball) return cuts
      for (let s = Math.ceil(ball.from); s <= ball.to; s++) {
        if (!inside(add(at, scale(step, s)))) continue
        const last = cuts.at(-1)
        if (last && last.to === s - 1) last.to = s
        else cuts.push({ from: s, to: s })
      }
      return cuts
    },
  }
}
