import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import { both, opposite, type Ternary } from '@debulk/quantity/ternary'
import type { ReferenceRange } from '../record/laboratory-events.ts'

/** A result as it is judged: a value with its limits, or only what the source says of it. */
export type JudgedResult = {
  readonly value: Bounded | null
  readonly reference: ReferenceRange | null
  readonly stated: 'normal' | 'raised' | 'low' | null
}

/** Whether a result is above, within its limits; and whether the source's word says otherwise. */
export type Normality = { readonly raised: Ternary; readonly normal: Ternary; readonly statedOtherwise: boolean }

/**
 * Judges a result by the limits printed with it, in the same unit. "Less than 108" leaves 108 outside; "up to 108" leaves it inside. Without
 * limits the source's own word counts; without either nothing is known.
 * @source Limits of the laboratory that printed the result; no limit is built in
 */
export function markerNormality({ value, reference, stated }: JudgedResult): Normality {
  const high = reference?.high
  const byLimit = value === null || high === undefined ? null : above(value, high, reference?.highExclusive === true)
  if (value === null || byLimit === null || byLimit === 'unknown') {
    const said = { normal: 'no', raised: 'yes', low: 'no' } as const
    if (stated !== null)
      return { raised: said[stated], normal: stated === 'normal' ? 'yes' : 'no', statedOtherwise: false }
    return { raised: 'unknown', normal: 'unknown', statedOtherwise: false }
  }
  const low = reference?.low
  const notBelow = low === undefined ? 'yes' : isAtLeast(snapped(value, low), low)
  const normal = both(opposite(byLimit), notBelow)
  const statedOtherwise =
    stated !== null && (stated === 'normal' ? normal === 'no' : stated === 'raised' && byLimit === 'no')
  return { raised: byLimit, normal, statedOtherwise }
}

const above = (value: Bounded, limit: number, exclusive: boolean): Ternary =>
  exclusive ? isAtLeast(snapped(value, limit), limit) : isAbove(snapped(value, limit), limit)
