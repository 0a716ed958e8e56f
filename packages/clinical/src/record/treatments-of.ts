import { byDate } from '@debulk/quantity/duration'
import type { Treatment, TreatmentKind } from '../treatment/treatment.ts'
import type { EventKind, PatientEvent } from './patient-event.ts'
import { eventsOf } from './patient-record.ts'

const kinds = {
  'resection-performed': 'resection',
  'ablation-performed': 'ablation',
  'embolisation-performed': 'embolisation',
  'radioembolisation-performed': 'radioembolisation',
  'transplantation-performed': 'transplantation',
} as const satisfies Partial<Record<EventKind, TreatmentKind>>

/**
 * Treatments of the events that stand, in the order given. A therapy ends with the event that stops it; a radioligand cycle
 * that belongs to no therapy of the record is a treatment of its own date.
 */
export function treatmentsOf(events: readonly PatientEvent[]): Treatment[] {
  const ends = therapyEnds(events)
  return events.flatMap((event): Treatment[] => {
    switch (event.kind) {
      case 'resection-performed':
      case 'ablation-performed':
      case 'embolisation-performed':
      case 'radioembolisation-performed':
      case 'transplantation-performed': {
        const drug = event.kind === 'embolisation-performed' ? (event.agent ?? null) : null
        const { id, on, target = null, course = null, lastOfCourse = null } = event
        return [{ id, kind: kinds[event.kind], on, until: null, target, drug, course, lastOfCourse }]
      }
      case 'systemic-therapy-started': {
        const { id, on, drug, target = null } = event
        const until = ends.get(id) ?? null
        return [{ id, kind: 'systemic-therapy', on, until, target, drug, course: null, lastOfCourse: null }]
      }
      case 'radioligand-cycle-given': {
        const { id, on, therapy, radionuclide, ligand } = event
        if (therapy !== undefined) return []
        const drug = ligand === undefined ? radionuclide : `${radionuclide} ${ligand}`
        return [{ id, kind: 'systemic-therapy', on, until: on, target: null, drug, course: null, lastOfCourse: null }]
      }
      default:
        return []
    }
  })
}

/**
 * When each therapy ended, by the id of its start: the first stop on or after it. Where inexact dates leave open which of two
 * came first, a stop that ended an earlier start is not taken again.
 */
function therapyEnds(events: readonly PatientEvent[]): ReadonlyMap<string, Treatment['until']> {
  const stops = eventsOf(events, 'systemic-therapy-stopped').toSorted((a, b) => byDate(a.on, b.on))
  const taken = new Set<string>()
  const ends = new Map<string, Treatment['until']>()
  const starts = eventsOf(events, 'systemic-therapy-started').toSorted((a, b) => byDate(a.on, b.on))
  for (const { id, on, drug } of starts) {
    const stop = stops.find(
      (each) =>
        (each.therapy === id || each.therapy === drug) &&
        each.on.latest >= on.earliest &&
        (each.on.earliest > on.latest || !taken.has(each.id)),
    )
    if (!stop) continue
    taken.add(stop.id)
    ends.set(id, stop.on)
  }
  return ends
}
