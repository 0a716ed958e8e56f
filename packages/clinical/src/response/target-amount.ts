import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { OtherCriterion } from './criterion-gate.ts'

/** What a criterion sums over its targets. */
export type AmountUnit = 'mm2' | 'mL' | 'HU'

/** Unit of each criterion that a record holds numbers for. */
export const amountUnits = { who: 'mm2', vrecist: 'mL', qeasl: 'mL', choi: 'HU', 'modified-choi': 'HU' } as const

/**
 * What one reading adds to a criterion: product of the axes, volume, enhancing volume where it was segmented apart, mean attenuation. Null
 * where the record does not hold it.
 */
export function targetAmount(
  criterion: OtherCriterion,
  reading: LesionReading,
  events: readonly PatientEvent[],
): number | null {
  switch (criterion) {
    case 'who': {
      const across = shortAxisMm(reading, events)
      return across === null || reading.diameterIs !== 'measured' ? null : reading.diameterMm * across
    }
    case 'vrecist':
      return reading.evidence === 'segmented' ? reading.volumeMl : null
    case 'qeasl':
      return reading.viableVolumeMl
    case 'choi':
    case 'modified-choi':
      return reading.intensity.status === 'measured' ? reading.intensity.statistics.mean : null
    case 'mrecist':
    case 'easl':
      return null // the record holds no length or product of enhancing tissue
  }
}

/** The axis across the long one, segmented or typed in. */
function shortAxisMm(reading: LesionReading, events: readonly PatientEvent[]): number | null {
  if (reading.shape) return reading.shape.edge.short.lengthMm
  for (const { id, lesions } of eventsOf(events, 'study-read')) {
    const typed = lesions?.find(({ label }) => `${id}/${label}` === reading.id)
    if (typed) return typed.shortAxisMm ?? typed.diametersMm?.[1] ?? null
  }
  return null
}
