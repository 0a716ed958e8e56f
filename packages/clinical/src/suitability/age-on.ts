import type { Bounded } from '@debulk/quantity/bounded'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'

/** What an age is told from: a birth, or years on a day. */
type AgedPatient = Pick<EventOf<'patient-described'>, 'birth' | 'ageYears' | 'on'>

/**
 * Age in completed years on a day, as a range where birth, the day or the day on which an age was stated is not exact. Null where
 * nothing says it: also where the age was stated for a later day only.
 */
export function ageOn(patient: AgedPatient, day: UncertainDate): Bounded | null {
  if (isOpenEarliest(day) || isOpenLatest(day)) return null
  const { birth, ageYears, on } = patient
  if (birth) {
    if (isOpenEarliest(birth) || isOpenLatest(birth)) return null
    return range(completedYears(birth.latest, day.earliest), completedYears(birth.earliest, day.latest))
  }
  if (ageYears === undefined) return null
  // said on a day nobody recorded: the patient may since have become older, and before it was younger
  if (isOpenEarliest(on) || isOpenLatest(on) || on.latest > day.earliest) return null
  return range(
    ageYears + completedYears(on.latest, day.earliest),
    ageYears + completedYears(on.earliest, day.latest) + 1,
  )
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
