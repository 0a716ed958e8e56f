import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import type { LesionFamily } from '../lesion/lesion-families.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { Comparison } from './comparison.ts'

/** Families that a merge or split made and that either study shows. */
export const familiesShown = ({ baseline, at, families }: Comparison): readonly LesionFamily[] =>
  families.reshaped.filter((family) =>
    [baseline, at].some((study) => families.readingsOf(family, study).some((lesion) => isCounted(lesion))),
  )

/** Which lesions are followed together, and of which a part that merged into it was not there at the baseline. */
export function familyCaveats(comparison: Comparison): Caveat[] {
  const shown = familiesShown(comparison)
  if (shown.length === 0) return []
  const grownInto = shown.filter((family) => hasTakenUp(family, comparison))
  const listed = (all: readonly LesionFamily[]): string => all.map(({ name }) => name).join('; ')
  return [
    caveat('lesions-taken-together', { names: listed(shown) }),
    ...(grownInto.length > 0 ? [caveat('merged-with-later-lesion', { names: listed(grownInto) })] : []),
  ]
}

/** A lesion that was first seen after the baseline, and that came from none of those seen then, is part of the family. */
function hasTakenUp({ members, origins }: LesionFamily, { baseline, at, studies, families }: Comparison): boolean {
  const isShown = (member: string, study: Comparison['at']): boolean =>
    families.readingsOfMember(member, study).some((lesion) => isCounted(lesion))
  if (!members.some((member) => isShown(member, baseline))) return false
  const between = studies.filter(({ date }) => date > baseline.date && date <= at.date)
  const until = studies.filter(({ date }) => date <= baseline.date)
  return origins.some(
    (origin) => between.some((study) => isShown(origin, study)) && !until.some((study) => isShown(origin, study)),
  )
}
