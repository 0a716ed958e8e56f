import { normalQuantile } from '@debulk/statistics/normal'
import type { LesionInterval } from '../assessment.ts'
import type { LesionReading } from './lesion-reading.ts'
import { isErrorAssumed, shiftSensitivity, volumeCv, type MeasurementError } from './measurement-error.ts'
import type { StudyReading } from './study-reading.ts'

const z95 = normalQuantile(0.975)

/** One reading's volume with its bounds: random error, one reader's boundary shift, and what its evidence leaves open. */
export function lesionInterval(lesion: LesionReading, study: StudyReading, model: MeasurementError): LesionInterval {
  const shift = Math.hypot(model.boundaryShiftMm.common.sd, model.boundaryShiftMm.perStudy.sd)
  const shared = lesion.volumeMl > 0 ? shiftSensitivity([lesion.volumeMl], shift) * shift : 0
  const spread = Math.exp(z95 * Math.hypot(volumeCv(lesion, study.technique.modality, model), shared))
  return {
    lesionId: lesion.id,
    lowMl: lesion.volumeLowMl / spread,
    highMl: lesion.touchesBorder === true ? null : lesion.volumeHighMl * spread,
    assumed: isErrorAssumed(lesion, study, model),
  }
}
