import { duration } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { isImaging } from '../claims/last-imaging.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { FreshnessItem } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'

/**
 * Days after which what a board looks at is no longer fresh: imaging six weeks, laboratory two weeks, markers three months.
 *
 * @source our proposal, not a published rule; a site may set its own
 */
export const freshnessLimits: Readonly<Record<FreshnessItem['code'], number>> = {
  imaging: 42,
  laboratory: 14,
  markers: 91,
}

const isOf: Readonly<Record<FreshnessItem['code'], (event: PatientEvent) => boolean>> = {
  imaging: isImaging,
  laboratory: ({ kind }) => kind === 'laboratory-measured',
  // a statement without value and day is nothing a board could look at
  markers: (event) => event.kind === 'marker-measured' && event.value !== undefined,
}
const codes = ['imaging', 'laboratory', 'markers'] as const

/** How old imaging, laboratory and markers were at each board, and are on the day asked for. */
export function freshness(context: ReviewContext, limits = freshnessLimits): FreshnessItem[] {
  const boards = eventsOf(context.events, 'board-met').filter(({ on }) => on.precision !== 'unknown')
  return [
    ...boards.flatMap((board) =>
      codes.map((code) => ageOf(code, board.id, board.on, usedBy(context, board, code), limits)),
    ),
    ...codes.map((code) => ageOf(code, null, dayDate(context.asOf), candidates(context, code), limits)),
  ]
}

/** What the board names as its input, where it names any of this sort; else everything of this sort on record. */
function usedBy(
  context: ReviewContext,
  { inputs = [] }: { readonly inputs?: readonly string[] | undefined },
  code: FreshnessItem['code'],
): Dated[] {
  const all = candidates(context, code)
  const named = all.filter(({ id, on }) => inputs.includes(id) || inputs.includes(on.value))
  return named.length > 0 ? named : all
}

type Dated = { readonly id: string; readonly on: UncertainDate }

const candidates = ({ events, studies }: ReviewContext, code: FreshnessItem['code']): Dated[] => [
  ...events.filter((event) => isOf[code](event) && event.on.precision !== 'unknown').map(({ id, on }) => ({ id, on })),
  ...(code === 'imaging' ? studies.map(({ date, studyUid }) => ({ id: studyUid ?? date, on: dayDate(date) })) : []),
]

function ageOf(
  code: FreshnessItem['code'],
  board: string | null,
  at: UncertainDate,
  of: readonly Dated[],
  limits: typeof freshnessLimits,
): FreshnessItem {
  const limitDays = limits[code]
  // what may have been there, and what certainly was
  const possible = latestOf(of.filter(({ on }) => on.earliest <= at.latest))
  const certain = latestOf(of.filter(({ on }) => on.latest <= at.earliest))
  const none = { code, board, latest: null, leastDays: null, mostDays: null, limitDays, because: [] }
  if (!possible) return { ...none, state: 'none' }
  const least = duration(possible.on, at).leastDays
  const leastDays = least === null ? 0 : Math.max(0, least)
  const mostDays = certain ? duration(certain.on, at).mostDays : null
  const state =
    mostDays !== null && mostDays <= limitDays ? 'fresh' : leastDays > limitDays ? 'stale' : 'cannot-be-told'
  return { code, board, latest: possible.on, leastDays, mostDays, limitDays, state, because: [possible.id] }
}

const latestOf = (of: readonly Dated[]): Dated | null =>
  of.reduce<Dated | null>((last, each) => (last === null || each.on.latest > last.on.latest ? each : last), null)
