/**
 * The surface in a cell of eight voxel centres, for each of its 256 fillings, as triangles between the middles of cell
 * edges. Bit of a corner in a filling: dy + 2·dz + 4·dx. One word a filling, three letters a triangle,
 * counter-clockwise seen from outside the lesion; a letter is an edge, see `cellEdges`.
 *
 * On each face the crossings are joined so that inside corners that meet across a diagonal are one body (as 26-connected
 * components are), the pieces are followed into loops, and each loop is filled so that a cell of at most four inside
 * corners bulges outwards and one of more bulges inwards. That is what published case tables do; on ambiguous
 * faces they differ among themselves by 0.1 %, and so do we. All of it survives any change of spacing, obliquity and
 * shear, so it is derived once, kept in `generated/cell-triangles.ts`, and derived again by the test of that file.
 *
 * @source Lorensen & Cline 1987, Comput Graph 21:163 — marching cubes; cases derived here, not copied
 */
export function marchingCubesCases(): string[] {
  return Array.from({ length: 256 }, (_, filling) =>
    loopsOf(filling)
      .flatMap((loop) => fillLoop(loop, cornersIn(filling) <= 4 ? 1 : -1))
      .map((edge) => String.fromCharCode(97 + edge))
      .join(''),
  )
}

/** A cell edge by the corners it joins, the smaller first. */
export type CellEdge = { readonly from: number; readonly to: number }

/** Edges in order of (from, to): letters a … l. */
export const cellEdges: readonly CellEdge[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((from) =>
  [1, 2, 4].filter((bit) => (from & bit) === 0).map((bit) => ({ from, to: from | bit })),
)

type Point = { readonly x: number; readonly y: number; readonly z: number }

/** The six faces as corner loops, counter-clockwise seen from outside the cell. */
const faces = [
  [0, 2, 3, 1],
  [4, 5, 7, 6],
  [0, 4, 6, 2],
  [1, 3, 7, 5],
  [0, 1, 5, 4],
  [2, 6, 7, 3],
] as const

/** Twice the middle of an edge: whole numbers. */
function middleOf(edge: number): Point {
  const { from, to } = cellEdges[edge]!
  const both = (bit: number) => ((from >> bit) & 1) + ((to >> bit) & 1)
  return { x: both(2), y: both(0), z: both(1) }
}

/** Closed loops of crossed edges, counter-clockwise seen from outside the lesion. */
function loopsOf(filling: number): number[][] {
  const inside = (corner: number): boolean => ((filling >> corner) & 1) === 1
  const edgeOf = (a: number, b: number): number =>
    cellEdges.findIndex(({ from, to }) => from === Math.min(a, b) && to === Math.max(a, b))
  const next = new Map<number, number>()
  for (const face of faces) {
    for (let i = 0; i < 4; i++) {
      const before = face[(i + 3) % 4]!
      if (inside(face[i]!) || !inside(before)) continue
      // a stretch of outside corners starts here; cut it off from where it is entered to where it is left
      let last = i
      while (!inside(face[(last + 1) % 4]!)) last++
      next.set(edgeOf(face[last % 4]!, face[(last + 1) % 4]!), edgeOf(before, face[i]!))
    }
  }
  const loops: number[][] = []
  const open = new Set(next.keys())
  for (const start of next.keys()) {
    if (!open.has(start)) continue
    const loop: number[] = []
    let edge = start
    do {
      open.delete(edge)
      loop.push(edge)
      edge = next.get(edge)!
    } while (edge !== start)
    loops.push(loop)
  }
  return loops
}

/**
 * The triangulation of a loop that encloses the most (sense 1) or the least (sense −1) of the inside.
 * Loops have three to twelve edges.
 */
function fillLoop(loop: readonly number[], sense: 1 | -1): number[] {
  const points = loop.map(middleOf)
  const best = new Map<number, { volume: number; triangles: number[] }>()
  const fill = (i: number, j: number): { volume: number; triangles: number[] } => {
    if (j - i < 2) return { volume: 0, triangles: [] }
    const known = best.get(i * loop.length + j)
    if (known) return known
    let found = { volume: -Infinity, triangles: [] as number[] }
    for (let k = i + 1; k < j; k++) {
      const [low, high] = [fill(i, k), fill(k, j)]
      const volume = low.volume + high.volume + sense * determinant(points[i]!, points[k]!, points[j]!)
      if (volume > found.volume) {
        found = { volume, triangles: [...low.triangles, loop[i]!, loop[k]!, loop[j]!, ...high.triangles] }
      }
    }
    best.set(i * loop.length + j, found)
    return found
  }
  return fill(0, loop.length - 1).triangles
}

const determinant = (a: Point, b: Point, c: Point): number =>
  a.x * (b.y * c.z - b.z * c.y) + a.y * (b.z * c.x - b.x * c.z) + a.z * (b.x * c.y - b.y * c.x)

function cornersIn(filling: number): number {
  let corners = 0
  for (let bits = filling; bits > 0; bits >>= 1) corners += bits & 1
  return corners
}
