import { isBleomycin } from '../arterial/agent-names.ts'
import { bleomycinTotal, totalsByUnit } from '../arterial/cumulative-dose.ts'
import { deliveredOf, type Delivered } from '../arterial/delivered-amount.ts'
import { doseUnit } from '../arterial/dose-unit.ts'
import type { ArterialAgent } from '../record/treatment-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { CumulativeDose } from './claim-values.ts'
import type { Checked, ClaimAbout } from './claim-part.ts'

/**
 * Sum of each agent over all sessions, with the share of its limit for life where there is one.
 *
 * @source sums of bounds; limit for life of bleomycin from its label
 */
export function checkCumulativeDose(
  context: ReviewContext,
  _claim: ClaimAbout<'cumulative-dose'>,
): Checked<'cumulative-dose'> {
  const sessions = eventsOf(context.events, 'embolisation-performed')
  const given = sessions.flatMap(({ id, agents = [], deliveredFraction }) =>
    agents.flatMap((agent) => {
      const delivered = deliveredOf(agent, deliveredFraction)
      return delivered ? [{ session: id, agent, delivered }] : []
    }),
  )
  const keyOf = ({ agent, delivered }: (typeof given)[number]) => `${agent.name} ${doseUnit(delivered.unit).unit}`
  const totals = [...new Set(given.map(keyOf))].flatMap((key) => {
    const same = given.filter((each) => keyOf(each) === key)
    const amounts = same.map(({ delivered }) => delivered)
    return same[0] ? [totalOf(same[0].agent, amounts)] : []
  })
  const ambiguous = new Set(given.flatMap((g) => (g.delivered.reading === 'share-ambiguous' ? [g.session] : [])))
  return {
    about: 'cumulative-dose',
    verdict: totals.length > 0 ? 'computed' : 'not-reproducible',
    value: { sessions: sessions.length, totals, ambiguous: ambiguous.size },
    because: sessions.map(({ id }) => id),
  }
}

function totalOf({ name, role }: Pick<ArterialAgent, 'name' | 'role'>, amounts: readonly Delivered[]): CumulativeDose {
  // all of one unit, as they were grouped
  const [sum] = totalsByUnit(amounts)
  const dose = { name, role, unit: sum?.unit ?? '', low: sum?.least ?? 0, high: sum?.most ?? 0 }
  const { units, limitUnits } = bleomycinTotal(amounts)
  if (!isBleomycin({ name, role }) || units === null || units.most === null) return { ...dose, limit: null }
  const share = (amount: number) => (100 * amount) / limitUnits
  const [lowPercent, highPercent] = [share(units.least), share(units.most)]
  return { ...dose, limit: { amount: limitUnits, unit: units.unit, lowPercent, highPercent } }
}
