import { cellTriangles } from './generated/cell-triangles.ts'
import { voxelVolumeMm3, type Grid } from './grid.ts'
import { cellEdges } from './marching-cubes-cases.ts'

/** What the half-voxel surface makes of a cell of eight voxel centres, for each of its 256 fillings. */
export type CellTable = {
  /** mm² of surface in the cell. */
  readonly area: Float64Array
  /** mm³ of the cell inside the surface. */
  readonly volume: Float64Array
}

/** O(triangles of 256 cells), once a grid. @source Lorensen & Cline 1987, Comput Graph 21:163 — marching cubes */
export function cellTable(grid: Grid): CellTable {
  const area = new Float64Array(256)
  const volume = new Float64Array(256)
  const edge = edgeMiddles(grid)
  const voxel = voxelVolumeMm3(grid)
  for (let filling = 1; filling < 256; filling++) {
    const word = cellTriangles[filling]!
    let surface = 0
    let cone = 0
    for (let at = 0; at + 2 < word.length; at += 3) {
      const a = word.charCodeAt(at) - 97
      const b = word.charCodeAt(at + 1) - 97
      const c = word.charCodeAt(at + 2) - 97
      surface += triangleArea(edge, a, b, c)
      cone += sixVolumes(edge, a, b, c)
    }
    area[filling] = surface
    // the divergence theorem with corner (0, 0, 0) as its origin: faces through it add nothing
    const far = insideOfFace(filling >> 4) + insideOfFace(oddBits(filling)) + insideOfFace(highPairs(filling))
    volume[filling] = (cone / 6 + far / 3) * voxel
  }
  return { area, volume }
}

type EdgeMiddles = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  /** The same in voxels. */
  readonly i: Float64Array
  readonly j: Float64Array
  readonly k: Float64Array
}

function edgeMiddles({ step }: Grid): EdgeMiddles {
  const column = () => new Float64Array(cellEdges.length)
  const middles = { x: column(), y: column(), z: column(), i: column(), j: column(), k: column() }
  for (let e = 0; e < cellEdges.length; e++) {
    const { from, to } = cellEdges[e]!
    const i = (((from >> 2) & 1) + ((to >> 2) & 1)) / 2
    const j = ((from & 1) + (to & 1)) / 2
    const k = (((from >> 1) & 1) + ((to >> 1) & 1)) / 2
    middles.i[e] = i
    middles.j[e] = j
    middles.k[e] = k
    middles.x[e] = step.x.x * i + step.y.x * j + step.z.x * k
    middles.y[e] = step.x.y * i + step.y.y * j + step.z.y * k
    middles.z[e] = step.x.z * i + step.y.z * j + step.z.z * k
  }
  return middles
}

function triangleArea({ x, y, z }: EdgeMiddles, a: number, b: number, c: number): number {
  const px = x[b]! - x[a]!
  const py = y[b]! - y[a]!
  const pz = z[b]! - z[a]!
  const qx = x[c]! - x[a]!
  const qy = y[c]! - y[a]!
  const qz = z[c]! - z[a]!
  const nx = py * qz - pz * qy
  const ny = pz * qx - px * qz
  const nz = px * qy - py * qx
  return Math.sqrt(nx * nx + ny * ny + nz * nz) / 2
}

/** Six volumes of the cone from corner (0, 0, 0), voxels. */
function sixVolumes({ i, j, k }: EdgeMiddles, a: number, b: number, c: number): number {
  return (
    i[a]! * (j[b]! * k[c]! - k[b]! * j[c]!) +
    j[a]! * (k[b]! * i[c]! - i[b]! * k[c]!) +
    k[a]! * (i[b]! * j[c]! - j[b]! * i[c]!)
  )
}

/** Corners 1, 3, 5, 7: the face at dy = 1, as (dz, dx). */
const oddBits = (filling: number): number =>
  ((filling >> 1) & 1) | ((filling >> 2) & 2) | ((filling >> 3) & 4) | ((filling >> 4) & 8)

/** Corners 2, 3, 6, 7: the face at dz = 1, as (dy, dx). */
const highPairs = (filling: number): number => ((filling >> 2) & 3) | ((filling >> 4) & 12)

/** Share of a face inside the surface, by its corners (bit 0 across from bit 3): two across a diagonal are one body. */
function insideOfFace(corners: number): number {
  const inside = (corners & 1) + ((corners >> 1) & 1) + ((corners >> 2) & 1) + ((corners >> 3) & 1)
  if (inside === 2) return corners === 6 || corners === 9 ? 3 / 4 : 1 / 2
  return [0, 1 / 8, 0, 7 / 8, 1][inside]!
}
