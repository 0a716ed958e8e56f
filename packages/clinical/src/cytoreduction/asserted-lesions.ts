import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { assertedBound, type UnseenBound } from '../lesion/asserted-state.ts'
import { volumeOf } from '../lesion/family-readings.ts'
import type { LesionFamilies, LesionFamily } from '../lesion/lesion-families.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { LesionState } from '../record/lesion-events.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

/**
 * The bound that people's words set to a family of lesions, the widest of its lesions; null where they set none. What was removed is nothing
 * only where all of it was.
 *
 * @source obscured, not covered, not visible with another technique, ablated: [0, last volume]; not visible with the same technique, too small:
 *         [0, sphere of max(5 mm, slice spacing)]; resected: 0 with a specimen or imaging after the operation: design of this product
 */
export function boundOfFamily(
  family: LesionFamily | null,
  at: StudyReading,
  families: LesionFamilies,
): UnseenBound | null {
  if (family === null) return null
  const said = families.assertedIn(at.date).filter(({ identity }) => family.members.includes(identity))
  const bounds = said.map(assertedBound)
  for (const bound of ['last-volume', 'detection-limit'] as const) if (bounds.includes(bound)) return bound
  const isAll = family.leaves.every((leaf) => said.some(({ identity, isRemoved }) => isRemoved && identity === leaf))
  return isAll ? 'nothing' : null
}

/** A family that somebody spoke of and a study does not show, with what another study shows of it; empty where nobody ever measured it. */
export type SpokenFamily = { readonly family: LesionFamily; readonly lesions: readonly LesionReading[] }

/** Families that the study shows nothing of and somebody spoke of: as they were shown last before it, else next after it. Benign ones are left out. */
export function spokenFamilies(
  at: StudyReading,
  families: LesionFamilies,
  studies: readonly StudyReading[],
): readonly SpokenFamily[] {
  const said = families.assertedIn(at.date).filter((each) => assertedBound(each) !== null)
  const spoken = new Map(said.map(({ identity }) => [families.of(identity).id, families.of(identity)]))
  return [...spoken.values()].flatMap((family) => {
    if (families.readingsOf(family, at).some(isCounted)) return []
    const shown = (all: readonly StudyReading[]) => all.map((study) => readingsOf(family, study, families))
    const before = shown(studies.filter(({ date }) => date < at.date)).findLast((all) => all.length > 0)
    const lesions = before ?? shown(studies.filter(({ date }) => date > at.date)).find((all) => all.length > 0) ?? []
    return lesions.length > 0 && lesions.every(({ nature }) => nature === 'benign') ? [] : [{ family, lesions }]
  })
}

/**
 * The most that lesions may be which are drawn in a study and of which somebody says that it did not show them whole: what they were before,
 * by reading.
 */
export function drawnYetOpen(
  at: StudyReading,
  families: LesionFamilies,
  studies: readonly StudyReading[],
): ReadonlyMap<string, number> {
  const earlier = studies.filter(({ date }) => date < at.date)
  const rows = families.assertedIn(at.date).flatMap((said): [string, number][] => {
    const [drawn] = families.readingsOfMember(said.identity, at).filter(isCounted)
    if (!drawn || assertedBound(said) !== 'last-volume') return []
    const before = earlier.map((study) => families.readingsOfMember(said.identity, study))
    return [[drawn.id, volumeOf(before.findLast((all) => all.length > 0) ?? [])]]
  })
  return new Map(rows)
}

/** What people said of lesions in a study, by state, with the names of the lesions. What was measured all the same needs no word unless it may be more. */
export function stateCaveats(at: StudyReading, families: LesionFamilies): Caveat[] {
  const groups = new Map<string, { state: LesionState; bound: UnseenBound; names: string[] }>()
  for (const said of families.assertedIn(at.date)) {
    const bound = assertedBound(said)
    const isDrawn = families.readingsOfMember(said.identity, at).some(isCounted)
    if (bound === null || (isDrawn && bound !== 'last-volume')) continue
    const key = `${said.state} ${bound}`
    const group = groups.get(key) ?? { state: said.state, bound, names: [] }
    group.names.push(families.of(said.identity).name)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ state, bound, names }) =>
    caveat('lesion-state', { date: at.date, state, bound, names: names.join(', ') }),
  )
}

const readingsOf = (family: LesionFamily, study: StudyReading, families: LesionFamilies): readonly LesionReading[] =>
  family.members.flatMap((member) => families.readingsOfMember(member, study))
