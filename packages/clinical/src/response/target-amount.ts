import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { OtherCriterion } from './criterion-gate.ts'

/** What a criterion sums over its targets. */
export type AmountUnit = 'mm2' | 'mL' | 'HU'

/** Unit of each criterion that a record holds numbers for. */
export const amountUnits = { who: 'mm2', vrecist: 'mL', qeasl: 'mL', choi: 'HU', 'modified-choi': 'HU' } as const

/**
 * What one reading adds to a criterion: product of the axes, volume, enhancing volume where it was segmented apart, mean attenuation. Null
 * where the record does not hold it.
 */
export function targetAmount(criterion: OtherCriterion, reading: LesionReading): number | null {
  switch (criterion) {
    case 'who': {
      return reading.shortAxisMm === null || reading.diameterIs !== 'measured'
        ? null
        : reading.diameterMm * reading.shortAxisMm
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
