import { certainlyBefore, isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from './patient-event.ts'
import type { PatientDescribed } from './patient-events.ts'
import { eventsOf } from './patient-record.ts'

/** A sex a patient may be recorded with. */
export type Sex = NonNullable<PatientDescribed['sex']>

/** What is recorded of who a patient is, each with its event, and whether it can be of one person. */
export type PersonFacts = {
  /** One entry where every record says the same; else all of them. */
  readonly sexes: readonly { readonly id: string; readonly sex: Sex }[]
  readonly births: readonly { readonly id: string; readonly birth: UncertainDate }[]
  readonly ages: readonly { readonly id: string; readonly years: number; readonly on: UncertainDate }[]
  /** Some day of birth fits every birth and every dated age. */
  readonly birthFits: boolean
  readonly deaths: readonly { readonly id: string; readonly on: UncertainDate }[]
  /** Some day fits every record of death. */
  readonly deathFits: boolean
}

/**
 * Who it is by every event that says so. A birth known to the year and an age in completed years on a day each leave a span of days of birth;
 * they fit where the spans share a day.
 * @source own bookkeeping: age n on a day means born more than n + 1 years before, or exactly that, to exactly n years before
 */
export function personFacts(events: readonly PatientEvent[]): PersonFacts {
  const described = eventsOf(events, 'patient-described')
  const told = described.flatMap(({ id, sex }) => (sex === undefined ? [] : [{ id, sex }]))
  const births = described.flatMap(({ id, birth }) => (birth === undefined ? [] : [{ id, birth }]))
  const ages = described.flatMap(({ id, ageYears, on }) =>
    ageYears === undefined ? [] : [{ id, years: ageYears, on }],
  )
  const deaths = eventsOf(events, 'status-seen')
    .filter(({ vital }) => vital === 'dead')
    .map(({ id, on }) => ({ id, on }))
  const spans = [...births.map(({ birth }) => spanOfBirth(birth)), ...ages.map(spanOfAge)].filter(
    (span) => span !== null,
  )
  return {
    sexes: new Set(told.map(({ sex }) => sex)).size < 2 ? told.slice(0, 1) : told,
    births,
    ages,
    birthFits: spans.every((one) => spans.every((other) => one.after < other.until)),
    deaths,
    deathFits: deaths.every(({ on }) => deaths.every((other) => !certainlyBefore(on, other.on))),
  }
}

/** Days of birth: after one, until another, as text that sorts like days. */
type Span = { readonly after: string; readonly until: string }

function spanOfBirth(birth: UncertainDate): Span | null {
  if (isOpenEarliest(birth) || isOpenLatest(birth)) return null
  // the day before sorts before it; that the first of a month has a 0th before it matters to no comparison
  const day = Number(birth.earliest.slice(8)) - 1
  return { after: `${birth.earliest.slice(0, 8)}${String(day).padStart(2, '0')}`, until: birth.latest }
}

function spanOfAge({ years, on }: { readonly years: number; readonly on: UncertainDate }): Span | null {
  if (isOpenEarliest(on) || isOpenLatest(on)) return null
  return { after: yearsBefore(on.earliest, Math.floor(years) + 1), until: yearsBefore(on.latest, Math.floor(years)) }
}

const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
