import type { Elsewhere } from '@debulk/clinical/cytoreduction/body-cytoreduction'
import { namesOf } from '@debulk/clinical/lesion/lesion-reading'
import { heldStudies } from '@debulk/clinical/record/held-studies'
import { standing } from '@debulk/clinical/record/patient-record'
import { studiesOf } from '@debulk/clinical/record/studies-of'
import { applyAssertions, type Assertions } from '@debulk/clinical/lesion/apply-assertions'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { parseCaseFile } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'

/** What a case file adds to the measured studies. */
export type CaseRecord = {
  readonly patient: string
  readonly elsewhere: NonNullable<Elsewhere>
  /** The readings with natures and reviews asserted, and the studies that were typed in, or saved and not measured now. */
  readonly apply: (studies: readonly StudyReading[]) => StudyReading[]
  /** What it says of studies and lesions that were not read: most likely a slip in a date, a UID or a name. */
  readonly missed: (studies: readonly StudyReading[]) => Refusal[]
}

/** Reads a case file, where a day is given as its record was known on that day, or says every fault in it. */
export function readCase(path: string, day?: IsoDate): Result<CaseRecord, readonly Refusal[]> {
  const text = readText(path, readLimits)
  if (!text.ok) return err([text.error])
  const file = parseCaseFile(path, text.value, day)
  if (!file.ok) return file
  const { patient, treatments, sites, assertions, record } = file.value
  const held = heldStudies(path, record)
  return ok({
    patient,
    elsewhere: { treatments, sites, events: standing(record.events) },
    apply: (studies) => applyAssertions(studiesOf(studies, held), assertions),
    missed: (studies) =>
      missed(
        path,
        assertions,
        studies.filter((study) => study.patient === patient),
      ),
  })
}

/** What is said and holds of nothing, each slip once. */
function missed(path: string, { natures, reviews }: Assertions, studies: readonly StudyReading[]): Refusal[] {
  const dates = [...new Set(studies.map(({ date }) => date))].toSorted()
  const uids = new Set(studies.flatMap(({ lesions }) => lesions.map(({ trackingUid }) => trackingUid)))
  const asserted = natures.map(({ lesion }) => lesion)
  const unread = new Set(
    [...asserted.flatMap((lesion) => (lesion.by === 'label' ? [lesion.study] : [])), ...reviews.map((r) => r.study)]
      .filter((date) => !dates.includes(date))
      .toSorted(),
  )
  const lost = new Set(
    asserted.flatMap((lesion) =>
      lesion.by === 'tracking-uid' && !uids.has(lesion.trackingUid) ? [lesion.trackingUid] : [],
    ),
  )
  const unnamed = asserted.flatMap((lesion) => {
    if (lesion.by !== 'label' || unread.has(lesion.study)) return []
    const { study, label } = lesion
    const there = studies.filter(({ date }) => date === study).flatMap(({ lesions }) => lesions)
    const known = there.map((l) => l.label)
    return there.some((l) => namesOf(l).includes(label))
      ? []
      : [refusal(path, 'case/no-such-lesion', { study, label, known })]
  })
  return [
    ...[...unread].map((study) => refusal(path, 'case/no-such-study', { study, known: dates })),
    ...[...lost].map((trackingUid) => refusal(path, 'case/no-such-identity', { trackingUid })),
    ...unnamed,
  ]
}
