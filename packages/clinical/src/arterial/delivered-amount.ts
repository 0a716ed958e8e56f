import type { Amount } from '../record/event-base.ts'
import type { ArterialAgent } from '../record/treatment-events.ts'

/** How much went in, in the unit as printed: at least nothing, and `most` null where nothing bounds it above. */
export type Delivered = {
  readonly least: number
  readonly most: number | null
  readonly unit: string
  /**
   * `stated`: the delivered amount is printed; `all`: all that was prepared went in; `share-ambiguous`: a share went in, and the
   * amounts printed may be of the whole or already of that share; `prepared-only`: how much of it went in is not recorded.
   */
  readonly reading: 'stated' | 'all' | 'share-ambiguous' | 'prepared-only'
}

/**
 * What was delivered of one agent. "80 % of the mixture (10 mL + 15 mg)" is 8 mL or 10 mL, 12 mg or 15 mg: both readings stay.
 *
 * @source worked on the wording of Peregudov 2021, doi 10.37174/2587-7593-2021-4-2-92-100
 */
export function deliveredOf(agent: ArterialAgent, fraction: number | undefined): Delivered | null {
  if (agent.delivered) return { ...bounds(agent.delivered, agent.delivered.value), reading: 'stated' }
  if (!agent.prepared) return null
  if (fraction === undefined) return { ...bounds(agent.prepared, 0), reading: 'prepared-only' }
  if (fraction >= 1) return { ...bounds(agent.prepared, agent.prepared.value), reading: 'all' }
  return { ...bounds(agent.prepared, agent.prepared.value * fraction), reading: 'share-ambiguous' }
}

const bounds = ({ value, unit }: Amount, least: number) => ({ least, most: value, unit })

/** Amounts beside which `missing` others went in that nobody recorded: their sum has no upper bound. */
export const besideMissing = (amounts: readonly Delivered[], missing: number): Delivered[] =>
  missing === 0 ? [...amounts] : amounts.map((amount) => ({ ...amount, most: null }))
