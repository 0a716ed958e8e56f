import type { TargetSum } from '../assessment.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { studyId, type StudyReading } from '../lesion/study-reading.ts'
import { targetResponse } from './target-response.ts'

const perOrgan = 2
const measurableMm = 10

/**
 * Sum of the two largest liver lesions of the baseline, followed by Tracking UID. Without UIDs the two largest of each
 * date are added, and no response is given: they need not be the same lesions. A target that is not drawn any more
 * counts 0. Studies before the baseline have sums but no change; a lesion that nobody measured across leaves no sum, nor does
 * one that is cut off by the edge of the image, or that may lie beyond it: it was not evaluated, and the response is NE unless
 * what was seen is progression already. Such a response sets no nadir.
 *
 * @source RECIST 1.1 §3.1.2, §4.3.1, §4.4.1: at most two targets per organ, long axis ≥ 10 mm; not evaluable — Eisenhauer 2009
 */
export function targetSums(studies: readonly StudyReading[], baseline: StudyReading): readonly TargetSum[] {
  const targets = largest(baseline).filter(({ diameterMm }) => diameterMm >= measurableMm)
  const tracked = targets.length > 0 && targets.every(({ trackingUid }) => trackingUid !== null)
  const uids = targets.map(({ trackingUid }) => trackingUid)
  const chosen = (study: StudyReading): readonly LesionReading[] =>
    tracked ? study.lesions.filter((l) => uids.includes(l.trackingUid)) : largest(study)
  const base = chosen(baseline).some(isCut) ? null : sumOf(chosen(baseline))
  let nadir = base ?? 0
  const known = new Set(baseline.lesions.map(({ trackingUid }) => trackingUid))
  /** Lesions none of which the baseline knows, or some without identity, may be the targets under another name. */
  const identityKept = ({ lesions }: StudyReading) => {
    const counted = lesions.filter(isCounted)
    return (
      counted.every(({ trackingUid }) => trackingUid !== null) &&
      (counted.length === 0 || counted.some(({ trackingUid }) => known.has(trackingUid)))
    )
  }
  return studies.map((study) => {
    const lesions = chosen(study)
    const seenMm = sumOf(lesions)
    const isMissing = tracked && lesions.length < targets.length
    // a target under another name, or beyond the image, is not a target that is gone
    const isUnknown = isMissing && (study.liverCutOff === true || !identityKept(study))
    const isWhole = !lesions.some(isCut) && !isUnknown
    const sumMm = isWhole ? seenMm : null
    const lesionIds = lesions.map(({ id }) => id)
    const because = [
      ...new Set([studyId(baseline), ...chosen(baseline).map(({ id }) => id), studyId(study), ...lesionIds]),
    ]
    const common = { date: study.date, sumMm, lesionIds, because, rule: 'response/targets' as const }
    if (study.date < baseline.date || base === 0) return { ...common, changeFromBaseline: null, response: null }
    if (study.date === baseline.date) return { ...common, changeFromBaseline: 0, response: 'baseline' }
    if (base === null || seenMm === null) return { ...common, changeFromBaseline: null, response: null }
    const response = tracked && identityKept(study) ? targetResponse({ baseline: base, nadir, current: seenMm }) : null
    if (sumMm === null) {
      const known = response === null ? null : response === 'PD' ? 'PD' : 'NE'
      return { ...common, changeFromBaseline: null, response: known }
    }
    if (response !== null) nadir = Math.min(nadir, sumMm)
    return { ...common, changeFromBaseline: sumMm / base - 1, response }
  })
}

const isCut = ({ touchesBorder }: LesionReading) => touchesBorder === true

const largest = (study: StudyReading): LesionReading[] =>
  study.lesions
    .filter(isCounted)
    .toSorted((a, b) => b.diameterMm - a.diameterMm || (a.id < b.id ? -1 : 1))
    .slice(0, perOrgan)

const sumOf = (lesions: readonly LesionReading[]): number | null =>
  lesions.every(({ diameterIs }) => diameterIs === 'measured')
    ? lesions.reduce((total, { diameterMm }) => total + diameterMm, 0)
    : null
