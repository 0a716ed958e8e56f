import type { Assessment, Caveat, Cytoreduction, Verdict } from '@debulk/clinical/assessment'
import { measureOutput, type MeasuredStudies } from './measure-output.ts'
import type { Refusal } from './refusal.ts'

/** The three answers as design and schema spell them. */
const verdictWords: Readonly<Record<Verdict, 'reached' | 'not reached' | 'cannot be told'>> = {
  reached: 'reached',
  'not-reached': 'not reached',
  'cannot-be-told': 'cannot be told',
}

export type AssessOutput = ReturnType<typeof assessOutput>

/** An assessment → the published JSON: the measured studies, and what follows from them. */
export function assessOutput(
  assessment: Assessment,
  measured: MeasuredStudies,
  sentences: { readonly refusal: (refusal: Refusal) => string; readonly caveat: (caveat: Caveat) => string },
) {
  const figure = (answer: Cytoreduction) => cytoreductionOutput(answer, sentences.caveat)
  return {
    ...measureOutput(measured, sentences.refusal),
    kind: 'assess' as const,
    patient: assessment.patient,
    burdens: assessment.burdens.map(({ caveats, ...burden }) => ({
      ...burden,
      caveats: caveats.map((each) => ({ ...each, sentence: sentences.caveat(each) })),
    })),
    cytoreduction: figure(assessment.headline),
    besides: assessment.besides.map(figure),
    byCount: assessment.byCount,
    bySumOfDiameters: assessment.bySumOfDiameters,
    byLobe: assessment.byLobe,
    targets: assessment.targets,
    intervals: assessment.intervals,
    deciders: assessment.deciders,
    lesionIntervals: assessment.lesionIntervals,
    treatments: assessment.treatments,
    comparability: assessment.comparability,
  }
}

function cytoreductionOutput(answer: Cytoreduction, sentence: (caveat: Caveat) => string) {
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
    source: answer.source,
    caveats: answer.caveats.map((each) => ({ ...each, sentence: sentence(each) })),
  }
}
