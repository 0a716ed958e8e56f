import type { Ternary } from '@debulk/quantity/ternary'
import type { EventOf } from '../record/patient-event.ts'

/** Where progression counts. */
export type ProgressionScope = 'anywhere' | 'liver'

type Judged = EventOf<'lesions-judged'>

/**
 * Whether a reader's judgement shows a new lesion: an unequivocal one, or a possible one that a later study shows for certain at the
 * same place, in which case it had appeared here already. A study between that shows no new lesion takes the possibility back.
 * Unknown where the judgement has no word on new lesions.
 *
 * @source RECIST 1.1 §4.3.5: progression of a lesion confirmed later is dated where it was first seen — Eisenhauer 2009; that the two
 *         have to lie at the same place is our reading of it
 */
export function newLesionsIn(judged: Judged, all: readonly Judged[], scope: ProgressionScope): Ternary {
  const { newLesions } = judged
  if (newLesions === undefined) return 'unknown'
  const here = newLesions.filter(({ site }) => scope === 'anywhere' || isInLiver(site))
  const shown = here.some(({ certainty, site }) => certainty === 'unequivocal' || confirmedAfter(judged, site, all))
  return shown ? 'yes' : 'no'
}

/** Whether a later study shows for certain what was possible at this place. */
function confirmedAfter({ study, by }: Judged, site: string, all: readonly Judged[]): boolean {
  const later = all
    .filter((one) => one.study > study && one.by === by && one.newLesions !== undefined)
    .toSorted((a, b) => (a.study < b.study ? -1 : 1))
  for (const { newLesions = [] } of later) {
    const same = newLesions.filter((one) => isSamePlace(one.site, site))
    if (same.some(({ certainty }) => certainty === 'unequivocal')) return true
    if (same.length === 0) return false
  }
  return false
}

const isSamePlace = (a: string, b: string): boolean => {
  const [one, other] = [a.trim().toLowerCase(), b.trim().toLowerCase()]
  return one === other || (isInLiver(one) && isInLiver(other))
}

/** A place named as the liver, in either language. */
export const isInLiver = (site: string): boolean => /liver|hepat|печ[её]н/i.test(site)
