/**
 * Horizontal levels of a plane figure, each with its leftmost and rightmost point; all coordinates in half voxels, so
 * that voxel centres, pixel edges and face centres are whole numbers and every orientation test is exact.
 */
export type Levels = { count: number; readonly y: Int32Array; readonly left: Int32Array; readonly right: Int32Array }

/** Points of a plane figure, half voxels. */
export type PlanePoints = { count: number; readonly x: Int32Array; readonly y: Int32Array }

export const emptyLevels = (capacity: number): Levels => ({
  count: 0,
  y: new Int32Array(capacity),
  left: new Int32Array(capacity),
  right: new Int32Array(capacity),
})

export const emptyPoints = (capacity: number): PlanePoints => ({
  count: 0,
  x: new Int32Array(capacity),
  y: new Int32Array(capacity),
})

/**
 * Vertices of the convex hull of the levels' end points, counter-clockwise from the lowest right one, into `hull`
 * (capacity ≥ 2 · levels). Monotone chain over levels sorted by y, O(levels); collinear points are left out.
 *
 * @source Andrew 1979, Inf Process Lett 9:216 — monotone chain
 */
export function convexHull(levels: Levels, hull: PlanePoints): void {
  const { count, y, left, right } = levels
  const { x: hx, y: hy } = hull
  let n = 0
  for (let i = 0; i < count; i++) {
    const px = right[i]!
    const py = y[i]!
    while (n >= 2 && turn(hx[n - 2]!, hy[n - 2]!, hx[n - 1]!, hy[n - 1]!, px, py) <= 0) n--
    hx[n] = px
    hy[n++] = py
  }
  const top = n
  for (let i = count - 1; i >= 0; i--) {
    const px = left[i]!
    const py = y[i]!
    if (i === count - 1 && px === right[i]!) continue
    while (n > top && turn(hx[n - 2]!, hy[n - 2]!, hx[n - 1]!, hy[n - 1]!, px, py) <= 0) n--
    hx[n] = px
    hy[n++] = py
  }
  if (n > 1 && hx[n - 1] === hx[0] && hy[n - 1] === hy[0]) n--
  hull.count = n
}

/** Positive when a → b → p turns left. */
const turn = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax)
