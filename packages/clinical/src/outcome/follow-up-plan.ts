import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'

/** How often the tumour was to be imaged, and the events that say so. */
export type FollowUpPlan = { readonly everyDays: number; readonly because: readonly string[] }

/**
 * The planned interval of imaging. Of several plans the longest counts, so that a look is missed only where every plan asked for it.
 *
 * @source looks that were planned and missed are told from the assessment schedule: FDA guidance on cancer trial endpoints (general
 *   knowledge; not verified against its text); the longest of several is own choice
 */
export function followUpPlan(events: readonly PatientEvent[]): FollowUpPlan | null {
  const plans = eventsOf(events, 'follow-up-planned')
  if (plans.length === 0) return null
  return { everyDays: Math.max(...plans.map(({ everyDays }) => everyDays)), because: plans.map(({ id }) => id) }
}
