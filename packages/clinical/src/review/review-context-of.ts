import type { IsoDate } from '@debulk/quantity/iso-date'
import { applyAssertions } from '../lesion/apply-assertions.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { assertionsOf } from '../record/assertions-of.ts'
import { heldStudies } from '../record/held-studies.ts'
import { recordOn, standing, type PatientRecord } from '../record/patient-record.ts'
import { studiesOf } from '../record/studies-of.ts'
import { laterFacts } from './later-facts.ts'
import type { ReviewContext } from './review-context.ts'

/** What a record is read with. */
export type ReviewInput = {
  readonly record: PatientRecord
  /** Where the record came from: the source of what is typed in it. */
  readonly source: string
  /** Studies measured from images; they stand for those of the same UID or date that the record holds as saved figures. */
  readonly measured: readonly StudyReading[]
  readonly model: MeasurementError
  /** The day the question is asked for; what begins after it is left out. */
  readonly asOf: IsoDate
  /** Nobody named the day. */
  readonly dayIsToday?: boolean | undefined
}

/** What every rule is given: the events that stand and were known on the day, and the readings with what people said of them. */
export function reviewContextOf(input: ReviewInput): ReviewContext {
  const { source, model, asOf, dayIsToday = false } = input
  const { record, later } = recordOn(input.record, asOf)
  const { patient, publication } = record
  const events = standing(record.events)
  const measured = input.measured.filter(({ date }) => date <= asOf)
  const unknown = input.measured.filter(({ date }) => date > asOf)
  const all = studiesOf(measured, heldStudies(source, { ...record, events }))
  const studies = applyAssertions(all, assertionsOf(patient, events)).toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )
  return { patient, publication, events, studies, model, asOf, later: laterFacts(later, unknown, dayIsToday) }
}
