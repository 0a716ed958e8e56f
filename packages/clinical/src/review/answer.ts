import type { PathologyAnswers, PathologyCaveats } from '../pathology/pathology-answers.ts'
import type { StagingAnswers, StagingCaveats } from '../staging/staging-answers.ts'
import type { MarkersAnswers, MarkersCaveats } from '../markers/markers-answers.ts'
import type { SyndromeAnswers, SyndromeCaveats } from '../syndrome/syndrome-answers.ts'
import type { BurdenAnswers, BurdenCaveats } from '../burden/burden-answers.ts'
import type { GrowthAnswers, GrowthCaveats } from '../growth/growth-answers.ts'
import type { ResponseAnswers, ResponseCaveats } from '../response/response-answers.ts'
import type { ArterialAnswers, ArterialCaveats } from '../arterial/arterial-answers.ts'
import type { SuitabilityAnswers, SuitabilityCaveats } from '../suitability/suitability-answers.ts'
import type { OutcomeAnswers, OutcomeCaveats } from '../outcome/outcome-answers.ts'

/** Rules that read the record, and what each of them says. */
export type AnswerValues = PathologyAnswers &
  StagingAnswers &
  MarkersAnswers &
  SyndromeAnswers &
  BurdenAnswers &
  GrowthAnswers &
  ResponseAnswers &
  ArterialAnswers &
  SuitabilityAnswers &
  OutcomeAnswers

/** Code of a rule that reads the record. */
export type RecordRule = keyof AnswerValues

/** What a reader of an answer must know, by code. */
export type AnswerCaveats = PathologyCaveats &
  StagingCaveats &
  MarkersCaveats &
  SyndromeCaveats &
  BurdenCaveats &
  GrowthCaveats &
  ResponseCaveats &
  ArterialCaveats &
  SuitabilityCaveats &
  OutcomeCaveats

type CaveatOf<C extends keyof AnswerCaveats> = { readonly code: C; readonly parameters: AnswerCaveats[C] }
/** A remark on an answer; its sentence lives in language/. */
export type AnswerCaveat = { [C in keyof AnswerCaveats]: CaveatOf<C> }[keyof AnswerCaveats]

/** What one rule says of one thing. Measured, derived, reported and assumed must look different wherever it is shown. */
export type Answer<R extends RecordRule> = {
  readonly rule: R
  /** What it is about, where one rule answers several times: an event, an analyte, a site, a lesion; empty for the whole patient. */
  readonly about: string
  readonly value: AnswerValues[R]
  readonly basis: 'measured' | 'derived' | 'reported' | 'assumed'
  /** Ids of events, studies and readings it rests on. */
  readonly because: readonly string[]
  readonly caveats: readonly AnswerCaveat[]
}

/** An answer of any rule. */
export type AnyAnswer = { [R in RecordRule]: Answer<R> }[RecordRule]
