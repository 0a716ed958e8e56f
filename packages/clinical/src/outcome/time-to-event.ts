import { certainlyBefore, duration, type Duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** Why a time ends where it ends. */
export type EndReason =
  | 'death'
  | 'progression'
  | 'next-treatment'
  | 'last-known-alive'
  | 'last-assessment'
  | 'last-assessment-before-gap'
  | 'last-assessment-before-new-therapy'
  | 'last-contact-without-treatment'

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
  const isEvent = reason === 'death' || reason === 'progression' || reason === 'next-treatment'
  return {
    from,
    to: end.on,
    outcome: isEvent ? 'event' : 'censored',
    reason,
    days: duration(from, end.on),
    because: [end.id],
  }
}

/** The fact known to be the latest: the one whose earliest day is latest. */
export function latestOf<T extends DatedFact>(facts: readonly T[]): T | null {
  return facts.reduce<T | null>((best, fact) => (best === null || isLater(fact, best) ? fact : best), null)
}

/** The fact known to be the first: the one whose latest day is earliest. */
export function firstOf<T extends DatedFact>(facts: readonly T[]): T | null {
  return facts.reduce<T | null>((best, fact) => (best === null || isEarlier(fact, best) ? fact : best), null)
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
