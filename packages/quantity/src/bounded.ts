import { err, ok, type Result } from './result.ts'
import type { Ternary } from './ternary.ts'

/** A number as it is known: `3`, `>30`, `≤5`, `5–8`. Null bounds nothing on that side; an open bound is not reached itself. */
export type Bounded = {
  /** As it was written. */
  readonly text: string
  readonly least: number | null
  readonly most: number | null
  readonly leastOpen: boolean
  readonly mostOpen: boolean
}

/** A number known exactly. */
export const exactly = (value: number): Bounded => ({
  text: String(value),
  least: value,
  most: value,
  leastOpen: false,
  mostOpen: false,
})

/** Reads `3`, `3.5`, `>30`, `≥30`, `<10`, `≤5` (or `>=`, `<=`) and `5-8`. The decimals stand behind a point: a comma could part thousands. */
export function bounded(written: string | number): Result<Bounded, 'not-a-number'> {
  if (typeof written === 'number') return Number.isFinite(written) ? ok(exactly(written)) : err('not-a-number')
  const text = written.trim()
  const range = /^(\S+)\s*(?:-|–|—|\.\.)\s*(\S+)$/.exec(text)
  if (range) {
    const [least, most] = [numberOf(range[1] ?? ''), numberOf(range[2] ?? '')]
    if (least === null || most === null || least > most) return err('not-a-number')
    return ok({ text, least, most, leastOpen: false, mostOpen: false })
  }
  const one = /^(>=|≥|>|<=|≤|<|=)?\s*(\S+)$/.exec(text)
  const value = numberOf(one?.[2] ?? '')
  if (!one || value === null) return err('not-a-number')
  const closed = { leastOpen: false, mostOpen: false }
  switch (one[1]) {
    case '>':
      return ok({ text, least: value, most: null, leastOpen: true, mostOpen: false })
    case '>=':
    case '≥':
      return ok({ text, least: value, most: null, ...closed })
    case '<':
      return ok({ text, least: null, most: value, leastOpen: false, mostOpen: true })
    case '<=':
    case '≤':
      return ok({ text, least: null, most: value, ...closed })
    default:
      return ok({ text, least: value, most: value, ...closed })
  }
}

const numberOf = (text: string): number | null => (/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null)

/** The value, where it is exact. */
export const exactValue = ({ least, most }: Bounded): number | null => (least !== null && least === most ? least : null)

/** The same number in another unit. `factor` is positive. */
export const times = (of: Bounded, factor: number): Bounded => ({
  ...of,
  least: of.least === null ? null : of.least * factor,
  most: of.most === null ? null : of.most * factor,
})

/** Whether it is at least the threshold. */
export function isAtLeast({ least, most, mostOpen }: Bounded, threshold: number): Ternary {
  if (least !== null && least >= threshold) return 'yes'
  return most !== null && (most < threshold || (most === threshold && mostOpen)) ? 'no' : 'unknown'
}

/** Whether it is above the threshold. */
export function isAbove({ least, leastOpen, most }: Bounded, threshold: number): Ternary {
  if (least !== null && (least > threshold || (least === threshold && leastOpen))) return 'yes'
  return most !== null && most <= threshold ? 'no' : 'unknown'
}
