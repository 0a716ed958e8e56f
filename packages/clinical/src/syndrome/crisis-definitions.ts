import type { Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import { isCrisisPressure } from './crisis-pressure.ts'

/** Whether an event is a carcinoid crisis, by each definition: they differ. */
export type CrisisByDefinition = {
  /** Systolic pressure outside 80–180 mmHg. */
  readonly bySystolic: Ternary
  /** As the report calls it. */
  readonly asReported: Ternary
}

/**
 * Holds an event against the definitions in use.
 * @source NANETS 2024 abstract (systolic below 80 or above 180 mmHg); "haemodynamic change not explained otherwise" is taken as reported: general
 *   knowledge, not verified
 */
export const crisisDefinitions = (facts: {
  readonly systolicMmHg: Bounded | null
  readonly carcinoidCrisis: boolean | null
}): CrisisByDefinition => ({
  bySystolic: isCrisisPressure(facts.systolicMmHg),
  asReported: facts.carcinoidCrisis === null ? 'unknown' : facts.carcinoidCrisis ? 'yes' : 'no',
})
