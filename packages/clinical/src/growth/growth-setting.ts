import type { IsoDate } from '@debulk/quantity/iso-date'
import type { EventKind, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { GrowthSetting } from './growth-class.ts'

const systemic: readonly EventKind[] = [
  'systemic-therapy-started',
  'systemic-therapy-changed',
  'radioligand-cycle-given',
]
const local: readonly EventKind[] = [
  'resection-performed',
  'ablation-performed',
  'embolisation-performed',
  'radioembolisation-performed',
  'transplantation-performed',
]

/**
 * Where two studies lie among the treatments: before all of them, around the beginning of a systemic one (baseline before it, judged
 * after it), with local treatment in between, or otherwise. A treatment that may or may not fall before leaves it open.
 *
 * @source GREPONET (Lamarca 2019): TGR0 from two scans before treatment, TGR3m from the baseline and the scan at 3 ± 1 months
 */
export function growthSetting(events: readonly PatientEvent[], from: IsoDate, to: IsoDate): GrowthSetting {
  const of = (kinds: readonly EventKind[]) => kinds.flatMap((kind) => eventsOf(events, kind))
  // a treatment of the day of the later study comes after it; one of the day of the earlier study follows it
  if (of(local).some(({ on }) => on.latest >= from && on.earliest < to)) return 'local-treatment-between'
  const begun = [...of(systemic), ...of(local)].filter(({ on }) => on.earliest < to)
  if (begun.length === 0) return 'before-treatment'
  const startsBetween = of(systemic).filter(({ kind }) => kind !== 'systemic-therapy-changed')
  const isFirst = begun.every(({ on }) => on.earliest >= from && on.latest < to)
  return isFirst && startsBetween.some(({ on }) => on.earliest >= from && on.latest < to)
    ? 'first-months-on-treatment'
    : 'other'
}
