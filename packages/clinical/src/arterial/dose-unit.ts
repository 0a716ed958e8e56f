import { ucumRatio } from '@debulk/quantity/ucum-ratio'

/** Units that doses are added in; nothing turns one of them into another. */
const doseUnits = ['mL', 'mg', "[USP'U]", '[IU]'] as const

/**
 * The unit a dose is added in, and how many of it one of the recorded unit is. A unit of none of these kinds stands alone, as recorded.
 *
 * @source UCUM 2.2: ml, cm3 and L are volumes, g and ug masses, [iU] and [IU] one unit; a milligram is no unit of activity
 */
export function doseUnit(recorded: string): { readonly unit: string; readonly ratio: number } {
  for (const unit of doseUnits) {
    const ratio = ucumRatio(recorded, unit)
    if (ratio !== null) return { unit, ratio }
  }
  return { unit: recorded, ratio: 1 }
}
