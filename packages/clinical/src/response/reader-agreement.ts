import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { bestResponse, type BestResponseRules, type RatedVisit } from './best-response.ts'
import type { OverallResponse } from './overall-response.ts'
import { progressionDate, showsProgression } from './progression-date.ts'
import type { VisitResponse } from './response-course.ts'

/** Where two readers part. */
export type ReaderDiscordance = {
  /** Visits both rated, and rated differently. */
  readonly visits: readonly {
    readonly visit: string
    readonly date: UncertainDate
    readonly first: OverallResponse
    readonly second: OverallResponse
  }[]
  /** Visits that only one of them rated. */
  readonly ratedByOne: readonly string[]
  readonly ratedByBoth: number
  /** Visits rated alike, of those both rated. */
  readonly alike: number
  readonly kinds: readonly ('progression-date' | 'best-response')[]
  readonly best: { readonly first: OverallResponse | null; readonly second: OverallResponse | null }
  readonly progression: { readonly first: UncertainDate | null; readonly second: UncertainDate | null }
  /** An adjudicator has to choose: best response or the date of progression differs. */
  readonly needsAdjudication: boolean
}

/**
 * Compares two readers of one course: visit by visit, by date of progression and by best response. Only the last two call for an
 * adjudicator.
 *
 * @source RECIST 1.1 leaves two readers and adjudication to the protocol; kinds of discordance as in central review with two readers and
 *   an adjudicator — general knowledge, not verified against a charter
 */
export function readerDiscordance(
  first: readonly VisitResponse[],
  second: readonly VisitResponse[],
  reference: UncertainDate,
  rules: BestResponseRules,
): ReaderDiscordance {
  const [a, b] = [rated(first), rated(second)]
  const both = a.flatMap((one) => {
    const other = b.find(({ visit }) => visit === one.visit)
    return other ? [{ visit: one.visit, date: one.date, first: one.overall, second: other.overall }] : []
  })
  const seenByBoth = new Set(both.map(({ visit }) => visit))
  const bestOf = (visits: readonly VisitResponse[]) => bestResponse(ratedToProgression(visits), reference, rules).best
  const best = { first: bestOf(first), second: bestOf(second) }
  const [one, other] = [progressionDate(first), progressionDate(second)]
  const progression = { first: one?.date ?? null, second: other?.date ?? null }
  const kinds: ReaderDiscordance['kinds'][number][] = []
  if (one?.visit !== other?.visit) kinds.push('progression-date')
  if (best.first !== best.second) kinds.push('best-response')
  return {
    visits: both.filter((visit) => visit.first !== visit.second),
    ratedByOne: [...a, ...b].map(({ visit }) => visit).filter((visit) => !seenByBoth.has(visit)),
    ratedByBoth: both.length,
    alike: both.filter((visit) => visit.first === visit.second).length,
    kinds,
    best,
    progression,
    needsAdjudication: kinds.length > 0,
  }
}

/**
 * The visits after the baseline as the best response counts them: one that a later visit showed to be progression is progression, and
 * what comes after it counts no more.
 */
export const ratedToProgression = (visits: readonly VisitResponse[]): readonly RatedVisit[] =>
  visits.flatMap((each) =>
    each.overall === 'baseline'
      ? []
      : [{ visit: each.visit, date: each.date, overall: showsProgression(each) ? 'PD' : each.overall }],
  )

/** The visits after the baseline with their response. */
export const rated = (visits: readonly VisitResponse[]): readonly RatedVisit[] =>
  visits.flatMap(({ visit, date, overall }) => (overall === 'baseline' ? [] : [{ visit, date, overall }]))

/**
 * The reading that counts: the first reader's where the two agree on best response and progression, else the one the adjudicator
 * chose as a whole, else none yet.
 *
 * @source Central review: the adjudicator chooses one of two readings and adds none of their own — general knowledge, not verified
 */
export function adjudicated(
  { needsAdjudication }: ReaderDiscordance,
  choice: 'first' | 'second' | null,
): {
  readonly counts: 'first' | 'second' | 'none-yet'
  readonly because: 'readers-agree' | 'adjudicator' | 'not-adjudicated'
} {
  if (!needsAdjudication) return { counts: 'first', because: 'readers-agree' }
  return choice ? { counts: choice, because: 'adjudicator' } : { counts: 'none-yet', because: 'not-adjudicated' }
}
