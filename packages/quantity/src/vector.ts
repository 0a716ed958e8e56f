/** A point or displacement in patient space: DICOM LPS (x to the left, y to the back, z to the head), mm. */
export type Lps = { readonly x: number; readonly y: number; readonly z: number }

/** a + b. */
export const add = (a: Lps, b: Lps): Lps => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z })
/** a − b: the way from b to a. */
export const subtract = (a: Lps, b: Lps): Lps => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })
/** a times a number. */
export const scale = (a: Lps, by: number): Lps => ({ x: a.x * by, y: a.y * by, z: a.z * by })
/** Scalar product a · b. */
export const dot = (a: Lps, b: Lps): number => a.x * b.x + a.y * b.y + a.z * b.z
/** Vector product a × b, at right angles to both. */
export const cross = (a: Lps, b: Lps): Lps => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
})
/** Euclidean length, in the unit of its components. */
export const length = (a: Lps): number => Math.hypot(a.x, a.y, a.z)
/** The vector of length 1 in the same direction; of the zero vector, NaN. */
export const normalise = (a: Lps): Lps => scale(a, 1 / length(a))
