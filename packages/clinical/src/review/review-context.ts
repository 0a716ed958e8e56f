import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { EventKind, PatientEvent } from '../record/patient-event.ts'
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
  /** The day the question is asked for: everything above is what was known on it. */
  readonly asOf: IsoDate
  /** Facts that begin after that day, left out of everything above; absent where there are none. */
  readonly later?: LaterFacts | undefined
}

/** Facts of a record that begin after the day it is asked about. */
export type LaterFacts = {
  readonly facts: readonly {
    /** Id of the event; of a study measured from images its UID, else its date. */
    readonly id: string
    readonly kind: EventKind | 'study-measured'
    readonly on: UncertainDate
  }[]
  /** Nobody named the day, so it is today: these facts cannot have happened. */
  readonly dayIsToday: boolean
}
