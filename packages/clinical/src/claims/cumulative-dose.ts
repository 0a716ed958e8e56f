import { bleomycinTotal } from '../arterial/cumulative-dose.ts'
import { deliveredOf, type Delivered } from '../arterial/delivered-amount.ts'
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
  const keyOf = ({ agent, delivered }: (typeof given)[number]) => `${agent.name} ${delivered.unit}`
  const totals = [...new Set(given.map(keyOf))].flatMap((key) => {
    const same = given.filter((each) => keyOf(each) === key)
    const amounts = same.map(({ delivered }) => delivered)
    return same[0] ? [totalOf(same[0].agent.name, same[0].agent.role, amounts)] : []
  })
  const ambiguous = new Set(given.flatMap((g) => (g.delivered.reading === 'share-ambiguous' ? [g.session] : [])))
  return {
    about: 'cumulative-dose',
    verdict: totals.length > 0 ? 'computed' : 'not-reproducible',
    value: { sessions: sessions.length, totals, ambiguous: ambiguous.size },
    because: sessions.map(({ id }) => id),
  }
}

function totalOf(name: string, role: string, amounts: readonly Delivered[]): CumulativeDose {
  const sum = (of: (amount: Delivered) => number) => amounts.reduce((total, amount) => total + of(amount), 0)
  // where nobody said how much went in, it is at least nothing, and at most what was prepared
  const [low, high] = [sum(({ least }) => least ?? 0), sum(({ most }) => most ?? 0)]
  const dose = { name, role, unit: amounts[0]?.unit ?? '', low, high }
  const { units, limitUnits } = bleomycinTotal(amounts.map((amount) => ({ ...amount, least: amount.least ?? 0 })))
  if (!/bleomycin|блеомицин/i.test(name) || units === null || units.most === null) return { ...dose, limit: null }
  const share = (amount: number) => (100 * amount) / limitUnits
  const [lowPercent, highPercent] = [share(units.least ?? 0), share(units.most)]
  return { ...dose, limit: { amount: limitUnits, unit: units.unit, lowPercent, highPercent } }
}
