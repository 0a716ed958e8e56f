import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Albi } from './albi.ts'
import type { Checklist } from './checklist.ts'
import type { FutureRemnant } from './future-remnant.ts'
import type { MetastasisPattern } from './metastasis-pattern.ts'
import type { ReceptorUptake } from './receptor-uptake.ts'

/** Values of the answers about checklists of suitability, by rule. None has a verdict on the whole. */
export type SuitabilityAnswers = {
  'suitability/intra-arterial': Checklist
  'suitability/transplantation': Checklist
  'suitability/ablation': Checklist
  'suitability/burden-limits': Checklist
  'suitability/future-remnant': FutureRemnant & { readonly on: UncertainDate }
  'suitability/albi': Albi & { readonly on: UncertainDate }
  'suitability/child-pugh': {
    readonly points: number
    readonly class: 'A' | 'B' | 'C'
    readonly on: UncertainDate
  }
  'suitability/receptor-uptake': ReceptorUptake
  'suitability/metastasis-pattern': MetastasisPattern & { readonly on: UncertainDate }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type SuitabilityCaveats = {
  /** Facts, not a decision. */
  'suitability-not-a-decision': {}
  /** Criteria taken over from another disease. */
  'suitability-from-other-disease': {}
  /** The numbers of the pattern are ours. */
  'suitability-pattern-is-ours': {}
  /** Values used together were measured on different days. */
  'suitability-days-apart': { readonly days: number }
  /** Which limit counts depends on the liver, and the record does not say. */
  'suitability-liver-state-unknown': {}
  /** Facts that decide which limit counts. */
  'suitability-liver-state': { readonly injured: boolean; readonly longChemotherapy: boolean }
}
