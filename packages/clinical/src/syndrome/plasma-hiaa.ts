import { isAbove, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { convertMarker } from '../markers/marker-units.ts'
import type { MarkerMeasured } from '../record/laboratory-events.ts'

/** 5-HIAA in plasma above which one series found carcinoid heart disease; nmol/L. @source JNE 13327 */
export const plasmaHiaaCutOffNmolPerL = 752

/** How well 752 nmol/L told heart disease in that series, as fractions. @source JNE 13327 */
export const plasmaHiaaAccuracy = { sensitivity: 0.92, specificity: 0.85 } as const

/** The last 5-HIAA in plasma beside the cut-off. */
export type PlasmaHiaa = {
  readonly event: string
  readonly on: UncertainDate
  /** Null where the unit does not convert. */
  readonly nmolPerL: Bounded | null
  readonly above: Ternary
  readonly cutOffNmolPerL: number
}

/** Whether 5-HIAA in plasma, in nmol/L, is above the cut-off: a reason to look, never a reason not to. @source JNE 13327 */
export const plasmaHiaaRaised = (nmolPerL: Bounded): Ternary =>
  isAbove(snapped(nmolPerL, plasmaHiaaCutOffNmolPerL), plasmaHiaaCutOffNmolPerL)

/** The last of the results; only those of plasma, since serum and urine are other quantities. */
export function lastPlasmaHiaa(results: readonly MarkerMeasured[]): PlasmaHiaa | null {
  const last = results.findLast(
    ({ analyte, matrix, value }) => analyte === '5-hiaa' && matrix === 'plasma' && value !== undefined,
  )
  if (!last) return null
  const { id, on, value, unit } = last
  const converted =
    value === undefined || unit === undefined ? null : convertMarker('5-hiaa', value, { from: unit, to: 'nmol/L' })
  const nmolPerL = converted?.ok === true ? converted.value : null
  const above = nmolPerL === null ? ('unknown' as const) : plasmaHiaaRaised(nmolPerL)
  return { event: id, on, nmolPerL, above, cutOffNmolPerL: plasmaHiaaCutOffNmolPerL }
}
