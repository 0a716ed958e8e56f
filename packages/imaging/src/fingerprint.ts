import type { Grid } from './grid.ts'
import type { RunList } from './run-list.ts'

/**
 * Sixteen hexadecimal digits from a lesion's voxels, place and label: same input, same id. Two 32-bit
 * multiply–rotate lanes over runs, first voxel, grid and label; for naming, not for security. O(runs).
 */
export function fingerprint(runs: RunList, grid: Grid, label: string): string {
  let [a, b] = [0x9e3779b9 | 0, 0x85ebca6b | 0]
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x01000193)
    a ^= a >>> 15
    b = Math.imul(b ^ word, 0x5bd1e995)
    b ^= b >>> 13
  }
  const bits = new Float64Array(1)
  const words = new Int32Array(bits.buffer)
  const mixNumber = (value: number): void => {
    bits[0] = value
    mix(words[0]!)
    mix(words[1]!)
  }
  for (const v of [grid.origin, grid.step.x, grid.step.y, grid.step.z]) {
    mixNumber(v.x)
    mixNumber(v.y)
    mixNumber(v.z)
  }
  for (const n of [runs.size.x, runs.size.y, runs.size.z, runs.count, label.length]) mix(n)
  for (let i = 0; i < label.length; i++) mix(label.charCodeAt(i))
  for (let i = 0; i < runs.count; i++) {
    mix(runs.row[i]!)
    mix(runs.start[i]!)
    mix(runs.end[i]!)
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')
  return hex(Math.imul(a ^ (a >>> 16), 0x2c1b3c6d)) + hex(Math.imul(b ^ (b >>> 16), 0x297a2d39))
}
