import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { CourseDate } from '@debulk/figures/course'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** Dates of one record as they are drawn. */
export type CourseDates = {
  /** Its bounds; an open end reaches to the end of what is recorded. Null for a date nobody recorded. */
  readonly of: (on: UncertainDate) => CourseDate | null
}

export function courseDates(events: readonly PatientEvent[]): CourseDates {
  const known = events.map(({ on }) => on).filter(({ precision }) => precision !== 'unknown')
  const starts = known.filter((on) => !isOpenEarliest(on)).map(({ earliest }) => earliest)
  const ends = known.filter((on) => !isOpenLatest(on)).map(({ latest }) => latest)
  const [first, last] = [starts.toSorted()[0], ends.toSorted().at(-1)]
  return {
    of: (on) => {
      if (on.precision === 'unknown') return null
      const earliest = isOpenEarliest(on) && first !== undefined && first < on.latest ? first : on.earliest
      const latest = isOpenLatest(on) && last !== undefined && last > on.earliest ? last : on.latest
      // nothing else in the record bounds it: drawn at the end that is known
      if (isOpenEarliest({ ...on, earliest })) return { earliest: latest, latest }
      return isOpenLatest({ ...on, latest }) ? { earliest, latest: earliest } : { earliest, latest }
    },
  }
}
