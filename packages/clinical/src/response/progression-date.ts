import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { VisitResponse } from './response-course.ts'

/** When progression is dated, and the visit that made it certain. */
export type Progression = { readonly date: UncertainDate; readonly visit: string; readonly certainAt: string }

/**
 * The first progression of a course; null when there is none. A new lesion that was equivocal first dates progression at the
 * visit where it appeared, not where it was confirmed.
 *
 * @source RECIST 1.1 §4.3.5: progression is declared using the date of the initial scan — Eisenhauer 2009
 */
export function progressionDate(visits: readonly VisitResponse[]): Progression | null {
  const certain = visits.findIndex(({ overall }) => overall === 'PD')
  const at = visits[certain]
  if (at === undefined) return null
  let first = at
  if (at.newLesions === 'unequivocal') {
    for (const visit of visits.slice(0, certain).toReversed()) {
      if (visit.newLesions === 'none') break
      if (visit.newLesions === 'equivocal') first = visit
    }
  }
  return { date: first.date, visit: first.visit, certainAt: at.visit }
}
