import type { PatientEvent } from '../record/patient-event.ts'

/** Several sessions of one known day, for each day that has several: a limit of one session is one of them together. */
export function sessionsOfADay<S extends PatientEvent>(sessions: readonly S[]): S[][] {
  const dated = sessions.filter(({ on }) => on.earliest === on.latest)
  const days = [...new Set(dated.map(({ on }) => on.earliest))]
  return days.map((day) => dated.filter(({ on }) => on.earliest === day)).filter((same) => same.length > 1)
}
