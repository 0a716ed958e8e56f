import { keptTissue } from '../lesion/kept-tissue.ts'
import { isSameMeasured } from '../lesion/same-lesion.ts'
import { isSameStudy } from '../lesion/same-study.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { HeldStudies } from './held-studies.ts'
import { withTyped } from './with-typed.ts'

/** Every study there is: measured now, saved earlier and not measured now, and typed in; what is one study is one reading. */
export const studiesOf = (measured: readonly StudyReading[], { typed, saved }: HeldStudies): StudyReading[] =>
  withTyped(withSaved(measured, saved), typed)

/**
 * Measured studies with the saved ones that were not measured now: where the images are there, they win, and it is one study. A
 * lesion keeps the identity it was saved with, and what a reader wrote beside its size.
 */
function withSaved(measured: readonly StudyReading[], saved: readonly StudyReading[]): StudyReading[] {
  const isOne = (study: StudyReading, each: StudyReading) => each.patient === study.patient && isSameStudy(each, study)
  const identified = measured.map((study) => {
    const before = saved.filter((each) => isOne(study, each)).flatMap(({ lesions }) => lesions)
    return before.length === 0 ? study : { ...study, lesions: study.lesions.map((lesion) => asSaved(lesion, before)) }
  })
  return [...identified, ...saved.filter((each) => !measured.some((study) => isOne(study, each)))]
}

function asSaved(lesion: LesionReading, before: readonly LesionReading[]): LesionReading {
  const same = before.find((each) => isSameMeasured(lesion, each))
  if (same === undefined) return lesion
  return {
    ...lesion,
    trackingUid: lesion.trackingUid ?? same.trackingUid,
    ...keptTissue(lesion, same),
  }
}
