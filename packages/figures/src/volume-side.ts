import type { BurdenPoint } from './burden-chart.ts'

/** A volume as it may be said: of one that a side of its interval does not bound the other side is all that is known. */
export type VolumeSide = { readonly volumeMl: number; readonly side: 'exact' | 'at-least' | 'at-most' }

/** What is said of a volume instead of its middle: the least of it where nothing bounds it from above, the most where it may be none. */
export function volumeSide({
  volumeMl,
  lowMl,
  highMl,
}: Pick<BurdenPoint, 'volumeMl' | 'lowMl' | 'highMl'>): VolumeSide {
  if (volumeMl > 0 && highMl === null) return { volumeMl: lowMl, side: 'at-least' }
  if (volumeMl > 0 && lowMl === 0 && highMl !== null) return { volumeMl: highMl, side: 'at-most' }
  return { volumeMl, side: 'exact' }
}

/** How a bound is written before its number. */
export const sideSign: Readonly<Record<VolumeSide['side'], string>> = { exact: '', 'at-least': '≥', 'at-most': '≤' }
