import type { SurvivalCurve } from './kaplan-meier.ts'

/** A time with its bounds, in the unit of the curve; null where the curve, or its bound, does not come down so far. */
export type SurvivalQuantile = {
  readonly time: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Time by which a share has had the event; 0.5 is the median. Where the curve lies exactly at the height, the middle of that stretch.
 * The bounds are where the pointwise bounds of the curve come down to the height.
 *
 * @source Brookmeyer & Crowley 1982, Biometrics 38:29–41
 */
export function survivalQuantile({ steps }: SurvivalCurve, share = 0.5): SurvivalQuantile {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is not a share strictly between 0 and 1`)
  const reached = (height: 'survival' | 'low' | 'high') =>
    firstAtMost(
      steps.flatMap((step) => {
        const value = step[height]
        return value === null ? [] : [{ time: step.time, value }]
      }),
      1 - share,
    )
  return { time: reached('survival'), low: reached('low'), high: reached('high') }
}

/** Products of fractions reach a height only up to rounding. */
const tolerance = 1e-9

function firstAtMost(points: readonly { time: number; value: number }[], height: number): number | null {
  const start = points.find(({ value }) => value < height + tolerance)
  if (start === undefined) return null
  const below = points.find(({ value }) => value < height - tolerance)
  return start.value > height - tolerance && below !== undefined ? (start.time + below.time) / 2 : start.time
}
