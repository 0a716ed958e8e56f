import { byDate } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { liverSteps } from './liver-steps.ts'
import type { ResponseLine } from './response-line.ts'

/**
 * Where the time of stable disease is counted from: the first treatment between the baseline and the first study after it, else the
 * baseline. What is given later is another matter: the studies before it were not made under it.
 */
export function referenceDate(
  { baseline, followUps }: ResponseLine,
  { events }: ReviewContext,
): { readonly on: UncertainDate; readonly is: 'treatment' | 'baseline'; readonly because: readonly string[] } {
  const [first] = followUps
  const started = [
    ...liverSteps(events),
    ...eventsOf(events, 'systemic-therapy-started'),
    ...eventsOf(events, 'radioligand-cycle-given'),
  ]
    .filter(({ on }) => on.earliest >= baseline.date && (first === undefined || on.earliest < first.date))
    .toSorted((a, b) => byDate(a.on, b.on))[0]
  return started
    ? { on: started.on, is: 'treatment', because: [started.id] }
    : { on: dayDate(baseline.date), is: 'baseline', because: [] }
}
