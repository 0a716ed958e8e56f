import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import { unretracted } from '@debulk/clinical/record/patient-record'
import { typedStudies } from '@debulk/clinical/record/typed-studies'

/** The studies a record holds: those people typed in, and those that were measured on images and saved. */
export function heldStudies(
  path: string,
  { patient, events }: PatientRecord,
): { readonly typed: readonly StudyReading[]; readonly saved: readonly StudyReading[] } {
  const held = unretracted(events)
  const isSaved = ({ provenance }: { readonly provenance: { readonly kind: string } }) => provenance.kind === 'measured'
  return {
    typed: typedStudies(
      path,
      patient,
      held.filter((event) => !isSaved(event)),
    ),
    saved: typedStudies(path, patient, held.filter(isSaved)),
  }
}

type Study = Pick<StudyReading, 'studyUid' | 'date'>

/** One study: by UID where both have one, else by its date. */
export const isSameStudy = (a: Study, b: Study): boolean =>
  a.studyUid !== null && b.studyUid !== null ? a.studyUid === b.studyUid : a.date === b.date

/**
 * Measured studies with the saved ones that were not measured now: where the images are there, they win, and it is one study. A
 * lesion that has no identity in its segmentation keeps the one it was saved with, where label and volume are the same, and so does what a
 * reader wrote beside it of its tissue.
 */
export function withSaved(measured: readonly StudyReading[], saved: readonly StudyReading[]): StudyReading[] {
  const identified = measured.map((study) => {
    const before = saved.filter((each) => each.patient === study.patient && isSameStudy(each, study))
    return before.length === 0
      ? study
      : { ...study, lesions: study.lesions.map((lesion) => identifiedBy(lesion, before)) }
  })
  const rest = saved.filter(
    (each) => !measured.some((study) => study.patient === each.patient && isSameStudy(study, each)),
  )
  return [...identified, ...rest]
}

type Lesion = StudyReading['lesions'][number]

function identifiedBy(lesion: Lesion, before: readonly StudyReading[]): Lesion {
  const same = before
    .flatMap(({ lesions }) => lesions)
    .find(({ label, volumeMl }) => label === lesion.label && Math.abs(volumeMl - lesion.volumeMl) < savedPrecisionMl)
  if (same === undefined) return lesion
  const { trackingUid, viableVolumeMl, tissue } = same
  return {
    ...lesion,
    trackingUid: lesion.trackingUid ?? trackingUid,
    viableVolumeMl: lesion.viableVolumeMl ?? viableVolumeMl,
    tissue: lesion.tissue ?? tissue,
  }
}

/** Volumes are saved to a microlitre's thousandth. */
export const savedPrecisionMl = 1e-6
