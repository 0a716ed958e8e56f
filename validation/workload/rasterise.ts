import { toLps, spacing, type Grid } from '@debulk/imaging/grid'
import { boundingRadius, contains, type PerturbedEllipsoid } from './perturbed-ellipsoid.ts'

/** Indices of the voxels whose centres lie in the body, ascending. The grid's axes are the patient's. */
export function rasterise(body: PerturbedEllipsoid, grid: Grid): Int32Array<ArrayBuffer> {
  const { size } = grid
  const step = spacing(grid)
  const reach = boundingRadius(body)
  const first = (at: number, origin: number, mm: number) => Math.max(0, Math.ceil((at - reach - origin) / mm))
  const last = (at: number, origin: number, mm: number, n: number) =>
    Math.min(n - 1, Math.floor((at + reach - origin) / mm))
  const { centre } = body
  const origin = toLps(grid, { x: 0, y: 0, z: 0 })
  const [x0, x1] = [first(centre.x, origin.x, step.x), last(centre.x, origin.x, step.x, size.x)]
  const [y0, y1] = [first(centre.y, origin.y, step.y), last(centre.y, origin.y, step.y, size.y)]
  const [z0, z1] = [first(centre.z, origin.z, step.z), last(centre.z, origin.z, step.z, size.z)]
  const room = Math.max(0, x1 - x0 + 1) * Math.max(0, y1 - y0 + 1) * Math.max(0, z1 - z0 + 1)
  const voxels = new Int32Array(room)
  let count = 0
  for (let z = z0; z <= z1; z++) {
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const inside = contains(body, origin.x + x * step.x, origin.y + y * step.y, origin.z + z * step.z)
        if (inside) voxels[count++] = x + size.x * (y + size.y * z)
      }
    }
  }
  return voxels.slice(0, count)
}
