import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { GateReason, OtherCriterion } from './criterion-gate.ts'

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
 * was segmented, mean attenuation. Else what the record does not hold.
 */
export function targetAmount(criterion: OtherCriterion, reading: LesionReading): number | GateReason {
  const { tissue, shortAxisMm } = reading
  switch (criterion) {
    case 'who':
      if (reading.diameterIs !== 'measured') return 'target-not-evaluated'
      return shortAxisMm === null ? 'no-second-axis' : reading.diameterMm * shortAxisMm
    case 'mrecist':
      return tissue?.enhancingMm ?? 'no-enhancing-extent'
    case 'easl': {
      const { enhancingMm: long = null, enhancingAcrossMm: across = null } = tissue ?? {}
      if (long === null) return 'no-enhancing-extent'
      return across === null ? 'no-enhancing-across' : long * across
    }
    case 'qeasl':
      return reading.viableVolumeMl ?? 'no-enhancing-volume'
    case 'vrecist':
      return reading.evidence === 'segmented' ? reading.volumeMl : 'no-volume'
    case 'choi':
    case 'modified-choi':
      return reading.intensity.status === 'measured'
        ? reading.intensity.statistics.mean
        : (tissue?.attenuationHu ?? 'no-attenuation')
  }
}
