import type { Ternary } from '@debulk/quantity/ternary'
import type { EventOf } from '../record/patient-event.ts'
import { isOil } from './agent-names.ts'
import { exceeds, type UnitTotal } from './cumulative-dose.ts'
import { besideMissing, deliveredOf, type Delivered } from './delivered-amount.ts'

/** Iodised oil that one session may be given at most, mL. */
export const oilLimitMl = 15

/** The iodised oil of a session, without an upper bound where an amount of it is not recorded. */
export function oilOf({
  agents = [],
  deliveredFraction,
}: Pick<EventOf<'embolisation-performed'>, 'agents' | 'deliveredFraction'>): Delivered[] {
  const given = agents.filter(isOil).map((agent) => deliveredOf(agent, deliveredFraction))
  const amounts = given.flatMap((amount) => amount ?? [])
  return besideMissing(amounts, given.length - amounts.length)
}

/** Whether oil exceeds the limit of a session. Oil recorded otherwise than by volume as well only adds, so it may leave the question open. */
export function oilExceeds(totals: readonly UnitTotal[]): Ternary {
  const millilitres = totals.find(({ unit }) => unit === 'mL')
  const answer = millilitres ? exceeds(millilitres, oilLimitMl) : 'unknown'
  return totals.length === 1 || answer === 'yes' ? answer : 'unknown'
}
