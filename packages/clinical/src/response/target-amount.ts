import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { OtherCriterion } from './criterion-gate.ts'

/** What a criterion sums over its targets. */
export type AmountUnit = 'mm' | 'mm2' | 'mL' | 'HU'

/** Unit of what each criterion sums; of attenuation the mean. */
export const amountUnits: Readonly<Record<OtherCriterion, AmountUnit>> = {
  who: 'mm2',
  mrecist: 'mm',
  easl: 'mm2',
  qeasl: 'mL',
  vrecist: 'mL',
  choi: 'HU',
  'modified-choi': 'HU',
}

/**
 * What one reading adds to a criterion: product of the axes, longest enhancing diameter or its product, enhancing volume, volume where it
 * was segmented, mean attenuation. Null where the record does not hold it.
 */
export function targetAmount(criterion: OtherCriterion, reading: LesionReading): number | null {
  const { tissue } = reading
  switch (criterion) {
    case 'who':
      return reading.diameterIs === 'measured' ? product(reading.diameterMm, reading.shortAxisMm) : null
    case 'mrecist':
      return tissue?.enhancingMm ?? null
    case 'easl':
      return product(tissue?.enhancingMm ?? null, tissue?.enhancingAcrossMm ?? null)
    case 'qeasl':
      return reading.viableVolumeMl
    case 'vrecist':
      return reading.evidence === 'segmented' ? reading.volumeMl : null
    case 'choi':
    case 'modified-choi':
      return reading.intensity.status === 'measured'
        ? reading.intensity.statistics.mean
        : (tissue?.attenuationHu ?? null)
  }
}

const product = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b)
