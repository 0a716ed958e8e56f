import type { Elsewhere } from '@debulk/clinical/cytoreduction/body-cytoreduction'
import { applyAssertions } from '@debulk/clinical/lesion/apply-assertions'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { parseCaseFile } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import { err, ok, type Result } from '@debulk/quantity/result'

/** What a case file adds to the measured studies. */
export type CaseRecord = {
  readonly patient: string
  readonly elsewhere: NonNullable<Elsewhere>
  /** The readings with natures and reviews asserted, and the studies that were typed in. */
  readonly apply: (studies: readonly StudyReading[]) => StudyReading[]
  /** What it says of lesions that a measured study does not have: most likely a slip in the name. */
  readonly missed: (studies: readonly StudyReading[]) => Refusal[]
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
    missed: (studies) =>
      assertions.natures.flatMap(({ lesion }) => {
        if (lesion.by !== 'label') return []
        const study = studies.find((each) => each.patient === patient && each.date === lesion.study)
        const known = study?.lesions.map(({ label }) => label) ?? [lesion.label]
        if (known.includes(lesion.label)) return []
        return [refusal(path, 'case/no-such-lesion', { study: lesion.study, label: lesion.label, known })]
      }),
  })
}
