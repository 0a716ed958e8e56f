import type { Assessment } from '@debulk/clinical/assessment'
import { assessOutput } from '@debulk/contract/assess-output'
import type { MeasuredStudies } from '@debulk/contract/measure-output'
import { explainCaveat } from '@debulk/language/caveat-sentences'
import { explainRefusal } from '@debulk/language/refusal-sentences'
import { speak } from '@debulk/language/speak'

/** An assessment by the published schema. Machine output is in English whatever the reader's language. */
export async function assessmentJson(assessment: Assessment, measured: MeasuredStudies): Promise<string> {
  const { caveats, refusals, rules, format } = await speak('en')
  const output = assessOutput(assessment, measured, {
    caveat: (each) => explainCaveat(each, caveats, format),
    refusal: (each) => explainRefusal(each, refusals, format),
    source: (rule) => rules[rule].source,
  })
  return JSON.stringify(output)
}
