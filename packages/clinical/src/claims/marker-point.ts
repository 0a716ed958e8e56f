import { exactValue } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import { markerNormality } from '../markers/marker-normality.ts'
import type { EventOf } from '../record/patient-event.ts'
import type { MarkerPoint } from './claim-values.ts'

type Marker = EventOf<'marker-measured'>

/** Whether a marker is normal, by its limits or, where no value or limit is printed, as stated. */
export const isNormal = ({ value, reference, stated }: Marker): Ternary =>
  markerNormality({ value: value ?? null, reference: reference ?? null, stated: stated ?? null }).normal

/** Value over the upper limit; null without a limit or an exact value. */
export function timesLimit({ value, reference }: Marker): number | null {
  const exact = value === undefined ? null : exactValue(value)
  const high = reference?.high
  return exact === null || high === undefined || high <= 0 ? null : exact / high
}

/** A measurement as claims print it; null where no value was printed. */
export const markerPoint = (marker: Marker | undefined): MarkerPoint | null =>
  marker?.value === undefined
    ? null
    : {
        on: marker.on,
        value: marker.value,
        unit: marker.unit ?? null,
        timesLimit: timesLimit(marker),
        normal: isNormal(marker),
      }

/** Change from one measurement to another: by value in one unit, else by multiples of the limit; null where neither can be had. */
export function markerChange(
  from: Marker,
  to: Marker,
): { readonly percent: number; readonly by: 'value' | 'times-limit' } | null {
  const [a, b] = [from, to].map(({ value }) => (value === undefined ? null : exactValue(value)))
  const sameUnit = from.unit !== undefined && from.unit === to.unit && isSameAssay(from, to) !== 'no'
  if (sameUnit && typeof a === 'number' && typeof b === 'number' && a > 0)
    return { percent: 100 * (b / a - 1), by: 'value' }
  const [timesA, timesB] = [timesLimit(from), timesLimit(to)]
  if (timesA === null || timesB === null || timesA <= 0) return null
  return { percent: 100 * (timesB / timesA - 1), by: 'times-limit' }
}

/**
 * Whether two measurements may be joined as they are: same analyte, matrix and assay. Unknown where one was not recorded.
 *
 * @source values of chromogranin A cannot be converted between assays, nor serotonin between matrices (clinical practice; general
 *         knowledge)
 */
export function isSameAssay(a: Marker, b: Marker): Ternary {
  const pairs = [
    [a.analyte, b.analyte],
    [a.matrix, b.matrix],
    [a.assay, b.assay],
  ]
  if (pairs.some(([x, y]) => x !== undefined && y !== undefined && x !== y)) return 'no'
  return pairs.some(([x, y]) => x === undefined || y === undefined) ? 'unknown' : 'yes'
}
