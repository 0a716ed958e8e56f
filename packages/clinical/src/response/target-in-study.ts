import type { LesionState } from '../record/lesion-events.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { TargetState } from './target-length.ts'

/** What people said of one lesion in one study, beside what was measured. */
export type SaidOfTarget = {
  readonly state: LesionState | null
  /** Target it has grown into. */
  readonly mergedInto: string | null
  /** Identities it fell into; empty where it did not. */
  readonly splitInto: readonly string[]
}

/** Nothing was said of it. */
export const nothingSaid: SaidOfTarget = { state: null, mergedInto: null, splitInto: [] }

/** Reads a target in a study by identity; `identities` are those of the baseline. */
export type TargetQuery = {
  readonly target: string
  readonly study: StudyReading
  readonly identities: ReadonlySet<string>
  readonly identityOf: (lesion: LesionReading, study: StudyReading) => string | null
  readonly said: SaidOfTarget
}

/**
 * What a study shows of a target. Not drawn any more is gone only where every lesion of the study has an identity, one of them is
 * known from the baseline, and the whole liver was imaged; otherwise it was not evaluated. What a person asserted of it comes first:
 * not visible with the same technique is gone, with another technique, obscured, not imaged, resected or ablated is not evaluated.
 *
 * @source RECIST 1.1 §4.3.2, §4.4.2 — Eisenhauer 2009; states of a lesion in a study: design of this product
 */
export function targetInStudy({ target, study, identities, identityOf, said }: TargetQuery): TargetState {
  const of = (uid: string) => study.lesions.find((lesion) => identityOf(lesion, study) === uid)
  const reading = of(target)
  if (said.mergedInto !== null) return { state: 'merged-into', into: said.mergedInto }
  if (said.splitInto.length > 0) {
    const parts = said.splitInto.map(of)
    return parts.every((part) => part !== undefined && part.diameterIs === 'measured' && part.touchesBorder !== true)
      ? { state: 'split', fragmentsMm: parts.flatMap((part) => (part ? [part.diameterMm] : [])) }
      : { state: 'not-evaluable' }
  }
  switch (said.state) {
    case 'too-small':
      return { state: 'too-small', mm: reading?.diameterIs === 'measured' ? reading.diameterMm : null }
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
    if (reading.diameterIs !== 'measured') return { state: 'not-evaluable' }
    return reading.touchesBorder === true
      ? { state: 'not-evaluable', atLeastMm: reading.diameterMm }
      : { state: 'measured', mm: reading.diameterMm }
  }
  return study.liverCutOff !== true && identityKept(study, identities, identityOf)
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
