import { countOf } from '../claims/count-claim.ts'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

type Reading = EventOf<'study-read'>

/**
 * A later reading repeats an earlier count with other bounds, or of another part of the liver.
 *
 * @source own check: two statements about one study
 */
export function countRestatedDifferently(context: ReviewContext): Finding[] {
  return eventsOf(context.events, 'study-read').flatMap((reading) => {
    const { restates } = reading
    const original = restates && readingOn(context, restates.study)
    if (!restates || !original) return []
    const first = countOf(original)
    const restated = restates.count ?? null
    const sameCount =
      first === null || restated === null || (first.least === restated.least && first.most === restated.most)
    const [firstScope, restatedScope] = [original.scope ?? null, restates.scope ?? null]
    const sameScope = firstScope === null || restatedScope === null || firstScope === restatedScope
    if (sameCount && sameScope) return []
    const parameters = { study: restates.study, by: reading.on.earliest, first, restated, firstScope, restatedScope }
    return [found('count-restated-differently', parameters, [original.id, reading.id])]
  })
}

/**
 * A count is compared with an earlier one that speaks of a known part of the liver, and does not say which part it speaks of itself.
 *
 * @source own check: counts compare only within one part of the liver
 */
export function countScopeOpen(context: ReviewContext): Finding[] {
  return eventsOf(context.events, 'study-read').flatMap((reading) => {
    const since = reading.restates?.study ?? reading.goneSince?.study ?? reading.trend?.since
    const earlier = since === undefined ? undefined : readingOn(context, since)
    if (!earlier?.scope || countOf(earlier) === null || countOf(reading) === null) return []
    if (reading.scope !== undefined) return []
    const parameters = { study: reading.on.earliest, against: earlier.on.earliest, againstScope: earlier.scope }
    return [found('count-scope-open', parameters, [reading.id, earlier.id])]
  })
}

const readingOn = ({ events }: ReviewContext, day: IsoDate): Reading | undefined =>
  eventsOf(events, 'study-read').find(({ on }) => on.earliest === day && on.latest === day)
