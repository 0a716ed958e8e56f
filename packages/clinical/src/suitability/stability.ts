import { duration, daysOf } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { judgedLines, type JudgedLine } from '../outcome/judged-lines.ts'
import { eventsOf } from '../record/patient-record.ts'
import { responseReview } from '../response/response-review.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem } from './checklist.ts'
import { itemFromValues } from './item-from-values.ts'

const limit = { comparator: '≥', value: 6, unit: 'mo' } as const
const open = unknownItem('stable-6-months', 'milan-net', limit)

/**
 * Response or stable disease for six months by what readings state. A reading that says "stable" without since when speaks of its own
 * day: only the next one that says so makes a stretch of time.
 */
export function statedStability({ events, asOf }: ReviewContext): ChecklistItem {
  const readings = eventsOf(events, 'study-read').filter(({ on, trend }) => on.latest <= asOf && trend !== undefined)
  const first = readings.findLastIndex(({ trend }) => trend !== undefined && !held(trend.to)) + 1
  const stretch = readings.slice(first)
  const [from, to, last] = [stretch[0], stretch.at(-1), readings.at(-1)]
  if (!last) return open
  if (!from || !to) return { ...open, state: 'not-met', on: last.on, reason: null, because: [last.id] }
  const progressed = eventsOf(events, 'status-seen').filter(
    ({ disease, on }) => disease === 'progression' && on.latest >= from.on.earliest && on.earliest <= asOf,
  )
  if (progressed.length > 0)
    return { ...open, state: 'conflict', reason: 'values-of-one-day-disagree', because: progressed.map(({ id }) => id) }
  const since = from.trend?.since
  return forMonths(
    since ? dayDate(since) : from.on,
    to.on,
    stretch.map(({ id }) => id),
  )
}

/**
 * The same by measured lesions: from the baseline of RECIST 1.1 to the last visit without progression, where no visit before it leaves
 * open whether there was one. Readers who differ contradict each other, unless an adjudicator chose one.
 */
export function measuredStability(context: ReviewContext): ChecklistItem {
  const found = judgedLines(responseReview(context))
  const readers = [...new Set(found.map(({ line }) => line.reader))]
  // the latest line of each reader
  const items = readers.flatMap((reader) => {
    const lines = found.filter(({ line }) => line.reader === reader && line.baseline <= context.asOf)
    const last = lines.toSorted((a, b) => (a.line.baseline < b.line.baseline ? -1 : 1)).at(-1)
    return last ? [stableIn(last.line, last.because, context)] : []
  })
  const [first] = items
  if (!first) return open
  const because = [...new Set(items.flatMap((item) => item.because))]
  const states = new Set(items.map(({ state }) => state))
  if (states.has('met') && states.has('not-met'))
    return { ...open, state: 'conflict', reason: 'values-of-one-day-disagree', because }
  return states.size > 1 ? { ...open, because } : { ...first, because }
}

function stableIn(
  { baseline, visits }: JudgedLine['line'],
  because: readonly string[],
  { asOf }: ReviewContext,
): ChecklistItem {
  const known = visits.filter(({ date, overall }) => date <= asOf && overall !== 'baseline')
  const progressed = known.find(({ overall, flags }) => overall === 'PD' || flags.includes('equivocal-confirmed-later'))
  if (progressed) return { ...open, state: 'not-met', on: dayDate(progressed.date), reason: null, because }
  const firstOpen = known.findIndex(({ overall }) => !without.has(overall))
  const last = (firstOpen < 0 ? known : known.slice(0, firstOpen)).at(-1)
  return last ? forMonths(dayDate(baseline), dayDate(last.date), because) : { ...open, because }
}

/** Overall responses that are response or stable disease. */
const without: ReadonlySet<string> = new Set(['CR', 'PR', 'SD', 'NON-CR/NON-PD', 'NED'])

/** A stretch of time against six months; a shorter one that was looked at says nothing of the time before. */
function forMonths(from: UncertainDate, to: UncertainDate, because: readonly string[]): ChecklistItem {
  const { leastDays, mostDays } = duration(from, to)
  const value = {
    text: '',
    least: leastDays === null ? null : Math.max(0, leastDays) / daysOf.month,
    most: mostDays === null ? null : mostDays / daysOf.month,
    leastOpen: false,
    mostOpen: false,
  }
  const found = itemFromValues({ item: 'stable-6-months', source: 'milan-net', limit }, [
    { id: because[0] ?? '', on: to, value, unit: 'mo', inLimitUnit: value, computed: true },
  ])
  return found.state === 'not-met'
    ? { ...found, state: 'unknown', reason: 'not-recorded', because }
    : { ...found, because }
}

const held = (to: 'smaller' | 'stable' | 'larger' | 'mixed'): boolean => to === 'smaller' || to === 'stable'
