import { runsOfMask, type ByteSearch } from '@debulk/imaging/mask-runs'
import type { Size } from '@debulk/imaging/grid'
import type { RunList } from '@debulk/imaging/run-list'

/** Whole-array operations on bytes that the platform does faster than a loop: memchr and memcmp in Node. */
export type ByteScan = {
  readonly indexOf: ByteSearch
  /** Whether bytes `from` … `to` − 1 all have the value. */
  readonly isAll: (bytes: Uint8Array, value: number, from: number, to: number) => boolean
}

/** Values a mask is written with in practice: 1, and 255 from picture tools. */
const usual = [1, 255]

/**
 * Runs of a mask that holds one value, found by hopping; null when it holds another, and is for `runsOfLabels`. A hop goes from the
 * value to the next zero, so it sees neither what stands between runs nor what follows the value without a gap: both are
 * looked at afterwards. O(bytes) at the speed of memory, and O(foreground).
 */
export function oneLabel(mask: Uint8Array, size: Size, scan: ByteScan): { value: number; runs: RunList } | null {
  const foreground = usual.find((value) => scan.indexOf(mask, value, 0) !== -1)
  if (foreground === undefined) return null
  const runs = runsOfMask(mask, size, { indexOf: scan.indexOf, foreground })
  return isOnly(foreground, mask, runs, scan) ? { value: foreground, runs } : null
}

function isOnly(foreground: number, mask: Uint8Array, runs: RunList, { isAll }: ByteScan): boolean {
  const nx = runs.size.x
  let from = 0
  for (let i = 0; i < runs.count; i++) {
    const start = runs.row[i]! * nx + runs.start[i]!
    if (start > from && !isAll(mask, 0, from, start)) return false
    from = runs.row[i]! * nx + runs.end[i]!
    if (!isAll(mask, foreground, start, from)) return false
  }
  return isAll(mask, 0, from, mask.length)
}
