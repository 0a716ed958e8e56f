import type { Ternary } from '@debulk/quantity/ternary'
import type { SpecimenSite } from '../record/pathology-events.ts'
import { gradeRank } from './case-grade.ts'
import type { Grade } from './specimen-grade.ts'

/** How often published series found another grade in a metastasis than in the primary, in percent of patients. */
export const publishedHeterogeneity = [
  { study: 'Grillo', percent: 39, synchronousPercent: 23, metachronousPercent: 83 },
  { study: 'Wuhan', percent: 8.6, synchronousPercent: null, metachronousPercent: null },
] as const

/** Grades of the primary and of its metastases beside each other. */
export type GradeHeterogeneity = {
  readonly primary: readonly Grade[]
  readonly metastases: readonly Grade[]
  /** Whether the highest of the metastases differs from the highest of the primary. */
  readonly differs: Ternary
}

/**
 * Whether primary and metastases differ in grade; null unless both were graded. A difference is common and no mistake.
 * @source Shi 2015 (small-bowel NET: primaries G1 17 of 20, highest grade among liver metastases G1 37 %, G2 33 %, G3 30 %); Grillo (39 %
 *   differ: 23 % synchronous, 83 % metachronous); a Wuhan series (8.6 %)
 */
export function gradeHeterogeneity(
  specimens: readonly { readonly site: SpecimenSite; readonly possible: readonly Grade[] }[],
): GradeHeterogeneity | null {
  const highest = (of: typeof specimens): readonly Grade[] => {
    const graded = of.filter(({ possible }) => possible.length > 0)
    const least = Math.max(0, ...graded.map(({ possible }) => Math.min(...possible.map((grade) => gradeRank[grade]))))
    return [...new Set(graded.flatMap(({ possible }) => possible))]
      .filter((grade) => gradeRank[grade] >= least)
      .toSorted((a, b) => gradeRank[a] - gradeRank[b])
  }
  const primary = highest(specimens.filter(({ site }) => site === 'primary'))
  const metastases = highest(specimens.filter(({ site }) => site !== 'primary'))
  if (primary.length === 0 || metastases.length === 0) return null
  const common = primary.some((grade) => metastases.includes(grade))
  const decided = primary.length === 1 && metastases.length === 1
  return { primary, metastases, differs: !common ? 'yes' : decided ? 'no' : 'unknown' }
}
