import { duration } from '@debulk/quantity/duration'
import { calendarEnds } from '@debulk/quantity/uncertain-date'
import type { ReviewContext } from '../review/review-context.ts'
import { dateOf, type Checked, type ClaimAbout } from './claim-part.ts'

/**
 * Sessions of one staged course and the time between them.
 *
 * @source dates of the sessions of one course
 */
export function checkStagedCourse(
  context: ReviewContext,
  claim: ClaimAbout<'staged-course'>,
): Checked<'staged-course'> {
  const sessions = context.events.filter((event) => 'course' in event && event.course === claim.course)
  const intervals = sessions.slice(1).flatMap((session, i) => {
    const before = sessions[i]
    return before ? [duration(before.on, session.on)] : []
  })
  return {
    about: 'staged-course',
    verdict: sessions.length < 2 ? 'not-reproducible' : 'computed',
    value: { course: claim.course, sessions: sessions.map(({ on }) => on), intervals },
    because: sessions.map(({ id }) => id),
  }
}

/**
 * From each first sign to the finding of the disease.
 *
 * @source dates with their bounds
 */
export function checkDelay(context: ReviewContext, claim: ClaimAbout<'delay'>): Checked<'delay'> {
  const to = dateOf(context, claim.to)
  const from = claim.from.flatMap((id) => {
    const on = dateOf(context, id)
    return on && to ? [{ id, on, until: duration(on, to) }] : []
  })
  const known = from.some(({ until }) => until.leastDays !== null || until.mostDays !== null)
  return {
    about: 'delay',
    verdict: known ? 'computed' : 'not-reproducible',
    value: { from, to },
    because: [...claim.from, claim.to],
  }
}

/**
 * From a starting point to treatments. Whoever reached the last of them cannot have died before: that time is immortal in a comparison
 * counted from the start.
 *
 * @source immortal time: Suissa, Am J Epidemiol 2008;167:492–499 (general knowledge; not verified against the paper)
 */
export function checkTimeToTreatment(
  context: ReviewContext,
  claim: ClaimAbout<'time-to-treatment'>,
): Checked<'time-to-treatment'> {
  const from = dateOf(context, claim.from)
  const to = claim.to.flatMap((id) => {
    const on = dateOf(context, id)
    return on && from ? [{ id, on, after: duration(from, on) }] : []
  })
  const [first, last] = [to[0], to.at(-1)]
  const isKnown = from !== null && from.earliest !== calendarEnds.first && to.length > 0
  return {
    about: 'time-to-treatment',
    verdict: isKnown ? 'computed' : 'not-reproducible',
    value: { from, to, between: first && last && first !== last ? duration(first.on, last.on) : null },
    because: [claim.from, ...claim.to],
  }
}
