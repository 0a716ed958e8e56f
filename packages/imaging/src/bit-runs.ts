import type { RunListBuilder } from './run-list.ts'

/** Bits of a byte array, least significant first, read as 32-bit words where they lie: nothing is copied. */
export type BitString = {
  /** Whole words of the underlying buffer, little endian. */
  readonly words: Int32Array
  /** The bytes after the last whole word. */
  readonly tail: number
  /** Where the first bit of the bytes lies, counted from bit 0 of word 0. */
  readonly firstBit: number
}

/** Views bytes as words whatever their alignment. Hosts are little endian, as every JavaScript engine in use is. */
export function bitString(bytes: Uint8Array): BitString {
  const { buffer, byteOffset } = bytes
  const wholeWords = Math.floor(buffer.byteLength / 4)
  const rest = new Uint8Array(buffer, wholeWords * 4)
  let tail = 0
  for (let i = 0; i < rest.length; i++) tail |= rest[i]! << (8 * i)
  return {
    words: new Int32Array(buffer, 0, wholeWords),
    tail,
    firstBit: byteOffset * 8,
  }
}

/**
 * Runs of set bits of one frame of a bit-packed mask. One pass over width·height / 32 words, sixteen zero words at
 * a step, plus O(1) per run: a sparse frame costs reading it once.
 *
 * @param bits   frame pixels (height, width), x fastest, one bit each, least significant bit of a byte first
 * @param from   bit of the first pixel, counted from the first bit of `bits`; need not be a multiple of 8
 * @param width  pixels in a row; the next row begins at the next bit, without padding
 * @param row    row number of y = 0 in `into`: size.y·z
 * @param into   receives the runs in order of (y, x)
 *
 * @source DICOM PS3.3 C.8.20.2, PS3.5 §8.1.1: frames of BINARY segmentations are packed without padding
 */
export function pushBitRuns(
  { words, tail, firstBit }: BitString,
  { from, width, height, row }: { from: number; width: number; height: number; row: number },
  into: RunListBuilder,
): void {
  const length = width * height
  if (length === 0) return
  const first = firstBit + from
  const last = first + length - 1
  const firstWord = Math.floor(first / 32)
  const lastWord = Math.floor(last / 32)
  if (lastWord > words.length) throw new RangeError(`frame ends in word ${lastWord} of ${words.length}`)
  const backMask = -1 >>> (31 - (last - lastWord * 32))

  let ground = 0 // every bit of it as the last one seen: 0 outside a run, −1 inside
  let start = 0 // first pixel of the open run
  let rowStart = 0 // first pixel of row y
  let y = row
  let w = firstWord
  let base = w * 32 - first // pixel of the word's bit 0
  let word = (w < words.length ? words[w]! : tail) & (-1 << -base)
  if (w === lastWord) word &= backMask
  for (;;) {
    let changes = word ^ ground
    while (changes !== 0) {
      const low = 31 - Math.clz32(changes & -changes)
      ground = ~ground
      changes = (word ^ ground) & (-1 << low)
      if (ground !== 0) {
        start = base + low
        continue
      }
      const end = base + low
      if (start >= rowStart + width) {
        const down = Math.floor((start - rowStart) / width)
        y += down
        rowStart += down * width
      }
      while (end > rowStart + width) {
        into.push(y, start - rowStart, width)
        y++
        rowStart += width
        start = rowStart
      }
      into.push(y, start - rowStart, end - rowStart)
    }
    if (w > lastWord) return
    w++
    if (ground === 0) {
      // the background is almost all there is
      while (
        w + 16 <= lastWord &&
        (words[w]! |
          words[w + 1]! |
          words[w + 2]! |
          words[w + 3]! |
          words[w + 4]! |
          words[w + 5]! |
          words[w + 6]! |
          words[w + 7]! |
          words[w + 8]! |
          words[w + 9]! |
          words[w + 10]! |
          words[w + 11]! |
          words[w + 12]! |
          words[w + 13]! |
          words[w + 14]! |
          words[w + 15]!) ===
          0
      ) {
        w += 16
      }
    }
    while (w < lastWord && words[w] === ground) w++
    base = w * 32 - first
    // beyond the last word nothing is set, so that a run open there ends
    if (w < lastWord) word = words[w]!
    else word = w > lastWord ? 0 : (w < words.length ? words[w]! : tail) & backMask
  }
}
