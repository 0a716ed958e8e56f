import { certain, partsOf } from '../burden/burden.ts'
import { caveat } from '../caveat-parameters.ts'
import { byFamily, leavesNotRead, volumeOf, type FamilyReadings } from '../lesion/family-readings.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import { listsWholeLiver } from '../lesion/lists-whole-liver.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { boundOfFamily, drawnYetOpen, spokenFamilies, type SpokenFamily } from './asserted-lesions.ts'
import type { Comparison } from './comparison.ts'
import {
  boundMl,
  boundedParts,
  detectionLimitMl,
  mayLieElsewhere,
  unseenLeaves,
  vanishedParts,
  type BoundedParts,
} from './vanished-parts.ts'
import type { Part } from './volume-ratio.ts'

/** Everything a study shows: its counted lesions, and its specks, which may be tumour or nothing. */
export function visibleParts(study: StudyReading, model: MeasurementError): Part[] {
  const specks = study.lesions.filter(({ speck, nature }) => speck && nature !== 'benign')
  return [
    ...partsOf(study, model),
    ...specks.map(({ id, volumeMl }): Part => ({ id, volumeMl: 0, lowMl: 0, highMl: volumeMl, cv: 0 })),
  ]
}

/** Everything the baseline shows; what appears later may have lain where its image did not reach, in any size. */
export function visibleBefore(comparison: Comparison): Part[] {
  const { baseline, studies, familiesThen, model } = comparison
  const parts = visibleParts(baseline, model)
  const { before, after, known } = countedIn(comparison)
  const seen = new Set(before.map(({ family }) => family?.id))
  const appeared = known ? after.some(({ family }) => !seen.has(family?.id)) : after.length > certainOf(before)
  const isOpen = baseline.liverCutOff === true && appeared
  const spoken = spokenFamilies(baseline, familiesThen, studies).map(({ lesions }): Part => {
    if (lesions.length === 0) return unbounded
    return { ...unbounded, highMl: volumeOf(lesions) }
  })
  return [...parts, ...spoken, ...(isOpen || partsNeverRead(comparison).length > 0 ? [unbounded] : [])]
}

/**
 * Everything the judged study shows, and what it may not show any more: as many lesions as there are fewer than at the
 * baseline may persist below what can be seen, or where the image or the list does not reach, which needs no matching to be known.
 * When no lesion is left, every one of the baseline has vanished and is bounded by itself. What people said of one comes first.
 */
export function visibleAfter(comparison: Comparison): BoundedParts {
  const { baseline, at, studies, families, model } = comparison
  const most = drawnYetOpen(at, families, studies)
  const parts = visibleParts(at, model).map((part) => widened(part, most))
  const { before, after, known } = countedIn(comparison)
  const spoken = spokenFamilies(at, families, studies)
  const isSpoken = (id: string | undefined): boolean => spoken.some(({ family }) => family.id === id)
  const silent = before.filter(({ family }) => !isSpoken(family?.id))
  const said = spoken.map(spokenPart)
  const gone = after.length === 0 ? vanishedParts(silent, comparison) : known ? missing() : fewer()
  // a reader who speaks of one lobe says nothing of the other, nor does a list that leaves lesions out
  const isLeftOut = ({ family }: FamilyReadings): boolean =>
    isSpoken(family?.id) && boundOfFamily(family, at, families) === 'last-volume'
  const leavesOut = !listsWholeLiver(at) && (gone.parts.length > 0 || before.some(isLeftOut))
  const isPartial = at.liverCutOff === true ? at.dateSource === 'case-file' : leavesOut
  const unread = isPartial ? [unbounded] : []
  const unseen = unseenLeaves(comparison)
  if (!baseline.countIsAtLeast) {
    return {
      parts: [...parts, ...said, ...gone.parts, ...unseen.parts, ...unread],
      caveats: [...gone.caveats, ...unseen.caveats],
    }
  }
  // there were more than were listed, so how many are gone nobody knows
  const least = at.countIsAtLeast ? 0 : Math.max(0, certainOf(silent) - after.length)
  return { parts: [...parts, ...said, ...gone.parts, unbounded], caveats: [caveat('vanished-uncounted', { least })] }

  function spokenPart({ family, lesions: [first, ...rest] }: SpokenFamily): Part {
    if (first === undefined) return unbounded
    const readings = { family, lesions: [first, ...rest] } as const
    return { id: first.id, volumeMl: 0, lowMl: 0, highMl: boundMl(readings, comparison), cv: 0 }
  }

  /** Identities are known throughout. */
  function missing(): BoundedParts {
    const seen = new Set(after.map(({ family }) => family?.id))
    const vanished = silent.filter(({ family }) => !seen.has(family?.id))
    return vanishedParts(vanished, comparison, mayLieElsewhere)
  }

  /** Of ranges the fewest that are left may be compared with the most there were. */
  function fewer(): BoundedParts {
    const isWhole = listsWholeLiver(at)
    const all = Math.max(0, before.length - certainOf(after))
    const count = Math.max(0, all - (before.length - silent.length))
    const least = at.countIsAtLeast ? 0 : Math.max(0, certainOf(silent) - after.length)
    // whichever of them people spoke of, the others may be any
    if (!isWhole && all > 0) {
      return { parts: [unbounded], caveats: [caveat('vanished-not-covered', { least, count: all })] }
    }
    return boundedParts(
      Array.from({ length: count }, (_, i) => ({
        id: null,
        existence: i < least ? 'certain' : 'possible',
        upperMl: detectionLimitMl(comparison),
      })),
    )
  }
}

/** A part with the most it may be, where that is more than was measured; `most` by reading. */
export function widened(part: Part, most: ReadonlyMap<string, number>): Part {
  const highMl = part.id === null ? undefined : most.get(part.id)
  return highMl === undefined || part.highMl === null ? part : { ...part, highMl: Math.max(part.highMl, highMl) }
}

/** What nobody saw and nothing bounds. */
export const unbounded: Part = { id: null, volumeMl: 0, lowMl: 0, highMl: null, cv: 0 }

/** Lesions of one family count as one: it was one lesion, or is one now. */
function countedIn({ baseline, at, families }: Comparison) {
  const counted = (study: StudyReading) => byFamily(study.lesions.filter(isCounted), study, families)
  const [before, after] = [counted(baseline), counted(at)]
  return { before, after, known: [...before, ...after].every(({ family }) => family !== null) }
}

const certainOf = (all: readonly FamilyReadings[]): number =>
  all.filter(({ lesions }) => certain(lesions).length > 0).length

/** What the baseline should show of families that it shows, and that no study ever measured. */
export const partsNeverRead = ({ baseline, studies, familiesThen: families }: Comparison): readonly string[] =>
  families.reshaped
    .flatMap((family) => leavesNotRead(family, baseline, families))
    .filter((leaf) => !studies.some((study) => families.readingsOfMember(leaf, study).length > 0))
