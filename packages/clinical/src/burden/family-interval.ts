import { normalQuantile } from '@debulk/statistics/normal'
import type { LesionInterval } from '../assessment.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { isErrorAssumed, type MeasurementError } from '../lesion/measurement-error.ts'
import { idOfFamily } from '../lesion/reading-of-family.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { partOf, sdLnVolume } from './burden.ts'

const z95 = normalQuantile(0.975)

/** The volume of several readings of one family with its bounds: their own errors are independent, the reader's shift moves all at once. */
export function familyInterval(
  members: readonly LesionReading[],
  study: StudyReading,
  model: MeasurementError,
): LesionInterval {
  const parts = members.map((lesion) => partOf(lesion, study, model))
  const spread = Math.exp(z95 * sdLnVolume(parts, model))
  const isCut = members.some(({ touchesBorder }) => touchesBorder === true)
  return {
    lesionId: idOfFamily(members),
    lowMl: members.reduce((sum, { volumeLowMl }) => sum + volumeLowMl, 0) / spread,
    highMl: isCut ? null : members.reduce((sum, { volumeHighMl }) => sum + volumeHighMl, 0) * spread,
    assumed: members.some((lesion) => isErrorAssumed(lesion, study, model)),
  }
}
