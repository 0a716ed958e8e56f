import { certainlyBefore } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Told } from '../record/event-base.ts'
import type { MarkerCriteriaChosen } from '../record/laboratory-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { usualMarkerCriteria, type MarkerCriteria } from './marker-response.ts'
import { sampleKeyOf } from './marker-sample.ts'
import type { MarkerSeries } from './marker-series.ts'

/** Who chose the criteria, when and why. */
export type CriteriaChoice = {
  /** Id of the choice. */
  readonly event: string
  readonly on: UncertainDate
  readonly by: string
  readonly reason: Told
  /** What the choice leaves out, and is the usual therefore. */
  readonly usual: readonly (keyof MarkerCriteria)[]
}

/** What a series is judged by. */
export type CriteriaInForce = {
  readonly criteria: MarkerCriteria
  /** Null: the usual ones. */
  readonly chosen: CriteriaChoice | null
  /** Ids of choices of which any may be the last and which differ; the usual ones hold then. */
  readonly open: readonly string[]
}

const keys = ['risePercent', 'riseOver', 'fallPercent', 'baselineTimesLimit', 'confounded'] as const

/**
 * The criteria that hold for a series on a day: the last choice for its analyte, or for all, that was made by then. Of choices of one time the
 * one for the analyte goes before the one for all. Each choice stands alone: what it leaves out is the usual, not what an earlier one said.
 * @source Thresholds of a biochemical response are the protocol's (25 or 50 %; above the upper limit, or at least twice): to be chosen and stored
 */
export function criteriaInForce(
  series: Pick<MarkerSeries, 'analyte' | 'name'>,
  events: readonly PatientEvent[],
  asOf: IsoDate,
): CriteriaInForce {
  const fits = eventsOf(events, 'marker-criteria-chosen').filter(
    (choice) => choice.on.earliest <= asOf && (choice.analyte === 'all' || isOf(series, choice)),
  )
  const lasts = fits.filter(({ on }) => !fits.some((other) => certainlyBefore(on, other.on)))
  const own = lasts.filter(({ analyte }) => analyte !== 'all')
  const holding = own.length > 0 ? own : lasts
  const [first, ...others] = holding
  if (first === undefined) return { criteria: usualMarkerCriteria, chosen: null, open: [] }
  const criteria = criteriaOf(first)
  if (others.some((other) => keys.some((key) => criteriaOf(other)[key] !== criteria[key])))
    return { criteria: usualMarkerCriteria, chosen: null, open: holding.map(({ id }) => id) }
  const { id, on, by, reason } = first
  return {
    criteria,
    chosen: { event: id, on, by, reason, usual: keys.filter((key) => first[key] === undefined) },
    open: [],
  }
}

const isOf = ({ analyte, name }: Pick<MarkerSeries, 'analyte' | 'name'>, choice: MarkerCriteriaChosen): boolean =>
  choice.analyte !== 'all' &&
  sampleKeyOf({ analyte, name }) === sampleKeyOf({ analyte: choice.analyte, name: choice.name })

const criteriaOf = ({
  risePercent,
  riseOver,
  fallPercent,
  baselineTimesLimit,
  confounded,
}: MarkerCriteriaChosen): MarkerCriteria => ({
  risePercent: risePercent ?? usualMarkerCriteria.risePercent,
  riseOver: riseOver ?? usualMarkerCriteria.riseOver,
  fallPercent: fallPercent ?? usualMarkerCriteria.fallPercent,
  baselineTimesLimit: baselineTimesLimit ?? usualMarkerCriteria.baselineTimesLimit,
  confounded: confounded ?? usualMarkerCriteria.confounded,
})
