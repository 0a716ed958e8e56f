import { assess } from '@debulk/clinical/assess'
import type { Assessment } from '@debulk/clinical/assessment'
import { applyAssertions } from '@debulk/clinical/lesion/apply-assertions'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { standing } from '@debulk/clinical/record/patient-record'
import { laterFacts } from '@debulk/clinical/review/later-facts'
import { reviewRecord, type RecordReview } from '@debulk/clinical/review/review-record'
import { parseCaseFile, type CaseFile } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { measure, type Measured } from './measure.ts'
import type { Shell } from './progress.ts'

export type CheckRequest = {
  readonly casePath: string
  /** Images of the patient; studies typed into the case file count either way. */
  readonly paths: readonly string[]
  /** The day the question is asked for: what begins after it is left out. */
  readonly asOf: IsoDate
  /** Nobody named the day: what is dated after it cannot have happened, and is said to be in the record. */
  readonly dayIsToday?: boolean | undefined
}

/** A record with everything the rules say of it. */
export type CheckedRecord = {
  readonly review: RecordReview
  /** How much tumour is gone; null where the studies do not tell. */
  readonly assessment: Assessment | null
  /** Images that were left out, with the reason. */
  readonly refused: readonly Refusal[]
  readonly origin: 'synthetic' | 'patient'
}

/** Reads a case file and, where there are images, measures them; then asks every rule. A fault in the case file stops it. */
export async function checkRecord(
  { casePath, paths, asOf, dayIsToday = false }: CheckRequest,
  shell: Shell,
): Promise<Result<CheckedRecord, readonly Refusal[]>> {
  const text = readText(casePath, readLimits)
  if (!text.ok) return err([text.error])
  const file = parseCaseFile(casePath, text.value, asOf)
  if (!file.ok) return file
  if (paths.length === 0) {
    const studies = applyAssertions(file.value.studies, file.value.assertions)
    const measured = { refused: [], synthetic: false, model: defaultMeasurementError }
    return ok(reviewOf(file.value, studies, { asOf, dayIsToday }, measured))
  }
  const measured = await measure(
    {
      paths,
      imagePaths: [],
      casePath,
      day: asOf,
      patient: file.value.patient,
      segmentation: null,
      connectivity: 26,
      errorModelPath: null,
    },
    shell,
  )
  try {
    const studies = measured.studies.filter(({ patient }) => patient === file.value.patient)
    return ok(reviewOf(file.value, studies, { asOf, dayIsToday }, measured))
  } finally {
    measured.close()
  }
}

function reviewOf(
  { record, treatments, sites, later }: CaseFile,
  studies: readonly StudyReading[],
  { asOf, dayIsToday }: { readonly asOf: IsoDate; readonly dayIsToday: boolean },
  { model, refused, synthetic }: Pick<Measured, 'model' | 'refused' | 'synthetic'>,
): CheckedRecord {
  // of the record itself nothing later is left: only images can show a study after the day
  const unknown = studies.filter(({ date }) => date > asOf)
  const known = studies.filter(({ date }) => date <= asOf)
  const inOrder = known.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const { patient, publication, events } = record
  const held = standing(events)
  const retracted = events.filter(({ kind }) => kind !== 'event-retracted').length - held.length
  const context = { patient, publication, events: held, studies: inOrder, model, asOf }
  const leftOut = laterFacts(later, unknown, dayIsToday)
  const review = { ...reviewRecord({ ...context, later: leftOut }), retracted }
  const asked = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const assessed = inOrder.length < 2 ? null : assess(inOrder, { treatments, sites, events: held }, model, asked)
  const assessment =
    assessed?.ok === true && assessed.value.headline.result.status === 'computed' ? assessed.value : null
  return { review, assessment, refused, origin: synthetic ? 'synthetic' : 'patient' }
}
