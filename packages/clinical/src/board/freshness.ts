import { duration, isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import { epochDay } from '@debulk/quantity/iso-date'
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
  const all = new Map(codes.map((code) => [code, candidates(context, code)]))
  const of = (code: FreshnessItem['code']): readonly Dated[] => all.get(code) ?? []
  return [
    ...boards.flatMap((board) => codes.map((code) => ageOf(code, board.id, board.on, usedBy(of(code), board), limits))),
    ...codes.map((code) => ageOf(code, null, dayDate(context.asOf), of(code), limits)),
  ]
}

/** What the board names as its input, where it names any of this sort; else everything of this sort on record. */
function usedBy(
  all: readonly Dated[],
  { inputs = [] }: { readonly inputs?: readonly string[] | undefined },
): readonly Dated[] {
  if (inputs.length === 0) return all
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
  const possible = latestOf(of, ({ on }) => on.earliest <= at.latest)
  const none = { code, board, latest: null, leastDays: null, mostDays: null, limitDays, because: [] }
  if (!possible) return { ...none, state: 'none' }
  const least = duration(possible.on, at).leastDays
  const leastDays = least === null ? 0 : Math.max(0, least)
  const mostDays = oldestOn(at, of)
  const state =
    mostDays !== null && mostDays <= limitDays ? 'fresh' : leastDays > limitDays ? 'stale' : 'cannot-be-told'
  return { code, board, latest: possible.on, leastDays, mostDays, limitDays, state, because: [possible.id] }
}

/**
 * The greatest age that the newest of these may have had on a day of `at`. It grows from day to day and falls where another is certain to be
 * there, so it is greatest on the last day or on the day before such a one. Null where on one of these days none is certain.
 */
function oldestOn(at: UncertainDate, of: readonly Dated[]): number | null {
  if (isOpenEarliest(at) || isOpenLatest(at)) return null
  const certain = of
    .filter(({ on }) => on.latest <= at.latest && !isOpenEarliest(on))
    .map(({ on }) => ({ from: epochDay(on.latest), madeFrom: epochDay(on.earliest) }))
    .toSorted((a, b) => a.from - b.from)
  const first = epochDay(at.earliest)
  let [newest, most] = [-Infinity, -Infinity]
  for (const { from, madeFrom } of certain) {
    if (from > first) most = Math.max(most, from - 1 - newest)
    newest = Math.max(newest, madeFrom)
  }
  most = Math.max(most, epochDay(at.latest) - newest)
  return Number.isFinite(most) ? most : null
}

function latestOf(of: readonly Dated[], fits: (each: Dated) => boolean): Dated | null {
  let last: Dated | null = null
  for (const each of of) if ((last === null || each.on.latest > last.on.latest) && fits(each)) last = each
  return last
}
