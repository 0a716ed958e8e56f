import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import { either, opposite, type Ternary } from '@debulk/quantity/ternary'

/** Systolic pressure below and above which a definition speaks of a crisis. @source NANETS 2024 abstract: below 80 or above 180 mmHg */
const crisisSystolic = { belowMmHg: 80, aboveMmHg: 180 } as const

/**
 * Whether a systolic pressure lies outside 80 to 180 mmHg, one definition of a carcinoid crisis; definitions vary. The limits themselves
 * are no crisis.
 *
 * @source systolic pressure below 80 or above 180 mmHg — abstract of NANETS 2024
 */
export function isCrisisPressure(systolicMmHg: Bounded | null | undefined): Ternary {
  if (systolicMmHg === null || systolicMmHg === undefined) return 'unknown'
  const { belowMmHg, aboveMmHg } = crisisSystolic
  return either(
    opposite(isAtLeast(snapped(systolicMmHg, belowMmHg), belowMmHg)),
    isAbove(snapped(systolicMmHg, aboveMmHg), aboveMmHg),
  )
}
