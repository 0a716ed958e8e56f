import { freshness } from '../board/freshness.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

/**
 * A board named what it looked at, and that was older than it should have been.
 *
 * @source limits of freshness: our proposal, not a published rule
 */
export function boardInputStale(context: ReviewContext): Finding[] {
  const boards = eventsOf(context.events, 'board-met')
  return freshness(context).flatMap(({ board, code, state, latest, leastDays, mostDays, limitDays, because }) => {
    const met = boards.find(({ id }) => id === board)
    const named = because.some((id) => met?.inputs?.includes(id) || (latest && met?.inputs?.includes(latest.value)))
    if (!met || state !== 'stale' || latest === null || leastDays === null || !named) return []
    const parameters = { board: met.on, what: code, latest, leastDays, mostDays, limitDays }
    return [found('board-input-stale', parameters, [met.id, ...because])]
  })
}

/**
 * Transplantation was planned for the case of progression, which is a contraindication.
 *
 * @source Milan-NET criteria (Mazzaferro 2007, 2016): response or stable disease for at least 6 months before transplantation
 */
export const transplantationOnProgression = ({ events }: ReviewContext): Finding[] =>
  eventsOf(events, 'board-met').flatMap(({ id, on, decisions = [] }) => {
    const decision = decisions.find(
      ({ treatment, condition }) => treatment === 'transplantation' && condition === 'progression',
    )
    if (!decision) return []
    return [found('transplantation-on-progression', { board: on, withinMonths: decision.withinMonths ?? null }, [id])]
  })
