import { exactValue, type Bounded } from '@debulk/quantity/bounded'
import type { Format } from '../format.ts'

/** `5.9×`: times the upper limit. Rounding never carries a result onto the limit or across it. */
export function timesUpperLimit(times: Bounded, format: Format): string {
  const value = exactValue(times)
  if (value === null) return `${format.bounded(rounded(times))}×`
  const text = format.number(value)
  if (text !== format.number(1) || value === 1) return `${text}×`
  const digits = [4, 6, 9].find((count) => Number(value.toPrecision(count)) !== 1) ?? 15
  return `${format.printed(Number(value.toPrecision(digits)))}×`
}

const rounded = (of: Bounded): Bounded => ({
  ...of,
  least: of.least === null ? null : Number(of.least.toPrecision(3)),
  most: of.most === null ? null : Number(of.most.toPrecision(3)),
})
