import type { Bounded } from './bounded.ts'

/** How near to a threshold a number is the threshold: less than any laboratory prints, more than floating point loses. */
const tolerance = 1e-9

/** The same number, moved onto the threshold where floating point alone keeps it off: 0.1 + 0.2 against 0.3. */
export function snapped(of: Bounded, threshold: number): Bounded {
  const snap = (end: number | null) =>
    end !== null && Math.abs(end - threshold) <= tolerance * Math.max(1, Math.abs(threshold)) ? threshold : end
  return { ...of, least: snap(of.least), most: snap(of.most) }
}
