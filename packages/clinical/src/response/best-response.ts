import { duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { OverallResponse } from './overall-response.ts'

/** One visit of a course, baseline left out. */
export type RatedVisit = { readonly visit: string; readonly date: UncertainDate; readonly overall: OverallResponse }

/** What a protocol fixes before anybody looks. */
export type BestResponseRules = {
  /** Required where response is the primary end point of a trial without randomisation. */
  readonly confirmation: 'required' | 'not-required'
  /** Least days between a response and the visit that confirms it. */
  readonly confirmAfterDays: number
  /** Least days from the reference date at which stable disease counts. */
  readonly stableAfterDays: number
  /** Visits that may be NE between a response and its confirmation. */
  readonly mostNotEvaluable: number
  /** Visits with stable disease that may lie between a partial response and its confirmation. */
  readonly mostStable: 0 | 1
}

/**
 * Values used where no protocol says otherwise: no confirmation; where it is asked for, after 28 days with one NE between; stable
 * disease from 6 weeks.
 *
 * @source RECIST 1.1 §4.6.1 (four weeks); minimum of stable disease usually 6–8 weeks: general knowledge, not verified against a protocol
 */
export const usualBestResponseRules: BestResponseRules = {
  confirmation: 'not-required',
  confirmAfterDays: 28,
  stableAfterDays: 42,
  mostNotEvaluable: 1,
  mostStable: 0,
}

/** The best response of a course and the visit it is taken from. */
export type BestResponse = {
  /** Null: no visit after the baseline. */
  readonly best: OverallResponse | null
  readonly visit: string | null
  /** The visit that confirms it; null where none is needed or none does. */
  readonly confirmedBy: string | null
  /** A response was seen that nothing confirmed in time. */
  readonly unconfirmed: 'CR' | 'PR' | null
  /** Within the bounds of the dates the answer could be another. */
  readonly datesDecide: boolean
}

/**
 * Best overall response up to the first progression. Where confirmation is required, a response counts only when a visit long
 * enough after it says so again with nothing worse between; stable disease only when it lasted long enough from the reference
 * date; otherwise progression, or NE.
 *
 * @source RECIST 1.1 §4.4.3, table 3 — Eisenhauer 2009; parameters as in admiralonco `derive_param_confirmed_bor`
 */
export function bestResponse(
  visits: readonly RatedVisit[],
  reference: UncertainDate,
  rules: BestResponseRules = usualBestResponseRules,
): BestResponse {
  const ended = visits.findIndex(({ overall }) => overall === 'PD')
  const rated = ended < 0 ? visits : visits.slice(0, ended + 1)
  const surely = bestOf(rated, reference, rules, 'leastDays')
  const perhaps = bestOf(rated, reference, rules, 'mostDays')
  return { ...surely, datesDecide: surely.best !== perhaps.best }
}

/** Best first. */
const order: readonly OverallResponse[] = ['CR', 'PR', 'SD', 'NON-CR/NON-PD', 'NED', 'PD', 'NE']

/** What a visit counts as on the way to the best response. */
type Counted = { readonly visit: RatedVisit; readonly counts: OverallResponse; readonly confirmedBy: string | null }

type Bound = 'leastDays' | 'mostDays'
/** At least so many days apart; dates nothing bounds are not. */
const isApart = (from: UncertainDate, to: UncertainDate, days: number, bound: Bound): boolean => {
  const apart = duration(from, to)[bound]
  return apart === null ? bound === 'mostDays' : apart >= days
}

function bestOf(
  visits: readonly RatedVisit[],
  reference: UncertainDate,
  rules: BestResponseRules,
  bound: Bound,
): Omit<BestResponse, 'datesDecide'> {
  const counted = visits.map((visit, i): Counted => {
    const { overall } = visit
    const lasts = isApart(reference, visit.date, rules.stableAfterDays, bound)
    const fallback = overall === 'NON-CR/NON-PD' || overall === 'NED' ? overall : 'SD'
    if (overall === 'PD' || overall === 'NE') return { visit, counts: overall, confirmedBy: null }
    if (overall === 'CR' || overall === 'PR') {
      if (rules.confirmation === 'not-required') return { visit, counts: overall, confirmedBy: null }
      const confirmedBy = confirmation(visits, i, rules, bound)
      if (confirmedBy !== null) return { visit, counts: overall, confirmedBy }
    }
    return { visit, counts: lasts ? fallback : 'NE', confirmedBy: null }
  })
  const rank = ({ counts }: Counted): number => order.indexOf(counts)
  const best = counted.toSorted((a, b) => rank(a) - rank(b))[0]
  const seen = visits.find(({ overall }) => overall === 'CR' || overall === 'PR')?.overall
  const isResponse = best?.counts === 'CR' || best?.counts === 'PR'
  return {
    best: best?.counts ?? null,
    visit: best?.visit.visit ?? null,
    confirmedBy: best?.confirmedBy ?? null,
    unconfirmed: !isResponse && (seen === 'CR' || seen === 'PR') ? seen : null,
  }
}

/** The visit that confirms the response at place `i`, or null. */
export function confirmation(
  visits: readonly RatedVisit[],
  i: number,
  rules: BestResponseRules,
  bound: Bound = 'leastDays',
): string | null {
  const at = visits[i]
  if (at?.overall !== 'CR' && at?.overall !== 'PR') return null
  const complete = at.overall === 'CR'
  const allowed: readonly OverallResponse[] = complete ? ['CR', 'NE'] : ['CR', 'PR', 'SD', 'NE']
  const counts = { NE: 0, SD: 0 }
  let completeSeen = false
  for (const { visit, date, overall } of visits.slice(i + 1)) {
    if (!allowed.includes(overall)) return null
    if (overall === 'NE' && ++counts.NE > rules.mostNotEvaluable) return null
    if (overall === 'SD' && ++counts.SD > rules.mostStable) return null
    // a partial response after a complete one in the same period: one of the two readings is wrong
    if (overall === 'PR' && completeSeen) return null
    if (overall === 'CR') completeSeen = true
    const confirms = complete ? overall === 'CR' : overall === 'CR' || overall === 'PR'
    if (confirms && isApart(at.date, date, rules.confirmAfterDays, bound)) return visit
  }
  return null
}
