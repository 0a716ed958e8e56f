import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import { leavesNotRead, volumeOf, type FamilyReadings } from '../lesion/family-readings.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { sphereMl } from '../lesion/ellipsoid-volume.ts'
import { listsWholeLiver } from '../lesion/lists-whole-liver.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { boundOfFamily } from './asserted-lesions.ts'
import type { Comparison } from './comparison.ts'
import type { Part } from './volume-ratio.ts'

/** Parts of a sum, with what has to be said about them. */
export type BoundedParts = { readonly parts: readonly Part[]; readonly caveats: readonly Caveat[] }

/** Parts that are 0 in the middle and bounded above, never simply 0. */
export function boundedParts(
  bounds: readonly (Pick<LesionReading, 'existence'> & { readonly id: string | null; readonly upperMl: number })[],
): BoundedParts {
  const parts = bounds.map(({ id, upperMl }): Part => ({ id, volumeMl: 0, lowMl: 0, highMl: upperMl, cv: 0 }))
  if (parts.length === 0) return { parts, caveats: [] }
  const upperMl = bounds.reduce((sum, bound) => sum + bound.upperMl, 0)
  const least = bounds.filter(({ existence }) => existence === 'certain').length
  return { parts, caveats: [caveat('vanished-bounded', { least, count: parts.length, upperMl })] }
}

/**
 * Lesions of the baseline that the judged study does not show, each family known by itself. What people said of one comes first, and is said
 * apart; one that a list of part of the liver leaves out was not evaluated.
 */
export function vanishedParts(
  vanished: readonly FamilyReadings[],
  comparison: Comparison,
  isHidden: (gone: FamilyReadings, comparison: Comparison) => boolean = mayBeHidden,
): BoundedParts {
  const { at, families } = comparison
  const isSpoken = ({ family }: FamilyReadings): boolean => boundOfFamily(family, at, families) !== null
  const bounds = (all: readonly FamilyReadings[]) =>
    all.map((gone) => ({ ...whoIs(gone), upperMl: boundMl(gone, comparison, isHidden) }))
  const spoken = boundedParts(bounds(vanished.filter(isSpoken)))
  const silent = vanished.filter((gone) => !isSpoken(gone))
  const rest = boundedParts(bounds(silent))
  const isUnlisted = !listsWholeLiver(at) && at.liverCutOff !== true && silent.length > 0
  const names = silent.map(({ family, lesions }) => family?.name ?? lesions[0].label).join(', ')
  return {
    parts: [...spoken.parts, ...rest.parts],
    caveats: isUnlisted ? [caveat('lesions-not-listed', { date: at.date, names, count: silent.length })] : rest.caveats,
  }
}

/** One row for a family that is gone: it was there for certain where any of its lesions was. */
const whoIs = ({ lesions }: FamilyReadings): Pick<LesionReading, 'id' | 'existence'> => ({
  id: lesions[0].id,
  existence: lesions.some(({ existence }) => existence === 'certain') ? 'certain' : 'possible',
})

/**
 * Parts of families that both studies show, and that the judged one should show too and does not. One that was seen before may have
 * vanished, and is bounded as such; of one that nobody ever measured nothing is known.
 */
export function unseenLeaves(comparison: Comparison): BoundedParts {
  const { baseline, at, families } = comparison
  const missing = families.reshaped
    .filter((family) => families.readingsOf(family, baseline).length > 0)
    .flatMap((family) => leavesNotRead(family, at, families).map((leaf) => ({ name: family.name, leaf })))
  if (missing.length === 0) return { parts: [], caveats: [] }
  const parts = missing.map(({ leaf }): Part => {
    const lesions = lastReadings([leaf], comparison)
    const [first, ...rest] = lesions
    const family = families.of(leaf)
    const highMl = first
      ? boundMl({ family: { ...family, members: [leaf], leaves: [leaf] }, lesions: [first, ...rest] }, comparison)
      : null
    return { id: first?.id ?? null, volumeMl: 0, lowMl: 0, highMl, cv: 0 }
  })
  const names = [...new Set(missing.map(({ name }) => name))].join('; ')
  return { parts, caveats: [caveat('part-of-family-not-seen', { date: at.date, names, count: parts.length })] }
}

/**
 * The most that may be there unseen, by what people said of it, else by whether it may be hidden.
 *
 * @source not visible, same technique: [0, sphere of max(5 mm, slice spacing)]; another technique or not covered: [0, last
 *         volume]; a lesion that is seen again reopens the figures in between
 */
export function boundMl(
  gone: FamilyReadings,
  comparison: Comparison,
  isHidden: (gone: FamilyReadings, comparison: Comparison) => boolean = mayBeHidden,
): number {
  const bound = boundOfFamily(gone.family, comparison.at, comparison.families)
  if (bound === 'nothing') return seenAgainMl(gone, comparison)
  const least = leastUpperMl(gone, comparison)
  const isOpen = bound === null ? isHidden(gone, comparison) : bound === 'last-volume' || isConfluent(gone)
  return isOpen ? Math.max(least, lastSeenMl(gone, comparison)) : least
}

/**
 * A technique that nobody recorded is not the same technique; nor are lesions that may have lost their identity in a study that holds
 * lesions without one, nor those that may lie elsewhere.
 */
export function mayBeHidden(gone: FamilyReadings, comparison: Comparison): boolean {
  const { baseline, at, families, model } = comparison
  const { techniqueDiffers, mismatches } = comparability(baseline, at, model)
  const unknown = mismatches.some(({ code }) => code === 'technique-unknown')
  const anonymous = at.lesions.some((lesion) => families.ofReading(lesion, at) === null && !lesion.speck)
  return techniqueDiffers || unknown || anonymous || mayLieElsewhere(gone, comparison)
}

/** Where the image does not reach, or the list does not; lesions grown into one may be left as several. */
export const mayLieElsewhere = (gone: FamilyReadings, { at }: Comparison): boolean =>
  !listsWholeLiver(at) || isConfluent(gone)

const isConfluent = ({ lesions }: FamilyReadings): boolean => lesions.some(({ confluent }) => confluent)

/** Sphere of the smallest diameter that the judged study can be relied on to show. */
export const detectionLimitMl = ({ at, model }: Comparison): number =>
  sphereMl(Math.max(model.detectionLimitMm.diameter, at.technique.sliceSpacingMm ?? 0))

/** What may be there at least, unseen: a sphere of the detection limit for each part, or what a later study shows again. */
const leastUpperMl = (gone: FamilyReadings, comparison: Comparison): number =>
  Math.max(detectionLimitMl(comparison) * (gone.family?.leaves.length ?? 1), seenAgainMl(gone, comparison))

/** 0 unless a later study shows it again: then it was there all the time, as large as before or after. */
function seenAgainMl(gone: FamilyReadings, comparison: Comparison): number {
  const { at, studies } = comparison
  const next = studies
    .filter(({ date }) => date > at.date)
    .map((study) => membersIn(gone, study, comparison))
    .find((lesions) => lesions.length > 0)
  return next ? Math.max(volumeOf(next), lastSeenMl(gone, comparison)) : 0
}

/** Its volume when it was last seen before the judged study. */
function lastSeenMl(gone: FamilyReadings, comparison: Comparison): number {
  const last = gone.family === null ? [] : lastReadings(gone.family.members, comparison)
  return volumeOf(last.length > 0 ? last : gone.lesions)
}

/** The readings of the last study before the judged one that shows any of these identities. */
function lastReadings(identities: readonly string[], { at, studies, families }: Comparison): readonly LesionReading[] {
  const shown = studies
    .filter(({ date }) => date < at.date)
    .map((study) => identities.flatMap((identity) => families.readingsOfMember(identity, study)))
  return shown.findLast((lesions) => lesions.length > 0) ?? []
}

const membersIn = (
  { family }: FamilyReadings,
  study: StudyReading,
  { families }: Comparison,
): readonly LesionReading[] => (family?.members ?? []).flatMap((member) => families.readingsOfMember(member, study))
