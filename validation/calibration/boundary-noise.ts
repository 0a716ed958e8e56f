import type { Random } from '@debulk/phantom/random'

const waves = 24

/** How a hand strays from a boundary: size in mm, and over how many mm it strays the same way. */
export type NoiseSize = { readonly sdMm: number; readonly correlationMm: number }

/**
 * A smooth random field in space: displacement of a boundary in mm, correlated as exp(−distance² / 2·correlation²). A
 * small lesion is moved as a whole, a large one here and there, so its volume errs less. Nothing in it is log-normal.
 *
 * @source Rahimi & Recht 2007 — random Fourier features of a Gaussian kernel
 */
export class BoundaryNoise {
  /** Beyond this no displacement is to be expected; 6 in 100,000 are. */
  readonly reachMm: number
  readonly #waves: Float64Array
  readonly #amplitude: number

  constructor(random: Random, { sdMm, correlationMm }: NoiseSize) {
    this.reachMm = 4 * sdMm
    this.#amplitude = sdMm * Math.sqrt(2 / waves)
    this.#waves = new Float64Array(4 * waves)
    for (let k = 0; k < waves; k++) {
      this.#waves[4 * k] = random.normal() / correlationMm
      this.#waves[4 * k + 1] = random.normal() / correlationMm
      this.#waves[4 * k + 2] = random.normal() / correlationMm
      this.#waves[4 * k + 3] = random.uniform(0, 2 * Math.PI)
    }
  }

  at(x: number, y: number, z: number): number {
    const w = this.#waves
    let sum = 0
    for (let i = 0; i < w.length; i += 4) sum += Math.cos(w[i]! * x + w[i + 1]! * y + w[i + 2]! * z + w[i + 3]!)
    return this.#amplitude * sum
  }
}
