import type { RunList } from './run-list.ts'

/** Whether a lesion has a voxel in the outermost layer of its volume, so that part of it may not have been imaged. O(runs). */
export function touchesBorder({ size, count, row, start, end }: RunList): boolean {
  const { x: nx, y: ny, z: nz } = size
  for (let i = 0; i < count; i++) {
    const z = Math.floor(row[i]! / ny)
    const y = row[i]! - z * ny
    if (start[i] === 0 || end[i] === nx || y === 0 || y === ny - 1 || z === 0 || z === nz - 1) return true
  }
  return false
}
