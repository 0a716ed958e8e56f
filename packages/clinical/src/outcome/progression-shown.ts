import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { newLesionsIn } from './new-lesions-in.ts'
import type { DatedFact } from './time-to-event.ts'

/** What a look at the tumour shows progression by: a status somebody stated, a reader's judgement, or measured lesions. */
export const progressionSigns = ['stated', 'new-lesion', 'non-target', 'measured'] as const
/** One of them. */
export type ProgressionSign = (typeof progressionSigns)[number]

/** By what a look shows progression, with the events that hold it. Of judged and measured progression the judged one is named. */
export function progressionShown(
  { events }: ReviewContext,
  look: DatedFact,
): { readonly sign: ProgressionSign; readonly because: readonly string[] } {
  if (eventsOf(events, 'status-seen').some(({ id }) => id === look.id)) return { sign: 'stated', because: [look.id] }
  const judgements = eventsOf(events, 'lesions-judged')
  const here = judgements.filter(({ study }) => study === look.on.value)
  const fresh = here.filter((judged) => newLesionsIn(judged, judgements, 'anywhere') === 'yes')
  const grown = here.filter(({ nonTargets }) => nonTargets === 'PD')
  const readings = eventsOf(events, 'study-read').filter(({ on }) => on.value === look.on.value)
  const told = fresh.length > 0 ? fresh : grown
  const because = [...readings, ...told].map(({ id }) => id)
  return {
    sign: fresh.length > 0 ? 'new-lesion' : grown.length > 0 ? 'non-target' : 'measured',
    because: because.length === 0 ? [look.id] : because,
  }
}
