import type { Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { SpecimenReported, SpecimenSite } from '../record/pathology-events.ts'
import type { CaseGrade } from './case-grade.ts'
import type { GradeHeterogeneity } from './grade-heterogeneity.ts'
import type { Ki67Counting } from './ki67-counting.ts'
import type { ProliferationGrade } from './proliferation-grade.ts'
import type { Grade, GradeBasis, SpecimenGrade } from './specimen-grade.ts'

/** Values of the answers about WHO grade per specimen and per case, immunohistochemistry, by rule. */
export type PathologyAnswers = {
  /** Grade of one specimen by the report that holds; `about` is the id of that report. */
  'pathology/specimen-grade': SpecimenGrade & {
    readonly event: string
    readonly on: UncertainDate
    readonly site: SpecimenSite
    readonly ki67Percent: Bounded | null
    readonly mitosesPer2Mm2: Bounded | null
    readonly byKi67: readonly ProliferationGrade[] | null
    readonly byMitoses: readonly ProliferationGrade[] | null
    /** Distance of an exact Ki-67 from the nearest limit between grades, in percentage points; 0 is on the limit. */
    readonly limit: { readonly limitPercent: number; readonly distancePercent: number } | null
    readonly counting: Ki67Counting | null
    readonly stated: Grade | null
    /** Whether the stated grade is the computed one. */
    readonly agrees: Ternary | null
    /** By Ki-67 alone in the edition of 2010. */
    readonly in2010: ProliferationGrade | 'undefined' | null
    /** Reports it reviews, with what they allowed. */
    readonly reviews: readonly { readonly event: string; readonly possible: readonly Grade[] }[]
    readonly stains: NonNullable<SpecimenReported['immunohistochemistry']>
  }
  'pathology/case-grade': CaseGrade & {
    readonly specimens: readonly {
      readonly event: string
      readonly on: UncertainDate
      readonly site: SpecimenSite
      readonly possible: readonly Grade[]
      readonly basis: GradeBasis
    }[]
  }
  'pathology/heterogeneity': GradeHeterogeneity
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type PathologyCaveats = {
  'grade/on-limit': { readonly limitPercent: number }
  'grade/no-mitoses': {}
  'grade/no-ki67': {}
  'grade/cells-not-recorded': {}
  'grade/few-cells': { readonly counted: number; readonly required: number }
  'grade/interval-crosses': {
    readonly lowPercent: number
    readonly highPercent: number
    readonly limitPercent: number
    readonly probability: number
  }
  'grade/count-differs': { readonly printed: Bounded; readonly countedPercent: number }
  'grade/stated-differs': { readonly stated: Grade; readonly possible: readonly Grade[] }
  'grade/stated-only': {}
  'grade/differentiation-not-recorded': {}
  'grade/poor-with-low-ki67': { readonly ki67: Bounded }
  'grade/differs-in-2010': { readonly in2010: ProliferationGrade | 'undefined' }
  'grade/no-net-g3-in-2010': {}
  'grade/review-differs': { readonly reviews: number }
  'grade/later-lower': { readonly specimens: number }
  'grade/ungraded': { readonly specimens: number }
}
