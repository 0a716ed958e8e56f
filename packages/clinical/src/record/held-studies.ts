import type { StudyReading } from '../lesion/study-reading.ts'
import { unretracted, type PatientRecord } from './patient-record.ts'
import { typedStudies } from './typed-studies.ts'

/** The studies a record holds: those people typed in, and those that were measured on images and saved. */
export type HeldStudies = { readonly typed: readonly StudyReading[]; readonly saved: readonly StudyReading[] }

/** The studies of a record, by where their figures come from. */
export function heldStudies(source: string, { patient, events }: PatientRecord): HeldStudies {
  const held = unretracted(events)
  const measured = new Set(held.flatMap(({ id, provenance }) => (provenance.kind === 'measured' ? [id] : [])))
  const studies = typedStudies(source, patient, held)
  const isSaved = ({ event }: StudyReading) => event !== null && measured.has(event)
  return { typed: studies.filter((study) => !isSaved(study)), saved: studies.filter(isSaved) }
}
