import { byDate, certainlyBefore } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventKind, EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { heldStage } from './assigned-stage.ts'
import { isSameGroup } from './possible-groups.ts'
import type { StageGroup } from './stage-group.ts'

/** Why no stage may be said. */
export type StageUnsaid =
  | 'none-assigned'
  | 'without-group'
  | 'not-read'
  | 'against-own-categories'
  | 'against-record'
  | 'several-differ'
  | 'several-primaries'

/** The stage that may be said of a patient without more, or why none may. */
export type SpokenStage =
  | {
      readonly group: StageGroup
      /** The event that assigned it. */
      readonly event: string
      readonly on: UncertainDate
      /** Written, or made of the categories by the edition named. */
      readonly by: 'group' | 'categories'
      /** Nothing that bears on a stage is recorded after it. */
      readonly isLatest: boolean
    }
  | { readonly group: null; readonly reason: StageUnsaid }

/**
 * The latest stage that was assigned, as a group. Stages without a date give way to dated ones; of several whose order is
 * open all must say one group. A later stage without a group counts by its categories, and where they make none the earlier stays, if they allow
 * it; after IV no lower one is said. A group that its own categories or the record exclude is not said; categories that are contradicted within the same group take nothing away.
 * @source Own rule: nothing is said on a first line that the record does not bear
 */
export function spokenStage(context: ReviewContext): SpokenStage {
  const all = eventsOf(context.events, 'stage-assigned')
  if (all.length === 0) return { group: null, reason: 'none-assigned' }
  if (new Set(all.flatMap(({ organ }) => (organ === 'unknown' ? [] : (organ ?? [])))).size > 1)
    return { group: null, reason: 'several-primaries' }
  const dated = all.filter(({ on }) => on.precision !== 'unknown')
  const stages = (dated.length > 0 ? dated : all).map((event) => candidate(event, context))
  const said = latestOf(stages, [], context)
  // metastases that were removed were there: a lower stage after IV is another tumour, or one of the two is wrong
  const wasFour = stages.some(({ group, wrong }) => group === 'IV' && wrong === null)
  return said.group !== null && said.group !== 'IV' && wasFour ? { group: null, reason: 'several-differ' } : said
}

type Candidate = {
  readonly event: EventOf<'stage-assigned'>
  readonly group: StageGroup | null
  readonly by: 'group' | 'categories'
  readonly wrong: 'not-read' | 'against-own-categories' | 'against-record' | null
  /** What its categories leave possible; empty where it says nothing of them. */
  readonly allowed: readonly StageGroup[]
}

function candidate(event: EventOf<'stage-assigned'>, context: ReviewContext): Candidate {
  const { value, byRecord, byOwn } = heldStage(event, context)
  const group = value.group ?? value.groupByRule
  const isExcluded =
    group !== null && byRecord.length > 0 && !byRecord.some((one) => one !== null && isSameGroup(one, group))
  return {
    event,
    group,
    by: value.group === null ? 'categories' : 'group',
    wrong: faultOf(value.againstOwn !== null, isExcluded, event.group !== undefined && group === null),
    allowed: byOwn,
  }
}

function faultOf(againstOwn: boolean, excluded: boolean, unread: boolean): Candidate['wrong'] {
  if (unread) return 'not-read'
  return againstOwn ? 'against-own-categories' : excluded ? 'against-record' : null
}

function latestOf(stages: readonly Candidate[], later: readonly Candidate[], context: ReviewContext): SpokenStage {
  const standing = stages.filter(({ event }) => !stages.some((other) => certainlyBefore(event.on, other.event.on)))
  const wrong = standing.find((stage) => stage.wrong !== null)?.wrong
  if (wrong) return { group: null, reason: wrong }
  if (standing.length === 0) return { group: null, reason: 'without-group' }
  const telling = standing.filter(({ group }) => group !== null)
  const open = [...later, ...standing.filter(({ group }) => group === null)]
  if (telling.length === 0)
    return latestOf(
      stages.filter((stage) => !standing.includes(stage)),
      open,
      context,
    )
  const last = telling.toSorted((a, b) => byDate(a.event.on, b.event.on)).at(-1)
  const group = last?.group ?? null
  if (last === undefined || group === null) return { group: null, reason: 'without-group' }
  const agree =
    telling.every((one) => one.group !== null && isSameGroup(one.group, group)) &&
    open.every(({ allowed }) => allowed.length === 0 || allowed.some((one) => isSameGroup(one, group)))
  if (!agree) return { group: null, reason: 'several-differ' }
  const { id, on } = last.event
  return { group, event: id, on, by: last.by, isLatest: !isOlder(on, context) }
}

const bearing: ReadonlySet<EventKind> = new Set<EventKind>([
  'specimen-reported',
  'study-performed',
  'study-read',
  'site-finding-read',
  'pet-read',
  'lesions-judged',
  'resection-performed',
  'stage-assigned',
])

/** Something that bears on a stage is recorded after it; of a stage without a date nobody can tell. */
function isOlder(on: UncertainDate, { events, studies }: ReviewContext): boolean {
  if (on.precision === 'unknown') return true
  return (
    events.some((event) => bearing.has(event.kind) && certainlyBefore(on, event.on)) ||
    studies.some(({ date }) => date > on.latest)
  )
}
