import { exactValue, isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import type { Ternary } from '@debulk/quantity/ternary'

/** Grade by a count alone. */
export type ProliferationGrade = 'G1' | 'G2' | 'G3'

/** Ki-67 that begins G2, and beyond which it is G3; percent. @source WHO 2019 digestive, kept in WHO 2022 */
export const ki67Limits = { g2From: 3, g3Above: 20 } as const
/** Mitoses per 2 mm² that begin G2, and beyond which it is G3. @source WHO 2019 digestive, kept in WHO 2022 */
export const mitosisLimits = { g2From: 2, g3Above: 20 } as const

/**
 * Grades a Ki-67 index allows: one where it decides, several where "<5" or "2–5" straddles a limit. Below 3 % G1, 3–20 % G2, above 20 % G3.
 * @source WHO Classification of Tumours, Digestive System, 5th ed. 2019; kept in WHO Endocrine 2022
 */
export const gradesFromKi67 = (percent: Bounded): readonly ProliferationGrade[] => gradesWithin(percent, ki67Limits)

/**
 * Grades a mitotic count per 2 mm² allows. Below 2 G1, 2–20 G2, above 20 G3.
 * @source WHO Classification of Tumours, Digestive System, 5th ed. 2019; kept in WHO Endocrine 2022
 */
export const gradesFromMitoses = (per2Mm2: Bounded): readonly ProliferationGrade[] =>
  gradesWithin(per2Mm2, mitosisLimits)

function gradesWithin(count: Bounded, { g2From, g3Above }: typeof ki67Limits | typeof mitosisLimits) {
  const atLeastG2 = isAtLeast(snapped(count, g2From), g2From)
  const g3 = isAbove(snapped(count, g3Above), g3Above)
  const may = (grade: ProliferationGrade, answer: Ternary): ProliferationGrade[] => (answer === 'no' ? [] : [grade])
  return [
    ...(atLeastG2 === 'yes' ? [] : (['G1'] as const)),
    ...(atLeastG2 === 'no' || g3 === 'yes' ? [] : (['G2'] as const)),
    ...may('G3', g3),
  ]
}

/**
 * Grades the higher of two counts allows; an absent one allows nothing lower than the other.
 * @source WHO 2019: "the higher grade decides" when Ki-67 and mitoses differ
 */
export function higherOf(
  a: readonly ProliferationGrade[] | null,
  b: readonly ProliferationGrade[] | null,
): readonly ProliferationGrade[] {
  if (a === null || b === null) return a ?? b ?? []
  const highest = a.flatMap((one) => b.map((other) => (one > other ? one : other)))
  return [...new Set(highest)].toSorted()
}

/**
 * What a Ki-67 index meant in 2010: up to 2 % G1, 3–20 % G2, above 20 % G3; nothing is said of what lies between 2 and 3. Null where the
 * index is a range that straddles.
 * @source WHO Classification of Tumours of the Digestive System, 4th ed. 2010
 */
export function ki67GradeIn2010(percent: Bounded): ProliferationGrade | 'undefined' | null {
  const above2 = isAbove(snapped(percent, 2), 2)
  const atLeast3 = isAtLeast(snapped(percent, 3), 3)
  const above20 = isAbove(snapped(percent, 20), 20)
  if (above2 === 'no') return 'G1'
  if (above20 === 'yes') return 'G3'
  if (atLeast3 === 'yes' && above20 === 'no') return 'G2'
  return above2 === 'yes' && atLeast3 === 'no' ? 'undefined' : null
}

/** How far an exact index lies from the nearest limit between grades: 0 on the limit itself. Null where it is not exact. */
export function distanceFromLimit(
  percent: Bounded,
): { readonly limitPercent: number; readonly distancePercent: number } | null {
  const value = exactValue(percent)
  if (value === null) return null
  const [nearest] = [ki67Limits.g2From, ki67Limits.g3Above].toSorted(
    (a, b) => Math.abs(value - a) - Math.abs(value - b),
  )
  if (nearest === undefined) return null
  const at = snapped(percent, nearest).least ?? value
  return { limitPercent: nearest, distancePercent: at - nearest }
}
