import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'

/**
 * Tracked lesions of the judged study that the baseline does not show, or that were gone in between. New disease is
 * unequivocal only when an earlier study of the same technique did not show it; one first seen when phase, sequence,
 * agent, modality or slice spacing changed, or where the image did not reach before, may have been there. Nor is anything
 * disease that nobody called a metastasis. A lesion that is seen again is not new.
 *
 * @source RECIST 1.1 §4.3.5: a new lesion must be unequivocal, not a difference in technique — Eisenhauer 2009
 */
export function appearanceCaveats({ baseline, at, studies, model }: Comparison): Caveat[] {
  const soFar = studies.filter(({ date }) => date <= at.date)
  const shows = (study: StudyReading, uid: string) => study.lesions.some(({ trackingUid }) => trackingUid === uid)
  const tracked = at.lesions.flatMap((l) =>
    isCounted(l) && l.trackingUid !== null ? [{ lesion: l, uid: l.trackingUid }] : [],
  )
  // without one identity in common nothing can be said of any lesion: tools that make new UIDs at every save
  const earlier = soFar.filter(({ date }) => date < at.date)
  if (!tracked.some(({ uid }) => earlier.some((study) => shows(study, uid)))) return []

  const groups: Record<'new' | 'unnamed' | 'unsure' | 'back', LesionReading[]> = {
    new: [],
    unnamed: [],
    unsure: [],
    back: [],
  }
  for (const { lesion, uid } of tracked) {
    const first = soFar.findIndex((study) => shows(study, uid))
    const firstStudy = soFar[first] ?? at
    if (soFar.slice(first).some((study) => !shows(study, uid))) groups.back.push(lesion)
    else if (firstStudy.date > baseline.date) {
      const alike = soFar
        .slice(0, first)
        .some((earlier) => earlier.liverCutOff !== true && sameTechnique(earlier, firstStudy))
      groups[!alike ? 'unsure' : lesion.nature === 'metastasis' ? 'new' : 'unnamed'].push(lesion)
    }
  }
  const total = (lesions: readonly LesionReading[]) => lesions.reduce((sum, { volumeMl }) => sum + volumeMl, 0)
  const caveats: Caveat[] = []
  if (groups.new.length > 0) {
    caveats.push(caveat('new-disease', { count: groups.new.length, volumeMl: total(groups.new) }))
  }
  if (groups.unnamed.length > 0) {
    const { length: count } = groups.unnamed
    caveats.push(caveat('appeared-not-confirmed', { count, volumeMl: total(groups.unnamed) }))
  }
  if (groups.unsure.length > 0) {
    caveats.push(caveat('first-seen-other-technique', { count: groups.unsure.length, volumeMl: total(groups.unsure) }))
  }
  if (groups.back.length > 0) caveats.push(caveat('reappeared', { count: groups.back.length }))
  return caveats

  /** Nothing that is known differs; what is not recorded may. */
  function sameTechnique(a: StudyReading, b: StudyReading): boolean {
    return !comparability(a, b, model).techniqueDiffers
  }
}
