import type { IsoDate } from '@debulk/quantity/iso-date'
import { applyAssertions } from '../lesion/apply-assertions.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { assertionsOf } from '../record/assertions-of.ts'
import { standing, type PatientRecord } from '../record/patient-record.ts'
import { typedStudies } from '../record/typed-studies.ts'
import type { ReviewContext } from './review-context.ts'

/** What a record is read with. */
export type ReviewInput = {
  readonly record: PatientRecord
  /** Where the record came from: the source of what is typed in it. */
  readonly source: string
  /** Studies measured from images; they stand for those of the same UID or date that the record holds as saved figures. */
  readonly measured: readonly StudyReading[]
  readonly model: MeasurementError
  readonly asOf: IsoDate
}

/** What every rule is given: the events that stand, and the readings with what people said of them. */
export function reviewContextOf({ record, source, measured, model, asOf }: ReviewInput): ReviewContext {
  const { patient, publication } = record
  const events = standing(record.events)
  const typed = typedStudies(source, patient, events).filter(
    ({ studyUid, date }) =>
      !measured.some((study) => (studyUid === null ? study.date === date : study.studyUid === studyUid)),
  )
  const studies = applyAssertions([...measured, ...typed], assertionsOf(patient, events)).toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )
  return { patient, publication, events, studies, model, asOf }
}
