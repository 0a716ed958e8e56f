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
  const certain = visits.find(({ overall }) => overall === 'PD')
  const first = visits.find(showsProgression)
  return certain && first ? { date: first.date, visit: first.visit, certainAt: certain.visit } : null
}

/** Whether a visit shows progression, known at once or by what a later one confirmed. */
export const showsProgression = ({ overall, flags }: VisitResponse): boolean =>
  overall === 'PD' || flags.includes('equivocal-confirmed-later')
