import { defaultMeasurementError, type MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { parseErrorModel } from '@debulk/contract/error-model-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import { err, type Result } from '@debulk/quantity/result'

/** A site's own error figures. */
export function readErrorModel(path: string): Result<MeasurementError, readonly Refusal[]> {
  const text = readText(path, readLimits)
  if (!text.ok) return err([text.error])
  const model = parseErrorModel(path, text.value)
  return model.ok ? model : err([model.error])
}

/** The built-in figures as a file to start one's own from. */
export const defaultErrorModelJson = (): string => `${JSON.stringify(defaultMeasurementError, null, 2)}\n`
