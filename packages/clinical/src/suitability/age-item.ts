import { exactly, type Bounded } from '@debulk/quantity/bounded'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { ChecklistItem } from './checklist.ts'
import { itemFromValues, type Limited, type RecordedValue } from './item-from-values.ts'

/**
 * An item on the age in completed years on the day asked for. A birth date known to the year, or an age recorded earlier, gives a
 * range; an age recorded for no day
 * is shown and decides nothing.
 */
export function ageItem(asked: Limited, { events, asOf }: ReviewContext): ChecklistItem {
  const described = eventsOf(events, 'patient-described')
  const values = described.flatMap((patient): RecordedValue[] => {
    const value = patient.birth ? fromBirth(patient.birth, asOf) : fromAge(patient, asOf)
    return value ? [{ id: patient.id, on: dayDate(asOf), value, unit: 'a', inLimitUnit: value }] : []
  })
  const undated = described.flatMap(({ id, on, ageYears }): RecordedValue[] =>
    ageYears === undefined ? [] : [{ id, on, value: exactly(ageYears), unit: 'a', inLimitUnit: unbounded }],
  )
  if (values.length > 0 || undated.length === 0) return itemFromValues(asked, values)
  return { ...itemFromValues(asked, undated), reason: 'not-certain-on-that-day' }
}

/** An age that was true on a day nobody recorded says nothing certain of another day. */
const unbounded: Bounded = { text: '', least: null, most: null, leastOpen: false, mostOpen: false }

function fromBirth(birth: UncertainDate, asOf: IsoDate): Bounded | null {
  if (isOpenEarliest(birth) || isOpenLatest(birth)) return null
  return range(completedYears(birth.latest, asOf), completedYears(birth.earliest, asOf))
}

function fromAge({ ageYears, on }: EventOf<'patient-described'>, asOf: IsoDate): Bounded | null {
  if (ageYears === undefined) return null
  // said on a day nobody recorded: the patient may since have become older, and before it was younger
  if (isOpenEarliest(on) || isOpenLatest(on)) return null
  if (on.latest > asOf) return null
  return range(ageYears + completedYears(on.latest, asOf), ageYears + completedYears(on.earliest, asOf) + 1)
}

function completedYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

const range = (least: number, most: number): Bounded => ({
  text: least === most ? `${least}` : `${least}-${most}`,
  least,
  most,
  leastOpen: false,
  mostOpen: false,
})
