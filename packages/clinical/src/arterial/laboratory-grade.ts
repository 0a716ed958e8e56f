import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import type { Ternary } from '@debulk/quantity/ternary'

/** Laboratory values graded after a session. */
export const gradedAnalytes = ['alt', 'ast', 'bilirubin'] as const
/** One of them. */
export type GradedAnalyte = (typeof gradedAnalytes)[number]

/** Grade 0 is none; both ends are equal where the value leaves nothing open. */
export type GradeRange = { readonly least: number; readonly most: number }

/** What a value is graded against: the upper limit of normal, or what it was before where that was above the limit. */
export type GradeReference = {
  readonly of: 'limit' | 'baseline'
  readonly value: number
  /** The limit itself is no longer normal. */
  readonly exclusive: boolean
}

/** Multiples above which grades 2, 3 and 4 begin. */
const multiples: Readonly<Record<GradedAnalyte, readonly [number, number, number]>> = {
  alt: [3, 5, 20],
  ast: [3, 5, 20],
  bilirubin: [1.5, 3, 10],
}

/**
 * Grade of a raised laboratory value. From a normal value before, grade 1 begins above the upper limit; from an abnormal one at 1.5 times
 * (bilirubin: above) what it was before, and the multiples are of that value.
 *
 * @source CTCAE version 5.0, National Cancer Institute 2017: alanine and aspartate aminotransferase increased, blood bilirubin increased
 *   (general knowledge; not verified against the original)
 */
export function laboratoryGrade(analyte: GradedAnalyte, value: Bounded, reference: GradeReference): GradeRange {
  const [second, third, fourth] = multiples[analyte]
  const reached = [
    first(analyte, value, reference),
    ...[second, third, fourth].map((times) => above(value, times * reference.value)),
  ]
  return {
    least: reached.filter((answer) => answer === 'yes').length,
    most: reached.filter((answer) => answer !== 'no').length,
  }
}

function first(analyte: GradedAnalyte, value: Bounded, { of, value: reference, exclusive }: GradeReference): Ternary {
  if (of === 'baseline') return analyte === 'bilirubin' ? above(value, reference) : reaches(value, 1.5 * reference)
  return exclusive ? reaches(value, reference) : above(value, reference)
}

const above = (value: Bounded, threshold: number): Ternary => isAbove(snapped(value, threshold), threshold)
const reaches = (value: Bounded, threshold: number): Ternary => isAtLeast(snapped(value, threshold), threshold)
