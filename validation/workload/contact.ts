import type { Size } from '@debulk/imaging/grid'

type Voxels = Int32Array<ArrayBuffer>

/** Index steps to the neighbours of a voxel that does not lie on the volume's border. */
export function neighbourSteps(size: Size, by: 'faces' | 'edges' | 'corners'): number[] {
  const wanted = { faces: 1, edges: 2, corners: 3 }[by]
  const steps: number[] = []
  for (let z = -1; z <= 1; z++)
    for (let y = -1; y <= 1; y++)
      for (let x = -1; x <= 1; x++)
        if (Math.abs(x) + Math.abs(y) + Math.abs(z) === wanted) steps.push(x + size.x * (y + size.y * z))
  return steps
}

/** Whether every voxel can be reached from the first through faces. */
export function isOnePiece(voxels: Voxels, size: Size): boolean {
  const [start] = voxels
  if (start === undefined) return false
  const left = new Set(voxels)
  const steps = neighbourSteps(size, 'faces')
  const reached = [start]
  left.delete(start)
  for (let at = reached.pop(); at !== undefined; at = reached.pop()) {
    for (const step of steps) if (left.delete(at + step)) reached.push(at + step)
  }
  return left.size === 0
}

/** Whether some voxel of `a` has a neighbour of that kind in `b`. */
export function touches(a: Voxels, b: Voxels, size: Size, by: 'faces' | 'edges' | 'corners'): boolean {
  const other = new Set(b)
  const steps = neighbourSteps(size, by)
  return a.some((at) => steps.some((step) => other.has(at + step)))
}

/** What is left of `voxels` once all that lies in `other`, or shares a face with it, is taken away. */
export function withoutFaceContact(voxels: Voxels, other: Voxels, size: Size): Voxels {
  const taken = new Set(other)
  const steps = neighbourSteps(size, 'faces')
  return voxels.filter((at) => !taken.has(at) && !steps.some((step) => taken.has(at + step)))
}
