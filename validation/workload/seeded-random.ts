import { seededRandom as seeded } from '@debulk/imaging/test/seeded-random'

/** Numbers in [0, 1) from a seed; the same seed gives the same workload on every machine. */
export type SeededRandom = () => number

export function seededRandom(seed: number): SeededRandom {
  const numbers = seeded(seed)
  return () => numbers.next()
}

export const between = (random: SeededRandom, low: number, high: number): number => low + (high - low) * random()

/** Standard normal, by Box and Muller. */
export const normal = (random: SeededRandom): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
