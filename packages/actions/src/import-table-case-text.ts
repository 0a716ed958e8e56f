import { CaseEvent, patientEvent } from '@debulk/contract/case-events'
import { appendEvents, writeCaseFile } from '@debulk/contract/write-case-file'

/** The case file of a patient with further events at its end; `text` null where there is none yet. The events have passed their schema. */
export function caseTextWith(
  patient: string,
  text: string | null,
  events: readonly Readonly<Record<string, unknown>>[],
): string {
  const added = events.map((event) => patientEvent(CaseEvent.parse(event), 1)) // each has an id of its own
  return text === null
    ? writeCaseFile({ patient, publication: null, events: added }, 'yaml')
    : appendEvents(text, added)
}
