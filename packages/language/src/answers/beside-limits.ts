import type { Bounded } from '@debulk/quantity/bounded'
import type { Format } from '../format.ts'
import { sideOf } from '../rounded.ts'

/** A computed number to be read beside its limits. */
type Beside = Pick<Bounded, 'least' | 'most' | 'leastOpen' | 'mostOpen'>

/**
 * A computed number with two significant digits, three from 100; with more only where fewer would put it on the other side of a limit,
 * or its bounds on one another.
 */
export function besideLimits(value: Beside, limits: readonly number[], format: Format): string {
  const { least, most } = value
  const joined = (more: number) =>
    least !== null && most !== null && least !== most && rounded(least, more) === rounded(most, more)
  // bounds that four digits cannot tell apart are one number to a reader
  const more = [0, 1, 2].find((extra) => !joined(extra)) ?? 0
  const text = (end: number | null) => (end === null ? null : digits(end, more, limits, format))
  const [from, to] = [text(least), text(most)]
  if (from !== null && to !== null) return from === to ? from : `${from}–${to}`
  if (from !== null) return `${value.leastOpen ? '>' : '≥'}${from}`
  return to === null ? format.bounded({ ...value, text: '' }) : `${value.mostOpen ? '<' : '≤'}${to}`
}

/** One number that is known exactly. */
export const oneBesideLimits = (value: number, limits: readonly number[], format: Format): string =>
  besideLimits({ least: value, most: value, leastOpen: false, mostOpen: false }, limits, format)

/** Two significant digits, three from 100, and so many more. */
const rounded = (value: number, more: number): number =>
  Number(value.toPrecision((Math.abs(value) < 100 ? 2 : 3) + more))

function digits(value: number, least: number, limits: readonly number[], format: Format): string {
  for (let more = least; more <= 12; more++) {
    const shown = rounded(value, more)
    const isSeen = limits.every((limit) => sideOf(value, limit) === sideOf(shown, limit))
    if (isSeen) return more === 0 ? format.number(value) : format.printed(shown)
  }
  return format.printed(value)
}
