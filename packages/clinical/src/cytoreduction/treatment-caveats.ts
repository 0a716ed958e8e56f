import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Caveat, Cytoreduction } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { activeDuring, givenBy, localTreatments } from '../treatment/treatment-order.ts'
import type { Treatment } from '../treatment/treatment.ts'

/**
 * What the treatments between two studies say about the figure: a course not finished, a threshold borrowed from surgery, a day
 * that saw both.
 */
export function treatmentCaveats({ baseline, at }: Cytoreduction, treatments: readonly Treatment[]): Caveat[] {
  const caveats: Caveat[] = []
  const courses = new Set(treatments.flatMap(({ course }) => (course === null ? [] : [course])))
  if (
    [...courses].some((course) =>
      isUnfinished(
        treatments.filter((each) => each.course === course),
        at,
      ),
    )
  ) {
    caveats.push(caveat('course-incomplete', { date: at }))
  }
  const embolised = treatments.some(
    (t) => (t.kind === 'embolisation' || t.kind === 'radioembolisation') && activeDuring(t, baseline, at),
  )
  if (embolised) caveats.push(caveat('surgical-threshold', {}))
  for (const date of [baseline, at]) {
    if (localTreatments(treatments).some(({ on }) => on.earliest === date && on.latest === date)) {
      caveats.push(caveat('treated-on-study-day', { date }))
    }
  }
  return caveats
}

/** Begun by that day, and either a later session is on record or the last one given is said not to be the last. */
function isUnfinished(course: readonly Treatment[], at: IsoDate): boolean {
  const given = course.filter((session) => givenBy(session, at))
  const last = given.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1)).at(-1)
  return last !== undefined && (given.length < course.length || last.lastOfCourse === false)
}
