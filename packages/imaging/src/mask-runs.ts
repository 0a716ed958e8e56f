import type { Size } from './grid.ts'
import { RunListBuilder, type RunList } from './run-list.ts'

/**
 * Position of the next byte equal to `value` at or after `from`, −1 when there is none. In Node this is memchr
 * (`Buffer.indexOf`), an order of magnitude faster than any loop in JavaScript; the pure kernels take it as an argument.
 */
export type ByteSearch = (bytes: Uint8Array, value: number, from: number) => number

/**
 * Runs of non-zero bytes in a mask.
 *
 * Without a byte search: 32-bit words skip the background, O(bytes / 4). With one: hops from foreground to background,
 * O(runs) searches; then `mask` may hold only 0 and `foreground`, which the caller must know (a mask that holds
 * another value loses it; `runsOfLabels` is for those).
 *
 * @param mask (nz, ny, nx), x fastest
 */
export function runsOfMask(
  mask: Uint8Array,
  size: Size,
  search?: { readonly indexOf: ByteSearch; readonly foreground: number },
): RunList {
  if (mask.length !== size.x * size.y * size.z) {
    throw new RangeError(`mask of ${mask.length} bytes for ${size.x}×${size.y}×${size.z} voxels`)
  }
  return search ? hop(mask, size, search.indexOf, search.foreground) : scan(mask, size)
}

function hop(mask: Uint8Array, size: Size, indexOf: ByteSearch, foreground: number): RunList {
  const runs = new RunListBuilder(size)
  const nx = size.x
  let at = indexOf(mask, foreground, 0)
  while (at !== -1) {
    const found = indexOf(mask, 0, at)
    const stop = found === -1 ? mask.length : found
    let row = Math.floor(at / nx)
    while (at < stop) {
      const rowEnd = (row + 1) * nx
      const end = stop < rowEnd ? stop : rowEnd
      runs.push(row, at - row * nx, end - row * nx)
      at = end
      row++
    }
    at = stop < mask.length ? indexOf(mask, foreground, stop) : -1
  }
  return runs.build()
}

function scan(mask: Uint8Array, size: Size): RunList {
  const runs = new RunListBuilder(size)
  const nx = size.x
  const words = new Int32Array(mask.buffer, 0, mask.buffer.byteLength >> 2)
  for (let at = nextNonZero(mask, 0); at < mask.length; at = nextNonZero(mask, at)) {
    const row = Math.floor(at / nx)
    const rowStart = row * nx
    let w = (mask.byteOffset + at) >> 2
    let x = w * 4 - mask.byteOffset - rowStart // of the first byte of word w
    let bits = bytesSet(mask, words, w) & (-1 << (at - rowStart - x))
    let ground = 0 // every bit of it as the last voxel seen: 0 outside a run, −1 inside
    let start = 0
    // on along the row until 32 voxels are background: to look for the next one costs more than a few voxels
    for (;;) {
      let changes = bits ^ ground
      while (changes !== 0) {
        const low = 31 - Math.clz32(changes & -changes)
        if (x + low >= nx) break
        ground = ~ground
        changes = (bits ^ ground) & (-1 << low)
        if (ground !== 0) start = x + low
        else runs.push(row, start, x + low)
      }
      x += 32
      if (bits === 0 || x >= nx) break
      w += 8
      bits = bytesSet(mask, words, w)
    }
    if (ground !== 0) runs.push(row, start, nx)
    at = rowStart + (x < nx ? x : nx)
  }
  return runs.build()
}

/**
 * Bit i tells whether byte i of the 32 from word w on is not 0.
 *
 * @param words the whole words of the mask's buffer, wherever in it the mask begins
 */
function bytesSet(mask: Uint8Array, words: Int32Array, w: number): number {
  let bits = 0
  if (w + 8 <= words.length) {
    for (let k = 0; k < 8; k++) {
      const word = words[w + k]!
      const high = (((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080 // of each byte that is not 0
      bits |= (Math.imul(high >>> 7, 0x10204080) >>> 28) << (4 * k) // the four of them side by side
    }
    return bits
  }
  const first = w * 4 - mask.byteOffset
  const length = Math.min(32, mask.length - first)
  for (let i = Math.max(0, -first); i < length; i++) if (mask[first + i] !== 0) bits |= 1 << i
  return bits
}

/** First index ≥ from with a non-zero byte, or `bytes.length`. O(gap / 4). */
export function nextNonZero(bytes: Uint8Array, from: number): number {
  const total = bytes.length
  let at = from
  while (at < total && ((bytes.byteOffset + at) & 3) !== 0) {
    if (bytes[at] !== 0) return at
    at++
  }
  const words = (total - at) >> 2
  if (words > 0) {
    const word = new Int32Array(bytes.buffer, bytes.byteOffset + at, words)
    const blocks = words - 15
    let i = 0
    // sixteen words at a time: the background is almost all there is
    while (
      i < blocks &&
      (word[i]! |
        word[i + 1]! |
        word[i + 2]! |
        word[i + 3]! |
        word[i + 4]! |
        word[i + 5]! |
        word[i + 6]! |
        word[i + 7]! |
        word[i + 8]! |
        word[i + 9]! |
        word[i + 10]! |
        word[i + 11]! |
        word[i + 12]! |
        word[i + 13]! |
        word[i + 14]! |
        word[i + 15]!) ===
        0
    )
      i += 16
    while (i < words && word[i] === 0) i++
    at += i << 2
  }
  while (at < total && bytes[at] === 0) at++
  return at
}
