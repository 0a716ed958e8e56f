import { add, cross, dot, length, scale, subtract, type Lps } from '@debulk/quantity/vector'
import type { Grid } from './grid.ts'

/**
 * What the half-voxel surface adds in a cell of eight voxel centres, for each of its 256 fillings.
 * Bit of a corner: dy + 2·dz + 4·dx.
 */
export type CellTable = {
  /** mm² of surface in the cell. */
  readonly area: Float64Array
  /** Σ det(a, b, c) / 6 over the cell's triangles, corner (0,0,0) at the origin, mm³. */
  readonly cone: Float64Array
  /** Σ (b − a) × (c − a) / 6: what a shift of the cell by p adds to the cone as p · push, mm². */
  readonly push: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array }
}

/** A vertex of the surface: the middle of the cell edge between an inside and an outside corner. */
type Crossing = { readonly key: number; readonly at: Lps }

const corner = (dx: number, dy: number, dz: number): number => dy + 2 * dz + 4 * dx

/** The six faces as corner loops, counter-clockwise seen from outside the cell. */
const faces: readonly (readonly [number, number, number, number])[] = [
  [corner(0, 0, 0), corner(0, 0, 1), corner(0, 1, 1), corner(0, 1, 0)],
  [corner(1, 0, 0), corner(1, 1, 0), corner(1, 1, 1), corner(1, 0, 1)],
  [corner(0, 0, 0), corner(1, 0, 0), corner(1, 0, 1), corner(0, 0, 1)],
  [corner(0, 1, 0), corner(0, 1, 1), corner(1, 1, 1), corner(1, 1, 0)],
  [corner(0, 0, 0), corner(0, 1, 0), corner(1, 1, 0), corner(1, 0, 0)],
  [corner(0, 0, 1), corner(1, 0, 1), corner(1, 1, 1), corner(0, 1, 1)],
]

/**
 * Builds the table for a grid: on each face the crossings are joined so that inside corners that meet across a diagonal
 * are one body (as 26-connected components are), the pieces are followed into loops, and each loop is filled so that a
 * cell of at most four inside corners bulges outwards and its complement has the same surface. That is what published
 * case tables do; on ambiguous faces they differ among themselves by 0.1 %, and so do we. 256 cells, once a grid.
 *
 * @source Lorensen & Cline 1987, Comput Graph 21:163 — marching cubes; cases derived here, not tabulated
 */
export function cellTable({ step }: Grid): CellTable {
  const position = (bits: number): Lps =>
    add(add(scale(step.x, (bits >> 2) & 1), scale(step.y, bits & 1)), scale(step.z, (bits >> 1) & 1))
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(position)
  const columns = () => new Float64Array(256)
  const table = { area: columns(), cone: columns(), push: { x: columns(), y: columns(), z: columns() } }
  // index axes may be left-handed in the patient: then every loop runs the other way round
  const outward = dot(cross(step.x, step.y), step.z) > 0 ? 1 : -1
  for (let filling = 1; filling < 255; filling++) {
    for (const loop of loopsOf(filling, corners)) {
      for (const [a, b, c] of fillLoop(loop, few(filling) ? outward : -outward)) {
        const normal = cross(subtract(b, a), subtract(c, a))
        table.area[filling]! += length(normal) / 2
        table.cone[filling]! += (outward * dot(a, cross(b, c))) / 6
        table.push.x[filling]! += (outward * normal.x) / 6
        table.push.y[filling]! += (outward * normal.y) / 6
        table.push.z[filling]! += (outward * normal.z) / 6
      }
    }
  }
  return table
}

/** Closed loops of crossings, counter-clockwise seen from outside the lesion (in a right-handed grid). */
function loopsOf(filling: number, corners: readonly Lps[]): Lps[][] {
  const inside = (c: number): boolean => ((filling >> c) & 1) === 1
  const crossing = (a: number, b: number): Crossing => ({
    key: a < b ? a * 8 + b : b * 8 + a,
    at: scale(add(corners[a]!, corners[b]!), 0.5),
  })
  const next = new Map<number, Crossing>()
  const from = new Map<number, Crossing>()
  for (const face of faces) {
    for (let i = 0; i < 4; i++) {
      const here = face[i]!
      if (inside(here) || !inside(face[(i + 3) % 4]!)) continue
      // a stretch of outside corners starts here; cut it off from where it is entered to where it is left
      let last = i
      while (!inside(face[(last + 1) % 4]!)) last++
      const left = crossing(face[(i + 3) % 4]!, here)
      const entered = crossing(face[last % 4]!, face[(last + 1) % 4]!)
      next.set(entered.key, left)
      from.set(entered.key, entered)
    }
  }
  const loops: Lps[][] = []
  const open = new Set(next.keys())
  for (const start of next.keys()) {
    if (!open.has(start)) continue
    const loop: Lps[] = []
    let key = start
    do {
      open.delete(key)
      loop.push(from.get(key)!.at)
      key = next.get(key)!.key
    } while (key !== start)
    loops.push(loop)
  }
  return loops
}

type Triangle = readonly [Lps, Lps, Lps]

const few = (filling: number): boolean => {
  let corners = 0
  for (let bit = filling; bit > 0; bit >>= 1) corners += bit & 1
  return corners <= 4
}

/**
 * The triangulation of a loop that encloses the most (sense 1) or the least (sense −1) of the inside.
 * Loops have three to twelve vertices.
 */
function fillLoop(loop: readonly Lps[], sense: number): Triangle[] {
  const n = loop.length
  const best = new Map<number, { volume: number; triangles: Triangle[] }>()
  const fill = (i: number, j: number): { volume: number; triangles: Triangle[] } => {
    if (j - i < 2) return { volume: 0, triangles: [] }
    const known = best.get(i * n + j)
    if (known) return known
    let found = { volume: -Infinity, triangles: [] as Triangle[] }
    for (let k = i + 1; k < j; k++) {
      const [a, b, c] = [loop[i]!, loop[k]!, loop[j]!]
      const [low, high] = [fill(i, k), fill(k, j)]
      const volume = low.volume + high.volume + sense * dot(a, cross(b, c))
      if (volume > found.volume + 1e-12) {
        found = { volume, triangles: [...low.triangles, [a, b, c] as const, ...high.triangles] }
      }
    }
    best.set(i * n + j, found)
    return found
  }
  return fill(0, n - 1).triangles
}
