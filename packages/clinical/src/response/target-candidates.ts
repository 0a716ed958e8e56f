import { followedMm, isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import type { LiverStep } from './liver-steps.ts'
import type { TargetCandidate } from './target-advice.ts'
import { targetResponse } from './target-response.ts'

/** Lesions of the baseline with what decides whether each could be a target; the id is that of the reading. */
export function targetCandidates(
  baseline: StudyReading,
  studies: readonly StudyReading[],
  steps: readonly LiverStep[],
  identities: LesionIdentities,
): readonly TargetCandidate[] {
  return baseline.lesions
    .filter((lesion) => isCounted(lesion) || lesion.nature === 'benign')
    .map((lesion) => ({
      id: lesion.id,
      kind: lesion.node ? 'node' : 'lesion',
      organ: lesion.site ?? 'liver',
      lengthMm: followedMm(lesion),
      sliceMm: baseline.technique.sliceSpacingMm,
      composition: lesion.tissue?.composition ?? null,
      earlierLocalTreatment: treatedEarlier(lesion, { baseline, studies, steps, identities }),
      touchesBorder: lesion.touchesBorder === true,
      nature: lesion.nature,
    }))
}

type Setting = {
  readonly baseline: StudyReading
  readonly studies: readonly StudyReading[]
  readonly steps: readonly LiverStep[]
  readonly identities: LesionIdentities
}

/**
 * Whether a lesion was treated locally before the line that is judged. Sessions of a course that goes on after the baseline belong to
 * the line; treatment whose reach nobody recorded may have met any lesion of the liver.
 *
 * @source RECIST 1.1 §3.1.3: lesions in a previously treated area are not measurable unless progression was shown — Eisenhauer 2009
 */
function treatedEarlier(lesion: LesionReading, setting: Setting): TargetCandidate['earlierLocalTreatment'] {
  const { baseline, steps } = setting
  if (lesion.site !== null) return 'none'
  const goingOn = new Set(steps.filter(({ on }) => on.latest >= baseline.date).map(({ course }) => course))
  const before = steps.filter(
    ({ on, course }) => on.latest < baseline.date && (course === null || !goingOn.has(course)),
  )
  const met = before.flatMap((step) => {
    const answer = isMet(lesion, step)
    return answer === 'no' ? [] : [{ step, answer }]
  })
  const last = met.at(-1)
  if (last === undefined) return 'none'
  if (hasProgressedSince(lesion, last.step, setting)) return 'progressed-since'
  return met.some(({ answer }) => answer === 'yes') ? 'treated' : 'perhaps'
}

function isMet(lesion: LesionReading, { lesions, territory }: LiverStep): 'yes' | 'no' | 'perhaps' {
  if (lesions !== null) {
    return lesions.includes(lesion.label) || (lesion.trackingUid !== null && lesions.includes(lesion.trackingUid))
      ? 'yes'
      : 'no'
  }
  if (territory === null || lesion.couinaudSegment === null) return 'perhaps'
  return territory.includes(lesion.couinaudSegment) ? 'yes' : 'no'
}

/** Grown as far as progression over its smallest length since the treatment. */
function hasProgressedSince(lesion: LesionReading, { on }: LiverStep, setting: Setting): boolean {
  const { baseline, studies, identities } = setting
  const identity = identities.ofReading(lesion, baseline)
  const now = followedMm(lesion)
  if (identity === null || now === null) return false
  const since = studies
    .filter(({ date }) => date > on.latest && date < baseline.date)
    .flatMap((study) => study.lesions.filter((each) => identities.ofReading(each, study) === identity))
    .flatMap((each) => followedMm(each) ?? [])
  const [first] = since
  if (first === undefined) return false
  return targetResponse({ baseline: first, nadir: Math.min(...since), current: now }) === 'PD'
}
