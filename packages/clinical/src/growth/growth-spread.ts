import type { GrowthRate } from './growth-rate.ts'

/** How far lesions of one patient go different ways between the same two studies. */
export type GrowthSpread = {
  readonly slowest: number
  readonly fastest: number
  /** Standard deviation of the growth of ln volume per month between lesions. */
  readonly sdTgPerMonth: number
  /** Lesions whose interval lies above, below or across 0. */
  readonly grow: readonly string[]
  readonly shrink: readonly string[]
  readonly open: readonly string[]
  /** Some grow while others shrink, each beyond its error. */
  readonly isMixed: boolean
}

/** The spread of growth between lesions; null with fewer than two. @source growth rates as Mehrara 2007; the spread is descriptive */
export function growthSpread(
  lesions: readonly { readonly id: string; readonly rate: GrowthRate }[],
): GrowthSpread | null {
  if (lesions.length < 2) return null
  const rates = lesions.map(({ rate }) => rate)
  const mean = rates.reduce((sum, { tgPerMonth }) => sum + tgPerMonth, 0) / rates.length
  const square = rates.reduce((sum, { tgPerMonth }) => sum + (tgPerMonth - mean) ** 2, 0)
  const of = (fits: (rate: GrowthRate) => boolean) => lesions.filter(({ rate }) => fits(rate)).map(({ id }) => id)
  const [grow, shrink] = [of(({ low }) => low > 0), of(({ high }) => high < 0)]
  return {
    slowest: Math.min(...rates.map(({ monthlyChange }) => monthlyChange)),
    fastest: Math.max(...rates.map(({ monthlyChange }) => monthlyChange)),
    sdTgPerMonth: Math.sqrt(square / (rates.length - 1)),
    grow,
    shrink,
    open: of(({ low, high }) => low <= 0 && high >= 0),
    isMixed: grow.length > 0 && shrink.length > 0,
  }
}
