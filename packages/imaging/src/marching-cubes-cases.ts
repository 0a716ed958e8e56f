/**
 * The surface in a cell of eight voxel centres, for each of its 256 fillings, as triangles between the middles of cell
 * edges. Bit of a corner in a filling: dy + 2·dz + 4·dx. One word a filling, three letters a triangle,
 * counter-clockwise seen from outside the lesion; a letter is an edge, see `cellEdges`.
 *
 * On each face the crossings are joined so that inside corners that meet across a diagonal are one body (as 26-connected
 * components are), and the pieces are followed into loops. A loop that is not flat can be filled in several ways: a cell
 * of fewer than four inside corners bulges outwards, one of more bulges inwards, one of four does neither, so that a
 * cell and its complement share their surface. Published case tables do the same, and differ among themselves only on
 * faces with two corners across a diagonal. All of it survives any change of spacing, obliquity and shear, so it is
 * derived once, kept in `generated/cell-triangles.ts`, and derived again by the test of that file.
 *
 * @source Lorensen & Cline 1987, Comput Graph 21:163 — marching cubes; cases derived here, not copied
 */
export function marchingCubesCases(): string[] {
  return Array.from({ length: 256 }, (_, filling) =>
    loopsOf(filling)
      .flatMap((loop) => fillLoop(loop, cornersIn(filling)))
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

/** The triangulation of a loop that encloses the most, the least or the middle of the inside, by its inside corners. */
function fillLoop(loop: readonly number[], corners: number): number[] {
  const ways = triangulations(loop).map((triangles) => ({ triangles, volume: sixfoldVolume(triangles) }))
  const volumes = ways.map(({ volume }) => volume)
  const [least, most] = [Math.min(...volumes), Math.max(...volumes)]
  const wanted = corners < 4 ? most : corners > 4 ? least : (least + most) / 2
  const off = (volume: number) => Math.abs(volume - wanted)
  return ways.reduce((best, way) => (off(way.volume) < off(best.volume) ? way : best)).triangles
}

/** Every way to cut a polygon into triangles, three corners each. */
function triangulations(polygon: readonly number[]): number[][] {
  const [first, last] = [polygon[0]!, polygon.at(-1)!]
  if (polygon.length < 3) return [[]]
  return polygon.slice(1, -1).flatMap((tip, i) => {
    const before = triangulations(polygon.slice(0, i + 2))
    const after = triangulations(polygon.slice(i + 1))
    return before.flatMap((some) => after.map((more) => [...some, first, tip, last, ...more]))
  })
}

/** Of the cones from corner (0, 0, 0) to the triangles, in eighths of a cell. */
function sixfoldVolume(triangles: readonly number[]): number {
  let volume = 0
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [middleOf(triangles[at]!), middleOf(triangles[at + 1]!), middleOf(triangles[at + 2]!)]
    volume += determinant(a, b, c)
  }
  return volume
}

const determinant = (a: Point, b: Point, c: Point): number =>
  a.x * (b.y * c.z - b.z * c.y) + a.y * (b.z * c.x - b.x * c.z) + a.z * (b.x * c.y - b.y * c.x)

function cornersIn(filling: number): number {
  let corners = 0
  for (let bits = filling; bits > 0; bits >>= 1) corners += bits & 1
  return corners
}
