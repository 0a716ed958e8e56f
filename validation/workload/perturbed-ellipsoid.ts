import type { Lps } from '@debulk/quantity/vector'
import { between, type SeededRandom } from './seeded-random.ts'

/** A star-shaped body: an ellipsoid turned in space, its radius wavy by a few per cent. Lengths in mm. */
export type PerturbedEllipsoid = {
  readonly centre: Lps
  readonly semiAxes: Lps
  /** Rows are the body's own axes. */
  readonly axes: readonly [Lps, Lps, Lps]
  readonly waves: readonly { readonly along: Lps; readonly phase: number; readonly height: number }[]
}

export type EllipsoidRequest = {
  readonly centre: Lps
  readonly semiAxes: Lps
  readonly turned: 'upright' | 'anyhow'
  /** Largest relative change of the radius. */
  readonly waviness: number
}

export function perturbedEllipsoid(random: SeededRandom, request: EllipsoidRequest): PerturbedEllipsoid {
  const waves = Array.from({ length: 4 }, () => ({
    along: {
      x: between(random, -3.5, 3.5),
      y: between(random, -3.5, 3.5),
      z: between(random, -3.5, 3.5),
    },
    phase: between(random, 0, 2 * Math.PI),
    height: request.waviness / 4,
  }))
  const axes = request.turned === 'upright' ? upright : turned(random)
  return { centre: request.centre, semiAxes: request.semiAxes, axes, waves }
}

const upright: PerturbedEllipsoid['axes'] = [
  { x: 1, y: 0, z: 0 },
  { x: 0, y: 1, z: 0 },
  { x: 0, y: 0, z: 1 },
]

/** A rotation from a random unit quaternion. */
function turned(random: SeededRandom): PerturbedEllipsoid['axes'] {
  const q = [0, 1, 2, 3].map(() => between(random, -1, 1))
  const norm = Math.hypot(...q) || 1
  const [w = 1, x = 0, y = 0, z = 0] = q.map((part) => part / norm)
  return [
    { x: 1 - 2 * (y * y + z * z), y: 2 * (x * y - w * z), z: 2 * (x * z + w * y) },
    { x: 2 * (x * y + w * z), y: 1 - 2 * (x * x + z * z), z: 2 * (y * z - w * x) },
    { x: 2 * (x * z - w * y), y: 2 * (y * z + w * x), z: 1 - 2 * (x * x + y * y) },
  ]
}

/** No point of the body is farther from its centre than this, mm. */
export function boundingRadius({ semiAxes, waves }: PerturbedEllipsoid): number {
  const swell = 1 + waves.reduce((sum, wave) => sum + wave.height, 0)
  return Math.max(semiAxes.x, semiAxes.y, semiAxes.z) * swell
}

/** Whether a point (LPS mm) lies in the body. */
export function contains(body: PerturbedEllipsoid, x: number, y: number, z: number): boolean {
  const [dx, dy, dz] = [x - body.centre.x, y - body.centre.y, z - body.centre.z]
  const [a, b, c] = body.axes
  const u = (a.x * dx + a.y * dy + a.z * dz) / body.semiAxes.x
  const v = (b.x * dx + b.y * dy + b.z * dz) / body.semiAxes.y
  const w = (c.x * dx + c.y * dy + c.z * dz) / body.semiAxes.z
  const radius = Math.sqrt(u * u + v * v + w * w)
  if (radius === 0) return true
  let edge = 1
  for (const { along, phase, height } of body.waves) {
    edge += height * Math.sin((along.x * u + along.y * v + along.z * w) / radius + phase)
  }
  return radius <= edge
}
