import type { PatientEvent } from '../record/patient-event.ts'
import { certainlyBefore } from '@debulk/quantity/duration'
import { firstOf } from './time-to-event.ts'
import type { TreatmentStart } from './time-to-next-treatment.ts'

const kinds = {
  'resection-performed': 'resection',
  'ablation-performed': 'ablation',
  'embolisation-performed': 'embolisation',
  'radioembolisation-performed': 'radioembolisation',
  'transplantation-performed': 'transplantation',
  'systemic-therapy-started': 'systemic-therapy',
  'radioligand-cycle-given': 'radioligand',
} as const

/** What a treatment that began is. */
export type StartedKind = (typeof kinds)[keyof typeof kinds]
/** A treatment that began. */
export type StartedTreatment = TreatmentStart & { readonly kind: StartedKind }

/** Every treatment of the record by its beginning: sessions and cycles of one course by the first of them. */
export function startedTreatments(events: readonly PatientEvent[]): StartedTreatment[] {
  const all = events.flatMap((event): StartedTreatment[] => {
    const { id, on } = event
    switch (event.kind) {
      case 'systemic-therapy-started':
        return [{ id, on, course: id, kind: kinds[event.kind] }]
      case 'radioligand-cycle-given':
        return [{ id, on, course: event.therapy ?? 'radioligand', kind: kinds[event.kind] }]
      case 'resection-performed':
      case 'ablation-performed':
      case 'embolisation-performed':
      case 'radioembolisation-performed':
      case 'transplantation-performed':
        return [{ id, on, course: event.course ?? null, kind: kinds[event.kind] }]
      default:
        return []
    }
  })
  return all.filter(
    (one) => one.course === null || firstOf(all.filter(({ course }) => course === one.course))?.id === one.id,
  )
}

/** Treatments that are new after a start: neither the one it is counted from nor, where it is not a treatment, the first after it. */
export function newTherapiesAfter(
  start: { readonly id: string; readonly on: PatientEvent['on'] },
  all: readonly StartedTreatment[],
): StartedTreatment[] {
  const later = all.filter(({ id, on }) => id !== start.id && certainlyBefore(start.on, on))
  if (all.some(({ id }) => id === start.id)) return later
  const first = firstOf(later)
  return later.filter((one) => first !== null && certainlyBefore(first.on, one.on))
}
