/**
 * A stream of pseudo-random numbers with one owner. The same seed gives the same numbers on every machine: only
 * integer arithmetic on 32 bits and IEEE operations that round exactly are used for `uint32` and `uniform`.
 *
 * @source sfc32, Chris Doty-Humphrey's PractRand; the state is filled by SplitMix32 over a hash of the seed's text
 */
export class Random {
  readonly seed: string
  #a: number
  #b: number
  #c: number
  #counter = 1
  #spare: number | null = null

  constructor(seed: string) {
    this.seed = seed
    let state = hashText(seed)
    const next = () => {
      state = (state + 0x9e3779b9) | 0
      let z = state ^ (state >>> 16)
      z = Math.imul(z, 0x21f0aaad)
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
      return z ^ (z >>> 15)
    }
    this.#a = next()
    this.#b = next() ^ hashText(`${seed}\u0001`)
    this.#c = next() ^ hashText(`${seed}\u0002`)
    for (let i = 0; i < 12; i++) this.uint32()
  }

  /** An independent stream, so that adding one draw here does not reshuffle everything after it. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`)
  }

  uint32(): number {
    const t = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0
    return t >>> 0
  }

  /** In [from, to). */
  uniform(from = 0, to = 1): number {
    return from + (to - from) * (this.uint32() / 4294967296)
  }

  /** 0 … below − 1. */
  integer(below: number): number {
    return Math.floor(this.uniform(0, below))
  }

  /** Standard normal, by Marsaglia's polar method. */
  normal(): number {
    if (this.#spare !== null) {
      const spare = this.#spare
      this.#spare = null
      return spare
    }
    for (;;) {
      const u = this.uniform(-1, 1)
      const v = this.uniform(-1, 1)
      const s = u * u + v * v
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s)
        this.#spare = v * factor
        return u * factor
      }
    }
  }

  /** A direction, uniform on the unit sphere. */
  direction(): { readonly x: number; readonly y: number; readonly z: number } {
    for (;;) {
      const [x, y, z] = [this.uniform(-1, 1), this.uniform(-1, 1), this.uniform(-1, 1)]
      const r = Math.sqrt(x * x + y * y + z * z)
      if (r > 0.05 && r <= 1) return { x: x / r, y: y / r, z: z / r }
    }
  }
}

/** FNV-1a over UTF-16 code units, then one avalanche so that "1" and "2" differ in every bit. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
