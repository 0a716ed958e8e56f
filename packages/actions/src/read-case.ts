import type { Elsewhere } from '@debulk/clinical/cytoreduction/body-cytoreduction'
import { applyAssertions } from '@debulk/clinical/lesion/apply-assertions'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { parseCaseFile } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import { err, ok, type Result } from '@debulk/quantity/result'

/** What a case file adds to the measured studies. */
export type CaseRecord = {
  readonly patient: string
  readonly elsewhere: NonNullable<Elsewhere>
  /** The readings with natures and reviews asserted, and the studies that were typed in. */
  readonly apply: (studies: readonly StudyReading[]) => StudyReading[]
}

/** Reads a case file, or says every fault in it. */
export function readCase(path: string): Result<CaseRecord, readonly Refusal[]> {
  const text = readText(path, readLimits)
  if (!text.ok) return err([text.error])
  const file = parseCaseFile(path, text.value)
  if (!file.ok) return file
  const { patient, treatments, sites, assertions, studies: typed } = file.value
  return ok({
    patient,
    elsewhere: { treatments, sites },
    apply: (studies) => applyAssertions([...studies, ...typed], assertions),
  })
}
