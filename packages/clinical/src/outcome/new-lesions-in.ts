import type { Ternary } from '@debulk/quantity/ternary'
import { placeInLiver } from '../lesion/place-in-liver.ts'
import type { EventOf } from '../record/patient-event.ts'
import { isOnePlace } from '../response/place-names.ts'

/** Where progression counts. */
export type ProgressionScope = 'anywhere' | 'liver'

type Judged = EventOf<'lesions-judged'>
type Found = NonNullable<Judged['newLesions']>[number]

/**
 * Whether a reader's judgement shows a new lesion: an unequivocal one, or a possible one that a later study shows for certain at the
 * same place, in which case it had appeared here already. A study between that shows no new lesion takes the possibility back.
 * Unknown where the judgement has no word on new lesions, and for the liver alone where the name of the place does not say whether
 * it is there.
 *
 * @source RECIST 1.1 §4.3.5: progression of a lesion confirmed later is dated where it was first seen — Eisenhauer 2009; that the two
 *         have to lie at the same place is our reading of it
 */
export function newLesionsIn(judged: Judged, all: readonly Judged[], scope: ProgressionScope): Ternary {
  const { newLesions } = judged
  if (newLesions === undefined) return 'unknown'
  const shown = newLesions.filter(
    ({ certainty, site }) => certainty === 'unequivocal' || confirmedAfter(judged, site, all),
  )
  const here = shown.map((found) => (scope === 'anywhere' ? 'yes' : inLiver(found)))
  return here.includes('yes') ? 'yes' : here.includes('unknown') ? 'unknown' : 'no'
}

/** Whether a new lesion was judged without saying whether it is in the liver. */
export const isPlaceOpen = (judged: Judged, all: readonly Judged[]): boolean =>
  judged.newLesions !== undefined && newLesionsIn(judged, all, 'liver') === 'unknown'

/** No lymph node is liver tissue, whatever place it is named after. */
const inLiver = ({ site, node }: Found): Ternary => (node === true ? 'no' : placeInLiver(site))

/** Whether a later study shows for certain what was possible at this place. */
function confirmedAfter({ study, by }: Judged, site: string, all: readonly Judged[]): boolean {
  const later = all
    .filter((one) => one.study > study && one.by === by && one.newLesions !== undefined)
    .toSorted((a, b) => (a.study < b.study ? -1 : 1))
  for (const { newLesions = [] } of later) {
    const same = newLesions.filter((one) => isOnePlace(one.site, site))
    if (same.some(({ certainty }) => certainty === 'unequivocal')) return true
    if (same.length === 0) return false
  }
  return false
}
