import { daysBetween } from './iso-date.ts'
import { calendarEnds, type UncertainDate } from './uncertain-date.ts'

/** Days that lie between two dates as they are known; null where nothing bounds that side. */
export type Duration = { readonly leastDays: number | null; readonly mostDays: number | null }

/** Days of a month and a year. @source UCUM: `mo` is 30.4375 d, `a` is 365.25 d */
export const daysOf = { month: 30.4375, year: 365.25, week: 7 } as const

/** From one date to a later one; negative when `to` may be earlier. */
export function duration(from: UncertainDate, to: UncertainDate): Duration {
  return {
    leastDays: isOpenLatest(from) || isOpenEarliest(to) ? null : daysBetween(from.latest, to.earliest),
    mostDays: isOpenEarliest(from) || isOpenLatest(to) ? null : daysBetween(from.earliest, to.latest),
  }
}

/** The number of days, where both dates are known to the day. */
export const exactDays = ({ leastDays, mostDays }: Duration): number | null =>
  leastDays !== null && leastDays === mostDays ? leastDays : null

/** Nothing says how early it may have been. */
export const isOpenEarliest = ({ earliest }: UncertainDate): boolean => earliest === calendarEnds.first
/** Nothing says how late it may have been. */
export const isOpenLatest = ({ latest }: UncertainDate): boolean => latest === calendarEnds.last

/** Certainly earlier, whatever the dates are within their bounds. */
export const certainlyBefore = (a: UncertainDate, b: UncertainDate): boolean => a.latest < b.earliest
/** May be earlier or on the same day. */
export const possiblyBefore = (a: UncertainDate, b: UncertainDate): boolean => a.earliest <= b.latest

/** Order in a list: earliest, then latest; dates nobody recorded come last. */
export function byDate(a: UncertainDate, b: UncertainDate): number {
  const [unknownA, unknownB] = [a.precision === 'unknown', b.precision === 'unknown']
  if (unknownA !== unknownB) return unknownA ? 1 : -1
  // an open beginning sorts by its end: it says "up to then"
  const [fromA, fromB] = [isOpenEarliest(a) ? a.latest : a.earliest, isOpenEarliest(b) ? b.latest : b.earliest]
  return fromA < fromB ? -1 : fromA > fromB ? 1 : a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0
}
