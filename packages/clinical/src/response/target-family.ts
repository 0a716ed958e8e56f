import type { IsoDate } from '@debulk/quantity/iso-date'
import type { LesionFamilies } from '../lesion/lesion-families.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { SaidOfTarget } from './target-in-study.ts'

/**
 * What merges and splits made of a target until a study: one target of a family carries what the family consists of, the others have
 * merged into it.
 *
 * @source RECIST 1.1 §4.3.2: fragments are added up, coalesced lesions count once — Eisenhauer 2009
 */
export function targetFamily(
  target: string,
  targets: readonly string[],
  families: LesionFamilies,
  { studies, until }: { readonly studies: readonly StudyReading[]; readonly until: IsoDate },
): Omit<SaidOfTarget, 'state'> {
  const { id, events, leaves } = families.of(target)
  const asBefore = { mergedInto: null, splitInto: [], shownBefore: new Set<string>() }
  if (events.length === 0) return asBefore
  const ofFamily = targets.filter((each) => families.of(each).id === id)
  const carrier = ofFamily.find((each) => leaves.includes(each)) ?? ofFamily[0] ?? target
  if (carrier !== target) return { ...asBefore, mergedInto: carrier }
  if (leaves.length === 1 && leaves[0] === target) return asBefore
  const earlier = studies.filter(({ date }) => date < until)
  const isShown = (leaf: string): boolean => earlier.some((study) => families.readingsOfMember(leaf, study).length > 0)
  return { ...asBefore, splitInto: leaves, shownBefore: new Set(leaves.filter(isShown)) }
}
