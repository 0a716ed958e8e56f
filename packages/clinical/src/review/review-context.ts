import type { IsoDate } from '@debulk/quantity/iso-date'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { Publication } from '../record/patient-record.ts'

/** What every rule of the record is given. */
export type ReviewContext = {
  readonly patient: string
  readonly publication: Publication | null
  /** Events that stand, in order of date. */
  readonly events: readonly PatientEvent[]
  /** Readings, measured and typed, oldest first, natures applied, with the lesions outside the liver that were listed. */
  readonly studies: readonly StudyReading[]
  /** Where `studies` hold the liver alone: the same with the lesions outside it. */
  readonly readings?: readonly StudyReading[] | undefined
  readonly model: MeasurementError
  /** The day the question is asked for; what is later in the record is known all the same. */
  readonly asOf: IsoDate
}
