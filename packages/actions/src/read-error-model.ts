import { readFileSync, statSync } from 'node:fs'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { parseErrorModel } from '@debulk/contract/error-model-file'
import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { notReadable } from '@debulk/platform/read-file'
import { err, ok, type Result } from '@debulk/quantity/result'

/** A site's own error figures. */
export function readErrorModel(path: string): Result<MeasurementError, readonly Refusal[]> {
  const text = readText(path)
  if (!text.ok) return err([text.error])
  const model = parseErrorModel(path, text.value)
  return model.ok ? model : err([model.error])
}

/** A small text file named by the person; bounded like every other input. */
export function readText(path: string): Result<string, Refusal> {
  try {
    const { size } = statSync(path)
    if (size > readLimits.textBytes)
      return err(refusal(path, 'text/too-large', { bytes: size, limitBytes: readLimits.textBytes }))
    return ok(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return err(notReadable(path, thrown))
  }
}
