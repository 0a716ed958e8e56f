/** Numbers in [0, 1) from a seed; the same seed gives the same workload on every machine. */
export type SeededRandom = () => number

/** Weyl sequence with two multiply–xor rounds (Steele & Vigna's mix of 32 bits): fast, and even enough for shapes and noise. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
  }
}

export const between = (random: SeededRandom, low: number, high: number): number => low + (high - low) * random()

/** Standard normal, by Box and Muller. */
export const normal = (random: SeededRandom): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
