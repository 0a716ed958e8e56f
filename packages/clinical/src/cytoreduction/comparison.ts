import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

/** Two studies to compare, and all of them, in order of date, for what came before. */
export type Comparison = {
  readonly baseline: StudyReading
  readonly at: StudyReading
  readonly studies: readonly StudyReading[]
  readonly model: MeasurementError
}
