import type { LesionState } from '../record/lesion-events.ts'
import { followedMm, isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { listsWholeLiver } from '../lesion/lists-whole-liver.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { TargetState } from './target-length.ts'

/** What people said of one lesion in one study, beside what was measured. */
export type SaidOfTarget = {
  readonly state: LesionState | null
  /** Target it has grown into. */
  readonly mergedInto: string | null
  /** Identities it fell into, or goes on under; empty where it did not. */
  readonly splitInto: readonly string[]
  /** Those of them that an earlier study showed, so that one which is not seen any more may be gone. */
  readonly shownBefore: ReadonlySet<string>
}

/** Nothing was said of it. */
export const nothingSaid: SaidOfTarget = { state: null, mergedInto: null, splitInto: [], shownBefore: new Set() }

/** Reads a target in a study by identity; `identities` are those of the baseline. */
export type TargetQuery = {
  readonly target: string
  readonly study: StudyReading
  readonly identities: ReadonlySet<string>
  readonly identityOf: (lesion: LesionReading, study: StudyReading) => string | null
  readonly said: SaidOfTarget
}

/**
 * What a study shows of a target; of a node the short axis. Not listed any more is gone only where the list is of the whole liver: every lesion
 * of a segmentation that does not end at the edge of the image, a typed list that says it speaks of the whole liver, or one that
 * says there was none; and where every lesion of it has an identity and one of them is known from the baseline. A typed list that merely
 * leaves a target out says nothing of it: it was not evaluated. What a person asserted of it comes first: not visible with the same
 * technique is gone, with another technique, obscured, not imaged, resected or ablated is not evaluated.
 *
 * @source RECIST 1.1 §4.3.2, §4.4.2 — Eisenhauer 2009; states of a lesion in a study: design of this product
 */
export function targetInStudy({ target, study, identities, identityOf, said }: TargetQuery): TargetState {
  const of = (uid: string) => study.lesions.find((lesion) => identityOf(lesion, study) === uid)
  const reading = of(target)
  const mm = reading ? followedMm(reading) : null
  if (said.mergedInto !== null) return { state: 'merged-into', into: said.mergedInto }
  if (said.splitInto.length > 0) {
    const isWhole = listsWholeLiver(study) && identityKept(study, identities, identityOf)
    const isBenign = (uid: string) => of(uid)?.nature === 'benign'
    const tumour = said.splitInto.filter((uid) => !isBenign(uid))
    const parts = tumour.map((uid) => {
      const part = of(uid)
      if (part === undefined) return isWhole && said.shownBefore.has(uid) ? 0 : null
      return part.touchesBorder === true ? null : followedMm(part)
    })
    if (parts.includes(null)) return { state: 'not-evaluable' }
    if (tumour.every((uid) => of(uid) === undefined)) return { state: 'absent' }
    return { state: 'split', fragmentsMm: parts.flatMap((part) => part ?? []) }
  }
  switch (said.state) {
    case 'too-small':
      return { state: 'too-small', mm }
    case 'not-visible-same-technique':
      return { state: 'absent' }
    case 'not-visible-technique-differs':
    case 'not-covered':
    case 'obscured':
    case 'resected':
    case 'ablated':
    case 'merged-into':
    case 'split-from':
      return { state: 'not-evaluable' }
    case 'measured':
    case null:
      break
  }
  if (reading) {
    if (mm === null) return { state: 'not-evaluable' }
    return reading.touchesBorder === true ? { state: 'not-evaluable', atLeastMm: mm } : { state: 'measured', mm }
  }
  return listsWholeLiver(study) && identityKept(study, identities, identityOf)
    ? { state: 'absent' }
    : { state: 'not-evaluable' }
}

/** Lesions none of which the baseline knows, or some without identity, may be the targets under another name. */
export function identityKept(
  study: StudyReading,
  identities: ReadonlySet<string>,
  identityOf: TargetQuery['identityOf'],
): boolean {
  const counted = study.lesions.filter(isCounted).map((lesion) => identityOf(lesion, study))
  if (counted.length === 0) return study.lesionsSegmented && !study.countIsAtLeast
  return counted.every((uid) => uid !== null) && counted.some((uid) => uid !== null && identities.has(uid))
}
