import type { Burden } from '@debulk/clinical/assessment'
import type { Catalogue } from '@debulk/language/catalogue'

/** `31`, `≥ 31` where there are more than were listed, `5–8` where it was given as a range. */
export function lesionCount(
  { count, countLeast, countIsAtLeast }: Burden,
  { chart, format }: Pick<Catalogue, 'chart' | 'format'>,
): string {
  const least = format.integer(countLeast)
  if (countIsAtLeast) return chart.atLeast(least)
  return countLeast < count ? `${least}–${format.integer(count)}` : least
}
