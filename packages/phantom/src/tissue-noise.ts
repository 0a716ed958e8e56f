import type { Stretch } from './plane-table.ts'
import type { Random } from './random.ts'
import type { Places } from './scalar-lattice.ts'

const period = 32
const mask = period - 1

/** Smooth noise with zero mean, about −1 … 1, that repeats every 32 cells: the mottle of tissue. */
export class TissueNoise {
  readonly cellMm: number
  readonly #values: Float32Array

  constructor(cellMm: number, random: Random) {
    this.cellMm = cellMm
    this.#values = Float32Array.from({ length: period ** 3 }, () => random.uniform(-1, 1))
  }

  at(x: number, y: number, z: number): number {
    const u = x / this.cellMm
    const v = y / this.cellMm
    const w = z / this.cellMm
    const i = Math.floor(u)
    const j = Math.floor(v)
    const k = Math.floor(w)
    const fx = ease(u - i)
    const fy = ease(v - j)
    const fz = ease(w - k)
    const i0 = i & mask
    const i1 = (i + 1) & mask
    const j0 = (j & mask) * period
    const j1 = ((j + 1) & mask) * period
    const k0 = (k & mask) * period * period
    const k1 = ((k + 1) & mask) * period * period
    const values = this.#values
    const a = mix(values[i0 + j0 + k0]!, values[i1 + j0 + k0]!, fx)
    const b = mix(values[i0 + j1 + k0]!, values[i1 + j1 + k0]!, fx)
    const c = mix(values[i0 + j0 + k1]!, values[i1 + j0 + k1]!, fx)
    const d = mix(values[i0 + j1 + k1]!, values[i1 + j1 + k1]!, fx)
    return mix(mix(a, b, fy), mix(c, d, fy), fz)
  }

  /** The values at many places at once, into `out`. */
  along({ organX, organY, organZ }: Places, { out, from, to }: Stretch): void {
    for (let n = from; n < to; n++) out[n] = this.at(organX[n]!, organY[n]!, organZ[n]!)
  }
}

const ease = (t: number) => t * t * (3 - 2 * t)
const mix = (a: number, b: number, t: number) => a + (b - a) * t
