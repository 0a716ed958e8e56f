import type { Provenance } from '@debulk/clinical/record/event-base'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { z } from 'zod'
import { boardEvents } from './case-events-board.ts'
import { imagingEvents } from './case-events-imaging.ts'
import { laboratoryEvents } from './case-events-laboratory.ts'
import { lesionEvents } from './case-events-lesion.ts'
import { pathologyEvents } from './case-events-pathology.ts'
import { patientEvents } from './case-events-patient.ts'
import { treatmentEvents } from './case-events-treatment.ts'

/** Every event of a case file, told apart by `kind`. */
export const CaseEvent = z.discriminatedUnion('kind', [
  ...patientEvents,
  ...laboratoryEvents,
  ...pathologyEvents,
  ...imagingEvents,
  ...lesionEvents,
  ...treatmentEvents,
  ...boardEvents,
])

/** One event as it stands in a case file, after parsing. */
export type CaseEvent = z.output<typeof CaseEvent>

/** The event as the record has it; without an id of its own it goes by its place, counted from 1. */
export function patientEvent(written: CaseEvent, place: number): PatientEvent {
  const { id, enteredBy, recordedOn, imported, measured, derived, ...facts } = written
  const provenance = provenanceOf({ enteredBy, recordedOn, imported, measured, derived })
  return { ...facts, id: id ?? `event-${place}`, provenance }
}

type Origin = Pick<CaseEvent, 'enteredBy' | 'recordedOn' | 'imported' | 'measured' | 'derived'>

function provenanceOf({ enteredBy, recordedOn, imported, measured, derived }: Origin): Provenance {
  if (measured) return { kind: 'measured', ...measured, from: measured.from ?? null }
  if (derived) return { kind: 'derived', ...derived }
  if (imported) {
    const { file, sheet, row = null, entry } = imported
    const told = { ...(sheet === undefined ? {} : { sheet }), ...(entry === undefined ? {} : { entry }) }
    return { kind: 'imported', file, ...told, row, recordedOn: recordedOn ?? null }
  }
  return { kind: 'entered', by: enteredBy ?? null, recordedOn: recordedOn ?? null }
}
