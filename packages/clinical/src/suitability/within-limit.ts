import type { Bounded } from '@debulk/quantity/bounded'
import { opposite, type Ternary } from '@debulk/quantity/ternary'
import type { ChecklistItem } from './checklist.ts'

/** Share of a limit by which a computed value may miss it and still be equal to it: binary fractions are not decimal. */
const tolerance = 1e-9

/**
 * Whether a value keeps a limit. Decided on the unrounded value; a value known only within bounds that include the limit gives
 * unknown, neither yes nor no.
 */
export function keeps(value: Bounded, { comparator, value: limit }: NonNullable<ChecklistItem['limit']>): Ternary {
  switch (comparator) {
    case '≤':
      return atMost(value, limit)
    case '>':
      return opposite(atMost(value, limit))
    case '≥':
      return atLeast(value, limit)
    case '<':
      return opposite(atLeast(value, limit))
  }
}

function atMost({ least, leastOpen, most }: Bounded, limit: number): Ternary {
  const slack = Math.abs(limit) * tolerance
  if (most !== null && most <= limit + slack) return 'yes'
  if (least === null) return 'unknown'
  return least > limit + slack || (leastOpen && least >= limit - slack) ? 'no' : 'unknown'
}

function atLeast({ least, most, mostOpen }: Bounded, limit: number): Ternary {
  const slack = Math.abs(limit) * tolerance
  if (least !== null && least >= limit - slack) return 'yes'
  if (most === null) return 'unknown'
  return most < limit - slack || (mostOpen && most <= limit + slack) ? 'no' : 'unknown'
}
