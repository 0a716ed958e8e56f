import { namesOf, type LesionReading, type Nature } from './lesion-reading.ts'
import type { LesionReference, NatureAssertion, StudyReview } from './lesion-assertion.ts'
import type { StudyReading } from './study-reading.ts'

/** What people asserted about the readings of one patient, in order of time. */
export type Assertions = {
  readonly patient: string
  readonly natures: readonly NatureAssertion[]
  readonly reviews: readonly StudyReview[]
}

/**
 * The readings with what people said about them; another patient's stay as they are. The last word on a lesion holds. What
 * is said of a label is said of the identity that reading carries, in every study: one lesion has one nature. Lesions grow into
 * one at some date: that a label is confluent is said of its own study.
 */
export function applyAssertions(
  studies: readonly StudyReading[],
  { patient, natures, reviews }: Assertions,
): StudyReading[] {
  const said = natures.flatMap((each) => ofIdentity(each, studies, patient))
  return studies.map((study) => {
    if (study.patient !== patient) return study
    const review = reviews.findLast((each) => each.study === study.date)
    const lesions = study.lesions.map((lesion) => ({
      ...lesion,
      nature: natureOf(lesion, study, said, review ?? null),
      confluent:
        natures.findLast((each) => each.confluent !== null && isMeant(each.lesion, lesion, study))?.confluent ??
        lesion.confluent,
    }))
    return { ...study, lesions, review: review ? 'reviewed' : study.review, reader: review?.reader ?? study.reader }
  })
}

/** An assertion by label, and the same of every Tracking UID that the readings so called carry. */
function ofIdentity(
  assertion: NatureAssertion,
  studies: readonly StudyReading[],
  patient: string,
): readonly NatureAssertion[] {
  const { lesion: reference } = assertion
  if (reference.by === 'tracking-uid') return [assertion]
  const meant = studies
    .filter((study) => study.patient === patient)
    .flatMap((study) => study.lesions.filter((lesion) => isMeant(reference, lesion, study)))
  const uids = meant.flatMap(({ trackingUid }) => (trackingUid === null ? [] : [trackingUid]))
  return [
    assertion,
    ...uids.map((trackingUid): NatureAssertion => ({ ...assertion, lesion: { by: 'tracking-uid', trackingUid } })),
  ]
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
  return study.date === reference.study && namesOf(lesion).includes(reference.label)
}
