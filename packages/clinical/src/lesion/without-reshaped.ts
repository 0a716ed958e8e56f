import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { StudyReading } from './study-reading.ts'

/**
 * Readings for figures that follow lesions one by one: a lesion that was split or merged is not the same one any more, and its parts are
 * no new disease, so that they go without an identity.
 */
export function withoutReshaped(studies: readonly StudyReading[], events: readonly PatientEvent[]): StudyReading[] {
  const reshaped = new Set([
    ...eventsOf(events, 'lesion-split').flatMap(({ from, into }) => [from, ...into]),
    ...eventsOf(events, 'lesion-merged').flatMap(({ lesions, into }) => [...lesions, into]),
  ])
  if (reshaped.size === 0) return [...studies]
  return studies.map((study) => ({
    ...study,
    lesions: study.lesions.map((lesion) =>
      lesion.trackingUid !== null && reshaped.has(lesion.trackingUid) ? { ...lesion, trackingUid: null } : lesion,
    ),
  }))
}
