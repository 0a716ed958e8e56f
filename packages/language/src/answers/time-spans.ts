import { daysOf, type Duration } from '@debulk/quantity/duration'
import type { Format } from '../format.ts'

/** The same span in months of 30.4375 days, or in years from two years on; null below two months and where a side is open. */
export function monthsSpan({ leastDays, mostDays }: Duration, format: Format): string | null {
  if (leastDays === null || mostDays === null || leastDays < 0 || mostDays < 2 * daysOf.month) return null
  if (leastDays === mostDays) return format.months(mostDays)
  if (leastDays >= 2 * daysOf.year)
    return `${format.printed(Math.round((100 * leastDays) / daysOf.year) / 100)}–${format.years(mostDays)}`
  return `${format.printed(tenth(leastDays / daysOf.month))}–${format.months(mostDays)}`
}

/** The same span as a number of weeks; null where a side is open, the order is open, or it is longer than half a year. */
export function weeksSpan({ leastDays, mostDays }: Duration, format: Format): string | null {
  if (leastDays === null || mostDays === null || leastDays < 0 || mostDays > 183) return null
  const [from, to] = [tenth(leastDays / daysOf.week), tenth(mostDays / daysOf.week)]
  return from === to ? format.printed(from) : `${format.printed(from)}–${format.printed(to)}`
}

const tenth = (value: number): number => Math.round(value * 10) / 10
