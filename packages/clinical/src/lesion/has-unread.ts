import { assertedBound } from './asserted-state.ts'
import type { LesionFamilies } from './lesion-families.ts'
import { isCounted } from './lesion-reading.ts'
import { listsWholeLiver } from './lists-whole-liver.ts'
import type { StudyReading } from './study-reading.ts'

/**
 * Whether lesions that a study does not show may be there: somebody says that they were not evaluated or are too small, or a list that does not
 * say it is of the whole liver leaves out what was there before. `studies` are in order of date.
 */
export const hasUnread = (study: StudyReading, families: LesionFamilies, studies: readonly StudyReading[]): boolean =>
  families.assertedIn(study.date).some((said) => {
    const mayBe = said.state === 'too-small' || assertedBound(said) === 'last-volume'
    return mayBe && !families.readingsOfMember(said.identity, study).some(isCounted)
  }) || leavesOut(study, families, studies)

function leavesOut(study: StudyReading, families: LesionFamilies, studies: readonly StudyReading[]): boolean {
  if (listsWholeLiver(study)) return false
  const shownIn = (each: StudyReading): readonly string[] =>
    each.lesions.flatMap((lesion) =>
      isCounted(lesion) && lesion.site === null ? (families.ofReading(lesion, each)?.id ?? []) : [],
    )
  const there = studies
    .filter(({ date, lesionsSegmented }) => date < study.date && lesionsSegmented)
    .reduce<readonly string[]>((known, each) => [...(listsWholeLiver(each) ? [] : known), ...shownIn(each)], [])
  const shown = new Set(shownIn(study))
  const said = families.assertedIn(study.date).map(({ identity }) => families.of(identity).id)
  return there.some((id) => !shown.has(id) && !said.includes(id))
}
