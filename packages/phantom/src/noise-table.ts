import type { Random } from './random.ts'

const bits = 18

/** A quarter of a million normal deviates to draw pairs from: an image needs millions, and these are cheap to reach. */
export class NoiseTable {
  readonly #values: Float32Array
  readonly #random: Random
  /** The pair last drawn. */
  first = 0
  second = 0

  constructor(random: Random) {
    this.#random = random
    this.#values = Float32Array.from({ length: 1 << bits }, () => random.normal())
  }

  draw(): void {
    const word = this.#random.uint32()
    this.first = this.#values[word & ((1 << bits) - 1)]!
    this.second = this.#values[word >>> (32 - bits)]!
  }
}
