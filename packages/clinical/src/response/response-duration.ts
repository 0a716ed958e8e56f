import { duration, type Duration } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { confirmation, type BestResponseRules, type RatedVisit } from './best-response.ts'
import type { Progression } from './progression-date.ts'

/** How long a response, or stable disease, lasted; censored: it was still so when last evaluated. */
export type ResponseDuration = {
  readonly of: 'response' | 'complete-response' | 'stable-disease'
  readonly from: UncertainDate
  readonly to: UncertainDate
  readonly ended: 'progression' | 'death' | 'censored'
  readonly span: Duration
}

type Ends = {
  readonly progression: Progression | null
  /** Date of death, where it is known and no progression came before. */
  readonly death: UncertainDate | null
}

/**
 * How long the response lasted: from the first visit at which complete or partial response was met (a confirmed one, where
 * confirmation is required) to progression or death; censored at the last visit that could be evaluated. Complete response is
 * measured apart. Null where there was no response.
 *
 * @source RECIST 1.1 §4.6.2 — Eisenhauer 2009, Eur J Cancer 45:228–247
 */
export function responseDurations(
  visits: readonly RatedVisit[],
  rules: BestResponseRules,
  ends: Ends,
): readonly ResponseDuration[] {
  const met = visits.filter(
    ({ overall }, i) =>
      (overall === 'CR' || overall === 'PR') &&
      (rules.confirmation === 'not-required' || confirmation(visits, i, rules) !== null),
  )
  const first = met[0]
  const complete = met.find(({ overall }) => overall === 'CR')
  return [
    ...(first ? [lasted('response', first.date, visits, ends)] : []),
    ...(complete ? [lasted('complete-response', complete.date, visits, ends)] : []),
  ]
}

/**
 * How long disease was stable: from the reference date (start of treatment) to progression or death, censored at the last visit
 * that could be evaluated.
 *
 * @source RECIST 1.1 §4.6.3 — Eisenhauer 2009
 */
export const stableDuration = (reference: UncertainDate, visits: readonly RatedVisit[], ends: Ends): ResponseDuration =>
  lasted('stable-disease', reference, visits, ends)

function lasted(
  of: ResponseDuration['of'],
  from: UncertainDate,
  visits: readonly RatedVisit[],
  { progression, death }: Ends,
): ResponseDuration {
  if (progression)
    return { of, from, to: progression.date, ended: 'progression', span: duration(from, progression.date) }
  if (death) return { of, from, to: death, ended: 'death', span: duration(from, death) }
  const last = visits.findLast(({ overall }) => overall !== 'NE')?.date ?? from
  return { of, from, to: last, ended: 'censored', span: duration(from, last) }
}
