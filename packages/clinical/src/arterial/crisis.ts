import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { either, opposite, type Ternary } from '@debulk/quantity/ternary'

/**
 * Whether a systolic pressure lies outside 80 to 180 mmHg, one definition of a carcinoid crisis; definitions vary.
 *
 * @source systolic pressure below 80 or above 180 mmHg — abstract of NANETS 2024
 */
export function isCrisisPressure(systolicMmHg: Bounded | undefined): Ternary {
  if (systolicMmHg === undefined) return 'unknown'
  return either(opposite(isAtLeast(systolicMmHg, 80)), isAbove(systolicMmHg, 180))
}
