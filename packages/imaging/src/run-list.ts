import type { Size } from './grid.ts'

/**
 * The foreground of a volume as runs along x, in order of (z, y, x). Carries everything measuring needs, in a
 * thousandth of the memory of a dense label map.
 *
 * Run i covers voxels x = start[i] … end[i] − 1 of row[i] = y + size.y·z. Only the first `count` entries are used.
 */
export type RunList = {
  readonly size: Size
  readonly count: number
  readonly row: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Collects runs in any number; `push` in order of (row, start). Touching runs of one row must be pushed as one. */
export class RunListBuilder {
  readonly size: Size
  count = 0
  row: Int32Array
  start: Int32Array
  end: Int32Array

  constructor(size: Size, capacity = 4096) {
    this.size = size
    this.row = new Int32Array(capacity)
    this.start = new Int32Array(capacity)
    this.end = new Int32Array(capacity)
  }

  push(row: number, start: number, end: number): void {
    if (this.count === this.row.length) this.#grow(row)
    this.row[this.count] = row
    this.start[this.count] = start
    this.end[this.count] = end
    this.count++
  }

  /** To what the rows still to come would need if they were like those so far: memory that stays unused is never touched. */
  #grow(row: number): void {
    const expected = Math.ceil((1.05 * this.count * this.size.y * this.size.z) / (row + 1))
    const capacity = Math.max(this.count * 2, Math.min(this.count * 16, expected))
    const wider = (old: Int32Array) => {
      const next = new Int32Array(capacity)
      next.set(old)
      return next
    }
    this.row = wider(this.row)
    this.start = wider(this.start)
    this.end = wider(this.end)
  }

  /** The list so far; shares memory with the builder, which must not be used after. */
  build(): RunList {
    return { size: this.size, count: this.count, row: this.row, start: this.start, end: this.end }
  }
}

/** How many voxels the runs hold. O(runs). */
export function runVoxels(runs: RunList): number {
  let voxels = 0
  for (let i = 0; i < runs.count; i++) voxels += runs.end[i]! - runs.start[i]!
  return voxels
}

/** Runs `from` … `to` − 1 as a list of their own, in the same memory. */
export function runsBetween({ size, row, start, end }: RunList, from: number, to: number): RunList {
  return {
    size,
    count: to - from,
    row: row.subarray(from, to),
    start: start.subarray(from, to),
    end: end.subarray(from, to),
  }
}
