import type { Assessment, Caveat, Cytoreduction, Grounds, Rule, Verdict } from '@debulk/clinical/assessment'
import type { checkOutput } from './check-output.ts'
import { measureOutput, type MeasuredStudies } from './measure-output.ts'
import type { Refusal } from './refusal.ts'

/** The three answers as design and schema spell them. */
const verdictWords: Readonly<Record<Verdict, 'reached' | 'not reached' | 'cannot be told'>> = {
  reached: 'reached',
  'not-reached': 'not reached',
  'cannot-be-told': 'cannot be told',
}

/** What the codes say; machine output is always in English. */
export type AssessSentences = {
  readonly refusal: (refusal: Refusal) => string
  readonly caveat: (caveat: Caveat) => string
  readonly source: (rule: Rule) => string
}

/** An assessment → the published JSON: the measured studies, what follows from them, and the record where there is one. */
export function assessOutput(
  assessment: Assessment,
  measured: MeasuredStudies,
  sentences: AssessSentences,
  record: ReturnType<typeof checkOutput> | null,
) {
  const withSource = <T extends Grounds>(answer: T) => ({ ...answer, source: sentences.source(answer.rule) })
  const figure = (answer: Cytoreduction) => cytoreductionOutput(answer, sentences)
  return {
    ...measureOutput(measured, sentences.refusal),
    kind: 'assess' as const,
    patient: assessment.patient,
    burdens: assessment.burdens.map(({ caveats, ...burden }) => ({
      ...burden,
      source: sentences.source(burden.rule),
      caveats: caveats.map((each) => ({ ...each, sentence: sentences.caveat(each) })),
    })),
    cytoreduction: figure(assessment.headline),
    besides: assessment.besides.map(figure),
    byCount: withSource(assessment.byCount),
    bySumOfDiameters: withSource(assessment.bySumOfDiameters),
    byLobe: assessment.byLobe.map(withSource),
    targets: assessment.targets.map(withSource),
    intervals: assessment.intervals.map(withSource),
    deciders: assessment.deciders.map(withSource),
    lesionIntervals: assessment.lesionIntervals,
    treatments: assessment.treatments,
    comparability: withSource(assessment.comparability),
    record,
  }
}

function cytoreductionOutput(answer: Cytoreduction, { caveat, source }: AssessSentences) {
  const { result } = answer
  const known = result.status === 'computed' ? result : null
  return {
    scope: answer.scope,
    basis: answer.basis,
    baseline: answer.baseline,
    at: answer.at,
    fraction: known?.fraction ?? null,
    low: known?.low ?? null,
    high: known?.high ?? null,
    verdicts: {
      70: known ? verdictWords[known.verdicts[70]] : ('cannot be told' as const),
      90: known ? verdictWords[known.verdicts[90]] : ('cannot be told' as const),
    },
    notComputable: result.status === 'not-computable' ? result.reason : null,
    baselineMl: known?.baselineMl ?? null,
    residualMl: known?.residualMl ?? null,
    residualLowMl: known?.residualLowMl ?? null,
    residualHighMl: known?.residualHighMl ?? null,
    mayRemainMl: known?.mayRemainMl ?? null,
    sdLnRatio: known?.sdLnRatio ?? null,
    support: known?.support ?? null,
    because: answer.because,
    rule: answer.rule,
    source: source(answer.rule),
    caveats: answer.caveats.map((each) => ({ ...each, sentence: caveat(each) })),
  }
}
