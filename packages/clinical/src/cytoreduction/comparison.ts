import type { LesionFamilies, LesionFamiliesAt } from '../lesion/lesion-families.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

/** Two studies to compare, and all of them, in order of date, for what came before. */
export type Comparison = {
  readonly baseline: StudyReading
  readonly at: StudyReading
  readonly studies: readonly StudyReading[]
  /** Which lesions are followed together, as of the judged study. */
  readonly families: LesionFamilies
  /** The same as of the baseline. */
  readonly familiesThen: LesionFamilies
  readonly model: MeasurementError
}

/** Two studies to compare, with the families of lesions as they stood at each. */
export const comparisonOf = (
  compared: Omit<Comparison, 'families' | 'familiesThen'>,
  familiesAt: LesionFamiliesAt,
): Comparison => ({
  ...compared,
  families: familiesAt(compared.at.date),
  familiesThen: familiesAt(compared.baseline.date),
})
