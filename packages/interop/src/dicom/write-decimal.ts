import type { Lps } from '@debulk/quantity/vector'

/** A decimal string of at most 16 characters. @source DICOM PS3.5 §6.2 */
export function decimalString(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as DS`)
  const plain = String(Object.is(value, -0) ? 0 : value)
  if (plain.length <= 16) return plain
  for (let digits = 15; digits > 0; digits--) {
    const shorter = String(Number(value.toPrecision(digits)))
    if (shorter.length <= 16) return shorter
  }
  return value.toExponential(8)
}

/** A point or direction as three decimal strings. */
export const decimalTriple = ({ x, y, z }: Lps): string =>
  `${decimalString(x)}\\${decimalString(y)}\\${decimalString(z)}`
