import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import { byFamily, volumeOf } from '../lesion/family-readings.ts'
import type { LesionFamily } from '../lesion/lesion-families.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'

/**
 * Tracked lesions of the judged study that the baseline does not show, or that were gone in between. New disease is
 * unequivocal only when an earlier study of the same technique did not show it; one first seen when phase, sequence,
 * agent, modality or slice spacing changed, or where the image did not reach before, may have been there. Nor is anything
 * disease that nobody called a metastasis. A lesion that is seen again is not new, nor is a fragment of one that was seen.
 *
 * @source RECIST 1.1 §4.3.5: a new lesion must be unequivocal, not a difference in technique — Eisenhauer 2009
 */
export function appearanceCaveats({ baseline, at, studies, families, model }: Comparison): Caveat[] {
  const soFar = studies.filter(({ date }) => date <= at.date)
  const shows = (study: StudyReading, family: LesionFamily) => families.readingsOf(family, study).length > 0
  const tracked = byFamily(at.lesions.filter(isCounted), at, families).flatMap(({ family, lesions }) =>
    family ? [{ family, lesions }] : [],
  )
  // without one identity in common nothing can be said of any lesion: tools that make new UIDs at every save
  const earlier = soFar.filter(({ date }) => date < at.date)
  if (!tracked.some(({ family }) => earlier.some((study) => shows(study, family)))) return []

  const groups: Record<'new' | 'unnamed' | 'unsure', LesionReading[]> = { new: [], unnamed: [], unsure: [] }
  let back = 0
  for (const { lesions, family } of tracked) {
    const first = soFar.findIndex((study) => shows(study, family))
    const firstStudy = soFar[first] ?? at
    if (soFar.slice(first).some((study) => !shows(study, family))) back += 1
    else if (firstStudy.date > baseline.date) {
      const alike = soFar
        .slice(0, first)
        .some((earlier) => earlier.liverCutOff !== true && sameTechnique(earlier, firstStudy))
      for (const lesion of lesions)
        groups[!alike ? 'unsure' : lesion.nature === 'metastasis' ? 'new' : 'unnamed'].push(lesion)
    }
  }
  const caveats: Caveat[] = []
  if (groups.new.length > 0) {
    caveats.push(caveat('new-disease', { count: groups.new.length, volumeMl: volumeOf(groups.new) }))
  }
  if (groups.unnamed.length > 0) {
    const { length: count } = groups.unnamed
    caveats.push(caveat('appeared-not-confirmed', { count, volumeMl: volumeOf(groups.unnamed) }))
  }
  if (groups.unsure.length > 0) {
    caveats.push(
      caveat('first-seen-other-technique', { count: groups.unsure.length, volumeMl: volumeOf(groups.unsure) }),
    )
  }
  if (back > 0) caveats.push(caveat('reappeared', { count: back }))
  return caveats

  /** Nothing that is known differs; what is not recorded may. */
  function sameTechnique(a: StudyReading, b: StudyReading): boolean {
    return !comparability(a, b, model).techniqueDiffers
  }
}
