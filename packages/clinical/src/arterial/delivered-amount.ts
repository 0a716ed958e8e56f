import type { Amount } from '../record/event-base.ts'
import type { ArterialAgent } from '../record/treatment-events.ts'

/** How much went in, in the unit as printed; null where nothing bounds that side. */
export type Delivered = {
  readonly least: number | null
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
  if (fraction === undefined) return { ...bounds(agent.prepared, null), reading: 'prepared-only' }
  if (fraction >= 1) return { ...bounds(agent.prepared, agent.prepared.value), reading: 'all' }
  return { ...bounds(agent.prepared, agent.prepared.value * fraction), reading: 'share-ambiguous' }
}

const bounds = ({ value, unit }: Amount, least: number | null) => ({ least, most: value, unit })
