import type { IsoDate } from '@debulk/quantity/iso-date'
import type { LesionCount } from '../record/imaging-events.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { ClaimValues } from './claim-values.ts'
import type { Checked, ClaimAbout } from './claim-part.ts'

/**
 * Lesions became fewer, or more, over several studies. Counts compare only where all speak of the same part of the liver.
 *
 * @source counts with their comparators: bounds of a difference
 */
export function checkCountChange(context: ReviewContext, claim: ClaimAbout<'count-change'>): Checked<'count-change'> {
  const readings = claim.studies.map((day) =>
    eventsOf(context.events, 'study-read').find(({ on }) => on.earliest === day && on.latest === day),
  )
  const studies = claim.studies.map((on, i) => rowOf(on, readings[i]))
  const scopes = readings.map((reading) => reading?.scope ?? null)
  const scopeOpen = scopes.some((scope) => scope === null || scope !== scopes[0])
  const restating = readings.find((reading) => reading?.restates?.count !== undefined)?.restates
  const [first, last] = [studies[0]?.count ?? null, left(studies)]
  const verdict: ClaimVerdict =
    first === null || last === null || readings.some((reading) => reading === undefined)
      ? 'not-reproducible'
      : scopeOpen
        ? 'not-classifiable'
        : claim.direction === undefined
          ? 'computed'
          : verdictOf(first, last, claim.direction)
  return {
    about: 'count-change',
    verdict,
    value: {
      claimed: claim.direction ?? null,
      studies,
      restated: restating?.count
        ? { study: restating.study, count: restating.count, scope: restating.scope ?? null }
        : null,
      last,
      scopeOpen,
    },
    because: readings.flatMap((reading) => reading?.id ?? []),
  }
}

type Row = ClaimValues['count-change']['studies'][number]

const rowOf = (on: IsoDate, reading: EventOf<'study-read'> | undefined): Row => ({
  on,
  count: reading ? countOf(reading) : null,
  scope: reading?.scope ?? null,
  gone: reading?.goneSince?.count ?? null,
})

/** Lesions of one reading: those listed one by one, and those counted; null where nobody counted. */
export function countOf({ lesions }: EventOf<'study-read'>): LesionCount | null {
  if (lesions === undefined) return null
  const counted = lesions.filter(({ nature }) => nature !== 'benign').map(({ count }) => count ?? { least: 1, most: 1 })
  return {
    least: counted.reduce((total, { least }) => total + least, 0),
    most: counted.reduce<number | null>(
      (total, { most }) => (total === null || most === null ? null : total + most),
      0,
    ),
  }
}

/** What is left at the last study: as counted there, and as what went away leaves of the count before. */
function left(studies: readonly Row[]): LesionCount | null {
  return studies.reduce<LesionCount | null>((before, { count, gone }) => {
    if (before === null || gone === null) return count
    const fewer = { least: Math.max(0, before.least - gone), most: before.most === null ? null : before.most - gone }
    if (count === null) return fewer
    return { least: Math.max(fewer.least, count.least), most: least(fewer.most, count.most) }
  }, null)
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))

function verdictOf(first: LesionCount, last: LesionCount, claimed: 'fell' | 'rose'): ClaimVerdict {
  const fell = last.most !== null && last.most < first.least
  const rose = first.most !== null && first.most < last.least
  if (claimed === 'fell' ? fell : rose) return 'holds'
  const neither =
    last.most !== null && last.least === last.most && last.least === first.least && first.least === first.most
  return fell || rose || neither ? 'not-supported' : 'not-classifiable'
}
