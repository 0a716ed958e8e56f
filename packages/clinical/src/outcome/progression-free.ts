import { certainlyBefore, duration } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import { windowBetween, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { firstOf, latestOf, notBefore, timeTo, type DatedFact, type TimeToEvent } from './time-to-event.ts'

/** What one look at the tumour found. */
export type Assessment = DatedFact & {
  /** Whether it was complete enough to show progression; `no` and `unknown` censor nothing later. */
  readonly adequate: Ternary
  /** Whether it showed progression. */
  readonly progression: Ternary
}

/** What a progression-free time rests on. */
export type ProgressionFreeFacts = {
  readonly assessments: readonly Assessment[]
  /** Deaths that count as events; empty for time to progression, which censors them. */
  readonly deaths: readonly DatedFact[]
  /** New anticancer therapies; empty where they are ignored. */
  readonly newTherapies: readonly DatedFact[]
  /** Days between assessments as planned; null where nobody said. */
  readonly scheduleDays: number | null
}

/**
 * Time from a start to the first progression or death. Without either it ends at the last adequate look at the tumour that showed
 * none: never at the last contact, and never at a look that was not adequate. A therapy that begins before the event ends it at the
 * last look before; two planned looks missed before the event end it before the gap. A progression of vague date was not before the
 * looks that showed none. Null without an adequate look after the start.
 *
 * @source progression-free survival, censoring rules: last adequate tumour assessment; before new anticancer therapy; before two or
 *         more missed assessments — FDA guidance on cancer trial endpoints (general knowledge; not verified against its text)
 */
export function progressionFree(from: UncertainDate, facts: ProgressionFreeFacts): TimeToEvent | null {
  const looks = notBefore(facts.assessments, from)
  const dated = firstOf(looks.filter((look) => look.progression === 'yes'))
  const freeUntil = dated && lastFreeWithin(looks, dated.on)
  const progression =
    dated && freeUntil ? { ...dated, on: windowBetween(freeUntil.on.earliest, dated.on.latest) } : dated
  const death = firstOf(notBefore(facts.deaths, from))
  const event = firstOf([progression, death].filter((fact) => fact !== null))
  // a look that nobody judged says neither
  const free = looks.filter(isFree)
  const before = (limit: UncertainDate) => free.filter(({ on }) => certainlyBefore(on, limit))
  const therapy = firstOf(notBefore(facts.newTherapies, from))

  if (therapy && (event === null || certainlyBefore(therapy.on, event.on)))
    return censored(from, before(therapy.on), 'last-assessment-before-new-therapy', therapy)
  if (event === null) return censored(from, free, 'last-assessment', null)
  const last = latestOf(before(event.on))
  if (missed(last?.on ?? from, event.on, facts.scheduleDays) >= 2)
    return last && timeTo(from, last, 'last-assessment-before-gap')
  if (event.id !== progression?.id) return timeTo(from, event, 'death')
  const time = timeTo(from, event, 'progression')
  return freeUntil ? { ...time, because: [...time.because, freeUntil.id] } : time
}

const isFree = (look: Assessment): boolean => look.adequate === 'yes' && look.progression === 'no'

/**
 * The last look within a vague date of progression up to which every look showed none. What follows a look that nobody judged says only
 * that nothing changed since, and may be after the progression.
 */
function lastFreeWithin(looks: readonly Assessment[], { earliest, latest }: UncertainDate): Assessment | null {
  const within = looks
    .filter(({ on, progression }) => progression !== 'yes' && on.latest >= earliest && on.earliest <= latest)
    .toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : a.id < b.id ? -1 : 1))
  const open = within.findIndex((look) => !isFree(look))
  const last = within.slice(0, open === -1 ? within.length : open).at(-1)
  return last && last.on.earliest > earliest ? last : null
}

function censored(
  from: UncertainDate,
  looks: readonly Assessment[],
  reason: 'last-assessment' | 'last-assessment-before-new-therapy',
  therapy: DatedFact | null,
): TimeToEvent | null {
  const last = latestOf(looks)
  if (last === null) return null
  const time = timeTo(from, last, reason)
  return therapy ? { ...time, because: [...time.because, therapy.id] } : time
}

/** Planned looks that certainly fall between two dates and were not made. */
function missed(from: UncertainDate, to: UncertainDate, scheduleDays: number | null): number {
  const { leastDays } = duration(from, to)
  // the look at the end of the span was made
  return scheduleDays === null || leastDays === null ? 0 : Math.floor(leastDays / scheduleDays + 1e-9) - 1
}

/**
 * Time from a start to the first progression; deaths end it without an event.
 *
 * @source time to progression: event progression, deaths censored — general knowledge of trial endpoints
 */
export function timeToProgression(from: UncertainDate, facts: ProgressionFreeFacts): TimeToEvent | null {
  const death = firstOf(notBefore(facts.deaths, from))
  if (death === null) return progressionFree(from, facts)
  const known = facts.assessments.filter(({ on }) => !certainlyBefore(death.on, on))
  return progressionFree(from, { ...facts, assessments: known, deaths: [] })
}
