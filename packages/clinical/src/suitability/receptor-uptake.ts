import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { latestRecorded } from './latest-recorded.ts'

type Finding = EventOf<'pet-read'>['findings'][number]

/** Uptake of a somatostatin receptor tracer, site by site. */
export type ReceptorUptake = {
  readonly on: UncertainDate
  readonly tracer: string
  /** Highest Krenning score; null where no site has one. */
  readonly highest: number | null
  readonly sites: readonly {
    readonly site: string
    readonly uptake: Finding['uptake']
    readonly krenning: number | null
    /** Whether score and word agree that there is uptake, or that there is none; null without a score. */
    readonly agrees: boolean | null
  }[]
}

/**
 * The latest receptor imaging up to the day asked for, with the Krenning score of each site. No limit is held against it: the source
 * asks for the score among the facts of a board and names no threshold.
 *
 * @source Krenning score 0 (none) to 4 (above spleen): general knowledge, not verified; asked for among the facts of a board
 */
export function receptorUptakes({ events, asOf }: ReviewContext): (ReceptorUptake & { readonly id: string })[] {
  const scans = eventsOf(events, 'pet-read').filter(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
  return latestRecorded(scans, asOf).map(({ id, on, tracer, findings }) => {
    const sites = findings.map(({ site, uptake, krenning }) => ({
      site,
      uptake,
      krenning: krenning ?? null,
      agrees: krenning === undefined ? null : (uptake === 'none') === (krenning === 0),
    }))
    const scores = sites.flatMap(({ krenning }) => krenning ?? [])
    return { id, on, tracer, highest: scores.length === 0 ? null : Math.max(...scores), sites }
  })
}
