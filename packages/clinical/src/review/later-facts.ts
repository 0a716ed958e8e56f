import { dayDate } from '@debulk/quantity/uncertain-date'
import { studyId, type StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { LaterFacts } from './review-context.ts'

/** What was left out of a record because it begins after the day asked for; nothing where nothing was. */
export function laterFacts(
  events: readonly PatientEvent[],
  studies: readonly StudyReading[],
  dayIsToday: boolean,
): LaterFacts | undefined {
  const facts = [
    ...events.map(({ id, kind, on }) => ({ id, kind, on })),
    ...studies.map((study) => ({
      id: studyId(study),
      kind: 'study-measured' as const,
      on: dayDate(study.date),
    })),
  ]
  return facts.length === 0 ? undefined : { facts, dayIsToday }
}
