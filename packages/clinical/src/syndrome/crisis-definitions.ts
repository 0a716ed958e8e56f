import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import { either, opposite, type Ternary } from '@debulk/quantity/ternary'

/** Systolic pressure below and above which a definition speaks of a crisis. @source NANETS 2024 abstract: below 80 or above 180 mmHg */
export const crisisSystolic = { belowMmHg: 80, aboveMmHg: 180 } as const

/** Whether an event is a carcinoid crisis, by each definition: they differ. */
export type CrisisByDefinition = {
  /** Systolic pressure outside 80–180 mmHg. */
  readonly bySystolic: Ternary
  /** As the report calls it. */
  readonly asReported: Ternary
}

/**
 * Holds an event against the definitions in use. The limits themselves, 80 and 180 mmHg, are no crisis.
 * @source NANETS 2024 abstract (systolic below 80 or above 180 mmHg); "haemodynamic change not explained otherwise" is taken as reported: general
 *   knowledge, not verified
 */
export function crisisDefinitions(facts: {
  readonly systolicMmHg: Bounded | null
  readonly carcinoidCrisis: boolean | null
}): CrisisByDefinition {
  const { systolicMmHg: pressure, carcinoidCrisis } = facts
  const { belowMmHg, aboveMmHg } = crisisSystolic
  return {
    bySystolic:
      pressure === null
        ? 'unknown'
        : either(
            opposite(isAtLeast(snapped(pressure, belowMmHg), belowMmHg)),
            isAbove(snapped(pressure, aboveMmHg), aboveMmHg),
          ),
    asReported: carcinoidCrisis === null ? 'unknown' : carcinoidCrisis ? 'yes' : 'no',
  }
}
