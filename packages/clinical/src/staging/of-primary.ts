import type { PrimaryOrgan } from '../record/pathology-events.ts'
import type { EventOf } from '../record/patient-event.ts'
import type { ReviewContext } from '../review/review-context.ts'

/**
 * The record without what is recorded of a primary of another organ: with two primaries the depth of one says nothing of the stage of the other.
 * @source Own bookkeeping: each primary is staged by itself
 */
export function ofPrimary(context: ReviewContext, { organ }: EventOf<'stage-assigned'>): ReviewContext {
  if (organ === undefined || organ === 'unknown') return context
  const isOther = (of: PrimaryOrgan | undefined): boolean => of !== undefined && of !== 'unknown' && of !== organ
  return {
    ...context,
    events: context.events.filter((event) =>
      event.kind === 'specimen-reported'
        ? event.site !== 'primary' || !isOther(event.organ)
        : event.kind !== 'stage-assigned' || !isOther(event.organ),
    ),
  }
}
