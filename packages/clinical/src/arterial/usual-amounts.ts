import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import { opposite, type Ternary } from '@debulk/quantity/ternary'
import type { UnitTotal } from './cumulative-dose.ts'

/** The least iodised oil that the label names for a session, mL. @source Label of Lipiodol (FDA): 1.5 to 15 mL */
export const oilMinimumMl = 1.5

/** The most bleomycin that texts of the United Kingdom name over a life, IU. @source General knowledge, not verified */
export const bleomycinUkMaximumIu = 500_000

/** Doxorubicin usual in one session, mg. @source General knowledge, not verified */
export const usualDoxorubicinMg = { least: 50, most: 75 } as const

/** Whether the oil of a session is less than the label names. Oil recorded otherwise than by volume leaves it open. */
export function isOilBelowLabel(totals: readonly UnitTotal[]): Ternary {
  const [only] = totals
  if (!only || totals.length > 1 || only.unit !== 'mL') return 'unknown'
  return opposite(isAtLeast(snapped(boundsOf(only), oilMinimumMl), oilMinimumMl))
}

/** Whether bleomycin recorded in international units is above the maximum written in them; null where none is recorded in them. */
export function isAboveUkMaximum(totals: readonly UnitTotal[]): Ternary | null {
  const international = totals.find(({ unit }) => unit === '[IU]')
  if (!international) return null
  const answer = isAbove(snapped(boundsOf(international), bleomycinUkMaximumIu), bleomycinUkMaximumIu)
  // amounts in other units only add to it
  return totals.length === 1 || answer === 'yes' ? answer : 'unknown'
}

/** Whether doxorubicin of one session lies outside what is usual. A fact about the amount; it is no limit. */
export function isDoxorubicinUnusual(totals: readonly UnitTotal[]): Ternary {
  const [only] = totals
  if (!only || totals.length > 1 || only.unit !== 'mg') return 'unknown'
  const amount = boundsOf(only)
  const { least, most } = usualDoxorubicinMg
  const isBelow = opposite(isAtLeast(snapped(amount, least), least))
  const isOver = isAbove(snapped(amount, most), most)
  if (isBelow === 'yes' || isOver === 'yes') return 'yes'
  return isBelow === 'no' && isOver === 'no' ? 'no' : 'unknown'
}

const boundsOf = ({ least, most }: UnitTotal): Bounded => ({
  text: '',
  least,
  most,
  leastOpen: false,
  mostOpen: false,
})
