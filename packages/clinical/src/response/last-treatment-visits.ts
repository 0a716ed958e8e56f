import type { IsoDate } from '@debulk/quantity/iso-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { liverSteps } from './liver-steps.ts'
import type { RecistVisit } from './response-answers.ts'
import type { VisitResponse } from './response-course.ts'
import { sinceLastTreatment } from './since-last-treatment.ts'

/** The visits of a course, studied on `dates`, each with the change since the last treatment of the liver. */
export function lastTreatmentVisits(
  visits: readonly VisitResponse[],
  dates: readonly IsoDate[],
  events: readonly PatientEvent[],
): readonly RecistVisit[] {
  const steps = liverSteps(events)
  const sums = visits.flatMap(({ sumMm }, i) => {
    const date = dates[i]
    return date === undefined ? [] : [{ date, sum: sumMm }]
  })
  return visits.flatMap((visit, i): RecistVisit[] => {
    const at = sums[i]
    if (at === undefined) return []
    const { study, change } = sinceLastTreatment(at, sums.slice(0, i), steps)
    return [{ ...visit, date: at.date, lastTreatmentStudy: study, changeFromLastTreatment: change }]
  })
}
