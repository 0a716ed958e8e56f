import { certainlyBefore, duration, type Duration } from '@debulk/quantity/duration'
import { windowBetween, type UncertainDate } from '@debulk/quantity/uncertain-date'

/** Why a time ends where it ends. */
export type EndReason =
  | 'death'
  | 'progression'
  | 'next-treatment'
  | 'symptom-resolved'
  | 'marker-normal'
  | 'last-symptom-report'
  | 'last-marker-result'
  | 'last-known-alive'
  | 'last-assessment'
  | 'last-assessment-before-gap'
  | 'last-assessment-before-new-therapy'
  | 'last-contact-without-treatment'
  | 'death-without-treatment'

/** Ends that are the event itself; at every other one nothing more is known. */
const reached: ReadonlySet<EndReason> = new Set([
  'death',
  'progression',
  'next-treatment',
  'symptom-resolved',
  'marker-normal',
] as const)

/** A time from a named start to an event, or to where nothing more is known. */
export type TimeToEvent = {
  readonly from: UncertainDate
  readonly to: UncertainDate
  readonly outcome: 'event' | 'censored'
  readonly reason: EndReason
  readonly days: Duration
  /** Ids of what it ends with. */
  readonly because: readonly string[]
}

/** A dated fact and the id of the event that holds it. */
export type DatedFact = { readonly id: string; readonly on: UncertainDate }

/** The time between two dates that ends with an event or is cut off there. */
export function timeTo(from: UncertainDate, end: DatedFact, reason: EndReason): TimeToEvent {
  return {
    from,
    to: end.on,
    outcome: reached.has(reason) ? 'event' : 'censored',
    reason,
    days: elapsed(from, end.on),
    because: [end.id],
  }
}

/** Days between two dates of which the second is not the earlier: where they overlap, from none at all. */
export function elapsed(from: UncertainDate, to: UncertainDate): Duration {
  const { leastDays, mostDays } = duration(from, to)
  return { leastDays: leastDays !== null && leastDays < 0 ? 0 : leastDays, mostDays }
}

/** The fact known to be the latest: the one whose earliest day is latest. */
export function latestOf<T extends DatedFact>(facts: readonly T[]): T | null {
  return facts.reduce<T | null>((best, fact) => (best === null || isLater(fact, best) ? fact : best), null)
}

/**
 * The first of several facts: the one whose latest day is earliest, dated by a window where another may have come before it. The
 * window says when the first of them was, whichever it is.
 */
export function firstOf<T extends DatedFact>(facts: readonly T[]): T | null {
  const best = facts.reduce<T | null>((found, fact) => (found === null || isEarlier(fact, found) ? fact : found), null)
  if (best === null) return null
  const earliest = facts.reduce((day, { on }) => (on.earliest < day ? on.earliest : day), best.on.earliest)
  return earliest === best.on.earliest ? best : { ...best, on: windowBetween(earliest, best.on.latest) }
}

// Ties are settled by the other bound and then by name, so that the order of events recorded on one day does not matter.
function isLater(a: DatedFact, b: DatedFact): boolean {
  if (a.on.earliest !== b.on.earliest) return a.on.earliest > b.on.earliest
  if (a.on.latest !== b.on.latest) return a.on.latest > b.on.latest
  return a.id < b.id
}

function isEarlier(a: DatedFact, b: DatedFact): boolean {
  if (a.on.latest !== b.on.latest) return a.on.latest < b.on.latest
  if (a.on.earliest !== b.on.earliest) return a.on.earliest < b.on.earliest
  return a.id < b.id
}

/** Those that are not certainly before the start. */
export const notBefore = <T extends DatedFact>(facts: readonly T[], from: UncertainDate): T[] =>
  facts.filter(({ on }) => !certainlyBefore(on, from))
