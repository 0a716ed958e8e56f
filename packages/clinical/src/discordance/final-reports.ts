import { holdingReports } from '../pathology/holding-reports.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'

/** Reports of specimens as they hold: a report that was reviewed gives way to its review. */
export const finalReports = (events: readonly PatientEvent[]): EventOf<'specimen-reported'>[] =>
  holdingReports(eventsOf(events, 'specimen-reported')).map(({ report }) => report)
