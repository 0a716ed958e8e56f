import { daysBetween, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, unknownDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { TumourResult } from './tumour-result.ts'

/** All that one evaluator recorded of one subject at one visit. */
export type AssessmentVisit = {
  readonly key: string
  readonly number: number | null
  readonly numberText: string
  readonly name: string
  /** Distinct dates, earliest first. */
  readonly dates: readonly UncertainDate[]
  readonly results: readonly TumourResult[]
}

/** Unscheduled visits often share one number; scans further apart than this are two visits. */
const unscheduledGapDays = 14

/** Groups results into visits, in order of date, then of visit number. */
export function assessmentVisits(results: readonly TumourResult[]): AssessmentVisit[] {
  const groups = new Map<string, TumourResult[]>()
  for (const result of results) {
    const { key } = result.visit
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(result)
    else groups.set(key, [result])
  }
  return inOrder(
    [...groups].flatMap(([key, group]) =>
      separated(group).map((part, i) => visitOf(`${key}${i > 0 ? `/${i}` : ''}`, part)),
    ),
  )
}

function visitOf(key: string, results: readonly TumourResult[]): AssessmentVisit {
  const byText = new Map(results.flatMap(({ visit: { date } }) => (date ? [[date.value, date] as const] : [])))
  const first = results.find(({ visit }) => visit.name !== '') ?? results[0]
  return {
    key,
    number: first?.visit.number ?? null,
    numberText: first?.visit.numberText ?? '',
    name: first?.visit.name ?? '',
    dates: [...byText.values()].toSorted((a, b) => compare(a.earliest, b.earliest) || compare(a.latest, b.latest)),
    results,
  }
}

function separated(results: readonly TumourResult[]): (readonly TumourResult[])[] {
  if (!results.some(({ visit }) => /UNSCHED/i.test(visit.name))) return [results]
  const dated = results.filter(({ visit }) => visit.date?.precision === 'day')
  const parts: TumourResult[][] = []
  let last: IsoDate | null = null
  for (const result of dated.toSorted((a, b) => compare(a.visit.date?.latest ?? '', b.visit.date?.latest ?? ''))) {
    const day: IsoDate | null = result.visit.date?.latest ?? null
    if (last === null || day === null || daysBetween(last, day) > unscheduledGapDays) parts.push([])
    parts.at(-1)?.push(result)
    last = day
  }
  const undated = results.filter(({ visit }) => visit.date?.precision !== 'day')
  if (parts.length === 0) return [results]
  parts[0]?.push(...undated)
  return parts
}

/**
 * By date, then by number. A date known in part stands where its visit number puts it among the days it may be; one that is not
 * known at all goes by its number alone.
 */
function inOrder(visits: readonly AssessmentVisit[]): AssessmentVisit[] {
  const placed = visits.map((visit) => ({ visit, day: dayOf(visit, visits) }))
  return placed
    .toSorted((a, b) => compare(a.day, b.day) || (a.visit.number ?? 0) - (b.visit.number ?? 0))
    .map(({ visit }) => visit)
}

function dayOf(visit: AssessmentVisit, all: readonly AssessmentVisit[]): string {
  const [first] = visit.dates
  if (first?.precision === 'day') return first.earliest
  const floor = first?.earliest ?? '0001-01-01'
  const ceiling = visit.dates.at(-1)?.latest ?? '9999-12-31'
  const { number } = visit
  if (number === null) return floor
  const before = all.flatMap((other) => {
    const [date] = other.dates
    const isEarlier = other.number !== null && other.number < number && date?.precision === 'day'
    return isEarlier && date.earliest <= ceiling ? [date.earliest] : []
  })
  return before.reduce((latest, day) => (day > latest ? day : latest), floor)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** When a visit was: one date, or the window that holds them all. */
export function dateOfVisit({ dates }: AssessmentVisit): UncertainDate {
  const [first, ...rest] = dates
  const last = rest.at(-1)
  if (!first) return unknownDate
  if (!last) return first
  const window = uncertainDate(`${first.earliest}/${last.latest}`)
  return window.ok ? window.value : first
}
