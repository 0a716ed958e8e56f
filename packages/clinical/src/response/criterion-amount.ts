import type { IsoDate } from '@debulk/quantity/iso-date'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import { followedMm, isCounted } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { usesAttenuation, type GateReason, type OtherCriterion } from './criterion-gate.ts'
import type { RecordCourse } from './record-course.ts'
import type { RecordTarget } from './record-target.ts'
import { targetAmount } from './target-amount.ts'
import type { TargetState } from './target-length.ts'

/** What a criterion compares at one study; null where it cannot be told, with what is missing. */
export type CriterionAmount = { readonly amount: number | null; readonly missing: readonly GateReason[] }

type Question = { readonly record: RecordCourse; readonly identities: LesionIdentities }

/**
 * The sum over the targets at one study, of attenuation the mean. Fragments add up, what grew together counts once, and what a study of
 * the whole liver does not show any more adds nothing.
 *
 * @source RECIST 1.1 §4.3.2 (fragments, coalesced lesions) — Eisenhauer 2009; that it holds for other sums too is general practice, not verified
 */
export function criterionAmount(
  criterion: OtherCriterion,
  study: StudyReading,
  { record, identities }: Question,
): CriterionAmount {
  const states = stateAt(record, study.date)
  const parts = record.targets.flatMap((target) => partsOf(criterion, { target, study, record, identities, states }))
  const missing = [...new Set(parts.filter((part) => typeof part === 'string'))]
  if (parts.length === 0) return { amount: null, missing: ['targets-not-followed'] }
  if (missing.length > 0) return { amount: null, missing }
  const total = parts.reduce((sum: number, part) => sum + (typeof part === 'number' ? part : 0), 0)
  if (!usesAttenuation(criterion)) return { amount: total, missing: [] }
  const mean = total / parts.length
  return mean > 0 ? { amount: mean, missing: [] } : { amount: null, missing: ['attenuation-not-positive'] }
}

type States = ReadonlyMap<string, TargetState> | undefined
const stateAt = ({ course }: RecordCourse, date: IsoDate): States =>
  [course.baseline, ...course.followUps].find(({ id }) => id === date)?.targets

type Part = {
  readonly target: RecordTarget
  readonly study: StudyReading
  readonly record: RecordCourse
  readonly identities: LesionIdentities
  readonly states: States
}

function partsOf(
  criterion: OtherCriterion,
  { target, study, record, identities, states }: Part,
): readonly (number | GateReason)[] {
  const { identity, reading: drawn } = target
  if (drawn === null) return ['site-lengths-only']
  const of = (name: string) => study.lesions.find((lesion) => identities.ofReading(lesion, study) === name)
  const reading = of(identity)
  const state = states?.get(identity)?.state
  const isSeen = state === 'measured' || state === 'too-small'
  // a volume needs no length beside it
  const isVolumeOnly = state === 'not-evaluable' && reading !== undefined && followedMm(reading) === null
  if (reading && reading.touchesBorder !== true && (isSeen || isVolumeOnly)) return [targetAmount(criterion, reading)]
  if (usesAttenuation(criterion)) return [state === 'absent' ? 'target-gone' : 'target-not-evaluated']
  if (state === 'absent' || state === 'merged-into') return [0]
  if (state !== 'split') return ['target-not-evaluated']
  return record
    .familiesAt(study.date)
    .of(identity)
    .leaves.flatMap((leaf) => {
      const part = of(leaf)
      return part && isCounted(part) ? [targetAmount(criterion, part)] : []
    })
}
