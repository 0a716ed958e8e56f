import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { oncePerList } from '../record/once-per-list.ts'
import { eventsOf } from '../record/patient-record.ts'

/** What can be given or done to a tumour. */
export type TreatmentKind =
  | 'systemic-therapy'
  | 'radioligand'
  | 'resection'
  | 'ablation'
  | 'embolisation'
  | 'radioembolisation'
  | 'transplantation'

/** A treatment that was being given, or was done, between two dates. `during: unknown` where the dates leave it open. */
export type TreatmentDuring = {
  readonly event: string
  readonly kind: TreatmentKind
  readonly on: UncertainDate
  readonly drug: string | null
  readonly during: Exclude<Ternary, 'no'>
}

function procedureOf({ kind }: PatientEvent): TreatmentKind | null {
  switch (kind) {
    case 'resection-performed':
      return 'resection'
    case 'ablation-performed':
      return 'ablation'
    case 'embolisation-performed':
      return 'embolisation'
    case 'radioembolisation-performed':
      return 'radioembolisation'
    case 'transplantation-performed':
      return 'transplantation'
    case 'radioligand-cycle-given':
      return 'radioligand'
    default:
      return null
  }
}

/** Everything active after `from` and up to `to`: procedures done then, drugs not stopped before. */
export function treatmentsDuring(
  events: readonly PatientEvent[],
  from: UncertainDate,
  to: UncertainDate,
): readonly TreatmentDuring[] {
  return treatmentsIn(events).flatMap(({ treatment, stop }): TreatmentDuring[] => {
    const { on, kind } = treatment
    const during = kind === 'systemic-therapy' ? activeDuring({ start: on, stop }, from, to) : doneBetween(on, from, to)
    return during === 'no' ? [] : [{ ...treatment, during }]
  })
}

type Treatment = {
  readonly treatment: Omit<TreatmentDuring, 'during'>
  /** First end recorded of a drug. */
  readonly stop: UncertainDate | null
}

/** Treatments of a record in its order. */
const treatmentsIn = oncePerList((events: readonly PatientEvent[]): readonly Treatment[] => {
  const stops = new Map<string, UncertainDate>()
  for (const { therapy, on } of eventsOf(events, 'systemic-therapy-stopped'))
    if (!stops.has(therapy)) stops.set(therapy, on)
  return events.flatMap((event): Treatment[] => {
    const { id, on } = event
    if (event.kind === 'systemic-therapy-started')
      return [{ treatment: { event: id, kind: 'systemic-therapy', on, drug: event.drug }, stop: stops.get(id) ?? null }]
    const kind = procedureOf(event)
    return kind === null ? [] : [{ treatment: { event: id, kind, on, drug: null }, stop: null }]
  })
})

/** Whether a day lies after one date and not after another. */
export function doneBetween(on: UncertainDate, from: UncertainDate, to: UncertainDate): Ternary {
  if (on.latest < from.earliest || on.earliest > to.latest) return 'no'
  // on the day of a result itself nobody knows which came first
  return on.earliest > from.latest && on.latest < to.earliest ? 'yes' : 'unknown'
}

function activeDuring(
  { start, stop }: { readonly start: UncertainDate; readonly stop: UncertainDate | null },
  from: UncertainDate,
  to: UncertainDate,
): Ternary {
  if (start.earliest > to.latest || (stop !== null && stop.latest < from.earliest)) return 'no'
  const begun = !isOpenLatest(start) && start.latest <= to.earliest
  const lasting = stop === null || (!isOpenEarliest(stop) && stop.earliest > from.latest)
  return begun && lasting ? 'yes' : 'unknown'
}
