import type { IsoDate } from '@debulk/quantity/iso-date'
import { oncePerList } from '../record/once-per-list.ts'
import type { LiverStep } from './liver-steps.ts'

/** A sum at a study; null where it was not complete. */
export type DatedSum = { readonly date: IsoDate; readonly sum: number | null }

/** The last complete sum before the last treatment of the liver that came before a study, and the change since. */
export function sinceLastTreatment(
  at: DatedSum,
  sums: readonly DatedSum[],
  steps: readonly LiverStep[],
): { readonly study: IsoDate | null; readonly change: number | null } {
  const last = byLatest(steps).findLast(({ on }) => on.latest < at.date)
  // a study of the day of treatment counts as made before it
  const before = last && sums.findLast(({ date, sum }) => sum !== null && date <= last.on.earliest && date < at.date)
  if (!before || before.sum === null) return { study: null, change: null }
  return { study: before.date, change: at.sum === null || before.sum === 0 ? null : at.sum / before.sum - 1 }
}

/** Steps by the day they were done at the latest, last one last. */
const byLatest = oncePerList((steps: readonly LiverStep[]) =>
  steps.toSorted((a, b) => (a.on.latest < b.on.latest ? -1 : 1)),
)
