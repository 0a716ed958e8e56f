import { exactly, type Bounded } from '@debulk/quantity/bounded'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate, windowBetween, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { ageOn } from './age-on.ts'
import type { ChecklistItem } from './checklist.ts'
import { itemFromValues, type Limited, type RecordedValue } from './item-from-values.ts'

/**
 * An item on the age in completed years on the day asked for. A birth date known to the year, or an age recorded earlier, gives a
 * range; an age recorded for no day
 * is taken to be of some day that the record spans, where it spans any; else it is shown and decides nothing.
 */
export function ageItem(asked: Limited, { events, asOf }: ReviewContext): ChecklistItem {
  const described = eventsOf(events, 'patient-described')
  const values = described.flatMap((patient): RecordedValue[] => {
    const on = patient.on.precision === 'unknown' ? (spanOf(events, asOf) ?? patient.on) : patient.on
    const value = ageOn({ ...patient, on }, dayDate(asOf))
    return value ? [{ id: patient.id, on: dayDate(asOf), value, unit: 'a', inLimitUnit: value }] : []
  })
  const undated = described.flatMap(({ id, on, ageYears }): RecordedValue[] =>
    ageYears === undefined ? [] : [{ id, on, value: exactly(ageYears), unit: 'a', inLimitUnit: unbounded }],
  )
  if (values.length > 0 || undated.length === 0) return itemFromValues(asked, values)
  return { ...itemFromValues(asked, undated), reason: 'not-certain-on-that-day' }
}

/** From the first day that an event may be of to the last, at most to the day asked for; null where no event is dated. */
function spanOf(events: readonly PatientEvent[], asOf: IsoDate): UncertainDate | null {
  const known = events.filter(({ on }) => on.earliest <= asOf)
  const first = known.flatMap(({ on }) => (isOpenEarliest(on) ? [] : on.earliest)).toSorted()[0]
  const last = known
    .flatMap(({ on }) => (isOpenLatest(on) ? [] : on.latest))
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return null
  return windowBetween(first, last > asOf ? asOf : last)
}

/** An age that was true on a day nobody recorded says nothing certain of another day. */
const unbounded: Bounded = { text: '', least: null, most: null, leastOpen: false, mostOpen: false }
