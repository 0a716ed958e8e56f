import type { Bounded } from '@debulk/quantity/bounded'
import { exactly } from '@debulk/quantity/bounded'
import type { SpecimenReported } from '../record/pathology-events.ts'
import { gradesFromKi67, gradesFromMitoses, higherOf } from './proliferation-grade.ts'

/** What a neuroendocrine neoplasm of the digestive system can be graded as; G3 is NET G3. */
export type Grade = 'G1' | 'G2' | 'G3' | 'NEC' | 'MiNEN'

/** What a grade rests on. */
export type GradeBasis = 'both' | 'ki67-only' | 'mitoses-only' | 'morphology' | 'stated' | 'none'

/** What of a report the grade is read from. */
export type GradedFacts = Pick<
  SpecimenReported,
  'differentiation' | 'cellType' | 'ki67Percent' | 'ki67Positive' | 'cellsCounted' | 'mitosesPer2Mm2' | 'gradeStated'
>

/** Grades a report allows, and what they rest on. */
export type SpecimenGrade = {
  /** Lowest first; one where the report decides, none where it says nothing. */
  readonly possible: readonly Grade[]
  readonly basis: GradeBasis
  /** Why several are possible. */
  readonly open: 'count-straddles' | 'differentiation-not-recorded' | null
}

/**
 * Grade of one report. Poorly differentiated is carcinoma and has no G; mixed is MiNEN; above 20 % well differentiated is NET G3, and with the
 * differentiation not recorded nobody can tell NET G3 from NEC. Without counts the stated grade stands, as stated.
 * @source WHO Digestive 2019 and Endocrine 2022; WHO 2010 had no NET G3
 */
export function specimenGrade(facts: GradedFacts): SpecimenGrade {
  const { differentiation, cellType, mitosesPer2Mm2, gradeStated } = facts
  if (cellType === 'mixed') return { possible: ['MiNEN'], basis: 'morphology', open: null }
  if (differentiation === 'poor' || (differentiation === undefined && cellType !== undefined))
    return { possible: ['NEC'], basis: 'morphology', open: null }
  const ki67 = ki67Of(facts)
  const [byKi67, byMitoses] = [
    ki67 === null ? null : gradesFromKi67(ki67),
    mitosesPer2Mm2 === undefined ? null : gradesFromMitoses(mitosesPer2Mm2),
  ]
  if (byKi67 === null && byMitoses === null)
    return gradeStated === undefined
      ? { possible: [], basis: 'none', open: null }
      : { possible: [gradeStated], basis: 'stated', open: null }
  const counts = higherOf(byKi67, byMitoses)
  const undifferentiated = differentiation === undefined && counts.includes('G3')
  return {
    possible: undifferentiated ? [...counts, 'NEC'] : counts,
    basis: byKi67 !== null && byMitoses !== null ? 'both' : byKi67 !== null ? 'ki67-only' : 'mitoses-only',
    open: undifferentiated ? 'differentiation-not-recorded' : counts.length > 1 ? 'count-straddles' : null,
  }
}

/** The index as printed, else as counted. */
export function ki67Of({ ki67Percent, ki67Positive, cellsCounted }: GradedFacts): Bounded | null {
  if (ki67Percent !== undefined) return ki67Percent
  if (ki67Positive === undefined || cellsCounted === undefined || cellsCounted <= 0) return null
  return exactly((100 * ki67Positive) / cellsCounted)
}
