/**
 * So many decimals, halves away from zero: a fall of 37.5 % and a rise of 37.5 % are written with the same figure. What a binary fraction
 * lost of a decimal half is given back.
 */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const size = Math.round(Number((Math.abs(value) * scale).toPrecision(13))) / scale
  return value < 0 && size > 0 ? -size : size
}

/** The same with more decimals where so few would put the value on another side of a limit it is held against. */
export function roundedBeside(value: number, decimals: number, limits: readonly number[]): number {
  for (let more = decimals; more <= 12; more++) {
    const shown = rounded(value, more)
    if (limits.every((limit) => sideOf(value, limit) === sideOf(shown, limit))) return shown
  }
  return value
}

/** On which side of another a number lies; equal within what binary fractions lose. */
export const sideOf = (value: number, other: number): number =>
  Math.abs(value - other) <= Math.abs(other) * 1e-9 ? 0 : Math.sign(value - other)
