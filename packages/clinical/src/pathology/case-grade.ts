import { certainlyBefore } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Grade } from './specimen-grade.ts'

/** Order of grades; carcinoma and mixed neoplasms stand above NET G3. */
export const gradeRank: Readonly<Record<Grade, number>> = { G1: 1, G2: 2, G3: 3, NEC: 4, MiNEN: 4 }

/** What one specimen, by the report that holds, allows. */
export type GradedSpecimen = {
  readonly event: string
  readonly on: UncertainDate
  readonly possible: readonly Grade[]
}

/** Grade of the patient. */
export type CaseGrade = {
  /** Lowest first; one where the specimens decide. */
  readonly possible: readonly Grade[]
  /** The specimens that may hold it. */
  readonly heldBy: readonly string[]
  /** Specimens certainly later than one of those and certainly lower: they lower nothing. */
  readonly laterLower: readonly string[]
  /** Specimens that give no grade. */
  readonly ungraded: readonly string[]
}

/**
 * The highest grade of all specimens, in whatever order they were taken: a later specimen of a lower grade does not lower it, and metastases
 * count in their own right. `specimens` oldest first.
 * @source WHO 2019/2022 grade each specimen; that the case keeps its highest grade is general practice, not verified against a text
 */
export function caseGrade(specimens: readonly GradedSpecimen[]): CaseGrade {
  const graded = specimens.filter(({ possible }) => possible.length > 0)
  const ranks = ({ possible }: GradedSpecimen) => possible.map((grade) => gradeRank[grade])
  // at least the highest of what each specimen is at least
  const least = Math.max(0, ...graded.map((specimen) => Math.min(...ranks(specimen))))
  const possible = [...new Set(graded.flatMap((specimen) => specimen.possible))]
    .filter((grade) => gradeRank[grade] >= least)
    .toSorted((a, b) => gradeRank[a] - gradeRank[b] || (a < b ? -1 : 1))
  const holders = graded.filter((specimen) => Math.max(...ranks(specimen)) >= least)
  return {
    possible,
    heldBy: holders.map(({ event }) => event),
    laterLower: graded
      .filter(
        (specimen) =>
          Math.max(...ranks(specimen)) < least && holders.some(({ on }) => certainlyBefore(on, specimen.on)),
      )
      .map(({ event }) => event),
    ungraded: specimens.filter(({ possible: none }) => none.length === 0).map(({ event }) => event),
  }
}
