import type { Caveat, Cytoreduction } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { activeDuring, givenBy } from '../treatment/treatment-order.ts'
import type { Treatment } from '../treatment/treatment.ts'

/** What the treatments between two studies say about the figure: a course not finished, a threshold borrowed from surgery. */
export function treatmentCaveats({ baseline, at }: Cytoreduction, treatments: readonly Treatment[]): Caveat[] {
  const caveats: Caveat[] = []
  const begun = new Set(treatments.filter((t) => t.course !== null && givenBy(t, at)).map(({ course }) => course))
  const unfinished = treatments.filter((t) => t.course !== null && begun.has(t.course) && !givenBy(t, at))
  const [next] = unfinished.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1))
  if (next) caveats.push(caveat('course-incomplete', { date: next.on.earliest }))
  const embolised = treatments.some(
    (t) => (t.kind === 'embolisation' || t.kind === 'radioembolisation') && activeDuring(t, baseline, at),
  )
  if (embolised) caveats.push(caveat('surgical-threshold', {}))
  return caveats
}
