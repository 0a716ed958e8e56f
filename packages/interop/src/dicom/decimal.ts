/** Powers of ten that are exact as doubles. */
const exactPowers = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`))

/**
 * A decimal string (DS) where it lies in the bytes; NaN when it is none. Up to 15 digits and 22 powers of ten the result
 * is one correctly rounded operation on exact numbers, so it equals `Number(text)`; the rare rest goes that way.
 *
 * @source Clinger 1990, PLDI: fast path; DICOM PS3.5 §6.2 DS
 */
export function decimalOf(bytes: Uint8Array, start: number, end: number): number {
  let [at, last] = [start, end]
  while (at < last && bytes[at] === space) at++
  while (last > at && (bytes[last - 1] === space || bytes[last - 1] === 0)) last--
  const from = at
  const negative = bytes[at] === minus
  if (negative || bytes[at] === plus) at++
  let [mantissa, digits, decimals] = [0, 0, 0]
  let seenPoint = false
  for (; at < last; at++) {
    const byte = bytes[at]!
    if (byte === point && !seenPoint) seenPoint = true
    else if (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero)
      digits++
      if (seenPoint) decimals++
    } else break
  }
  if (digits === 0 || digits > 15) return slowly(bytes, from, last)
  let exponent = 0
  if (at < last && (bytes[at]! | 0x20) === 0x65) {
    at++
    const down = bytes[at] === minus
    if (down || bytes[at] === plus) at++
    const first = at
    for (; at < last && bytes[at]! >= zero && bytes[at]! <= nine && exponent < 1000; at++)
      exponent = exponent * 10 + (bytes[at]! - zero)
    if (at === first) return NaN
    if (down) exponent = -exponent
  }
  if (at !== last) return NaN
  const power = exponent - decimals
  if (power < -22 || power > 22) return slowly(bytes, from, last)
  const value = power < 0 ? mantissa / exactPowers[-power]! : mantissa * exactPowers[power]!
  return negative ? -value : value
}

const [space, plus, minus, point, zero, nine] = [0x20, 0x2b, 0x2d, 0x2e, 0x30, 0x39] as const

function slowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 64) return NaN
  const text = String.fromCharCode(...bytes.subarray(from, to))
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN
}
