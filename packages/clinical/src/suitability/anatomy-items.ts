import type { PatientEvent } from '../record/patient-event.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { ChecklistItem } from './checklist.ts'
import { latestRecorded } from './latest-recorded.ts'
import { factItem, presenceItem, type Presence } from './recorded-items.ts'

/**
 * Arteries that have to be known before anything goes into one: an aberrant hepatic artery, recorded as such or seen at angiography, and a
 * branch of a hepatic artery to the stomach.
 *
 * @source planned on CT and angiography: general knowledge, not verified
 */
export function anatomyItems(context: ReviewContext): ChecklistItem[] {
  const said = latestRecorded(context.events.filter(saysOfAnatomy), context.asOf).flatMap(presenceOf)
  return [
    presenceItem({ item: 'no-aberrant-hepatic-artery', wanted: 'absent', source: 'general' }, said),
    factItem('no-hepatogastric-branch', 'hepatogastric-branch', 'absent', 'general', context),
  ]
}

const saysOfAnatomy = (event: PatientEvent): boolean => presenceOf(event).length > 0

function presenceOf(event: PatientEvent): readonly Presence[] {
  const { id, on } = event
  if (event.kind === 'suitability-recorded' && event.fact === 'aberrant-hepatic-artery')
    return [{ id, on, presence: event.presence }]
  if (event.kind === 'angiography-read' && event.anatomy !== undefined)
    return [{ id, on, presence: event.anatomy === 'variant' ? 'present' : 'absent' }]
  return []
}
