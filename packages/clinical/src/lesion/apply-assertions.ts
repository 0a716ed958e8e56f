import type { LesionReading, Nature } from './lesion-reading.ts'
import type { LesionReference, NatureAssertion, StudyReview } from './lesion-assertion.ts'
import type { StudyReading } from './study-reading.ts'

/** What people asserted about the readings of one patient, in order of time. */
export type Assertions = {
  readonly patient: string
  readonly natures: readonly NatureAssertion[]
  readonly reviews: readonly StudyReview[]
}

/** The readings with what people said about them; another patient's stay as they are. The last word on a lesion holds. */
export function applyAssertions(
  studies: readonly StudyReading[],
  { patient, natures, reviews }: Assertions,
): StudyReading[] {
  return studies.map((study) => {
    if (study.patient !== patient) return study
    const review = reviews.findLast((each) => each.study === study.date)
    const lesions = study.lesions.map((lesion) => ({
      ...lesion,
      nature: natureOf(lesion, study, natures, review ?? null),
    }))
    return { ...study, lesions, review: review ? 'reviewed' : study.review, reader: review?.reader ?? study.reader }
  })
}

function natureOf(
  lesion: LesionReading,
  study: StudyReading,
  natures: readonly NatureAssertion[],
  review: StudyReview | null,
): Nature {
  const said = natures.findLast((each) => isMeant(each.lesion, lesion, study))
  if (said) return said.nature
  return lesion.nature === 'not-reviewed' ? (review?.natures ?? lesion.nature) : lesion.nature
}

function isMeant(reference: LesionReference, lesion: LesionReading, study: StudyReading): boolean {
  if (reference.by === 'tracking-uid') return lesion.trackingUid === reference.trackingUid
  return study.date === reference.study && lesion.label === reference.label
}
